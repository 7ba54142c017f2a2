import type { Payload } from 'payload'
import type { Servicio } from '../ledger/rows.ts'
import { currentEditions } from '../manual/index.ts'
import { HORARIO } from '../manual/references.ts'
import type { Procedure } from '../manual/types.ts'
import { MUNICIPIO } from '../municipio/municipio.ts'
import { slugify } from '../portal/slug.ts'
import { changedParts } from './changes.ts'
import { writtenBy } from './context.ts'
import type { Ficha } from './ficha.ts'
import { filled, serviceFields } from './filled.ts'
import { type Made, serviceOf } from './manual.ts'

/** Makes the services that are missing, and puts what the manual says into those that are there. Run twice, it changes nothing more. */
export const syncManual = async (payload: Payload): Promise<void> => {
  const [stored, newest] = await Promise.all([internal(payload, false), internal(payload, true)])
  for (const procedure of currentEditions()) {
    const made = serviceOf(procedure)
    const known = stored.get(procedure.codigo)
    if (!known) {
      const data = { ...made, ...(await begun(payload, procedure)) }
      await payload.create({
        collection: 'servicios',
        data,
        depth: 0,
        context: writtenBy('manual'),
        overrideAccess: true,
      })
      continue
    }
    // What is being drafted beside what is published stays a draft, and stays the newest.
    const draft = newest.get(procedure.codigo)
    const pending =
      draft?._status === 'draft' && (known._status !== 'draft' || draft.updatedAt !== known.updatedAt) ? draft : null
    const moved = differs(known, made)
    if (moved) await put(payload, known, made, false)
    if (pending && (moved || differs(pending, made))) await put(payload, pending, made, true)
  }
}

const internal = async (payload: Payload, draft: boolean): Promise<ReadonlyMap<string, Servicio>> => {
  const { docs } = await payload.find({
    collection: 'servicios',
    where: { clase: { equals: 'interno' } },
    draft,
    limit: 500,
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  return new Map(docs.flatMap((doc) => (doc.procedimiento ? [[doc.procedimiento, doc]] : [])))
}

const differs = (one: Servicio, made: Made): boolean =>
  changedParts(one as Ficha, { ...one, ...made } as Ficha).length > 0

/** Says all of it, so that the one state takes nothing from the other. */
const put = async (payload: Payload, one: Servicio, made: Made, draft: boolean): Promise<void> => {
  await payload.update({
    collection: 'servicios',
    id: one.id,
    data: filled(serviceFields(payload), { ...one, ...made, id: undefined, updatedAt: undefined }) as Partial<Servicio>,
    draft,
    depth: 0,
    context: writtenBy('manual'),
    overrideAccess: true,
  })
}

/** What a new one begins with. */
const begun = async (payload: Payload, { codigo, nombre, departamento }: Procedure) => {
  const { docs } = await payload.find({
    collection: 'dependencias',
    where: { nombre: { equals: MUNICIPIO.direccion } },
    limit: 1,
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  const office = docs[0]
  const horarios = [
    {
      dias: ['lunes', 'martes', 'miercoles', 'jueves', 'viernes'] as const,
      abre: HORARIO.abre,
      cierra: HORARIO.cierra,
    },
  ].map((horario) => ({ ...horario, dias: [...horario.dias] }))
  const { domicilio, telefono } = office ?? {}
  return {
    procedimiento: codigo,
    slug: slugify(nombre, 100),
    temas: ['tecnologia' as const],
    audiencias: ['dependencias' as const],
    dependencia: office?.id,
    oficinas: [{ nombre: `Departamento de ${departamento.nombre}`, domicilio, telefono, horarios }],
    estado: 'activo' as const,
    _status: 'published' as const,
  }
}
