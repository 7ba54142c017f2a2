import type { Payload } from 'payload'
import type { Servicio } from '../ledger/rows.ts'
import { attachmentFields } from '../manual/fieldsOf.ts'
import { currentEditions } from '../manual/index.ts'
import { HORARIO, REFERENCIAS } from '../manual/references.ts'
import { ROLES } from '../manual/roles.ts'
import type { Procedure } from '../manual/types.ts'
import { MUNICIPIO } from '../municipio/municipio.ts'
import { slugify } from '../portal/slug.ts'
import { changedParts } from './changes.ts'
import type { Ficha } from './ficha.ts'

/*
 * The directorate's own procedures as services: made from their definitions each time the server starts, so that nobody types them
 * twice and a new edition of the manual reaches the catalogue by itself.
 */

type Made = Pick<
  Servicio,
  | 'clase'
  | 'nombre'
  | 'resumen'
  | 'aQuien'
  | 'resultado'
  | 'modalidades'
  | 'requisitos'
  | 'pasos'
  | 'tarifas'
  | 'silencio'
  | 'fundamento'
  | 'unidad'
>

/** What the manual says; everything else of such a service (words it is looked for by, offices, notes) is the web administrator's. */
export const FROM_MANUAL = [
  'clase',
  'nombre',
  'slug',
  'resumen',
  'aQuien',
  'resultado',
  'modalidades',
  'requisitos',
  'pasos',
  'tarifas',
  'silencio',
  'fundamento',
  'unidad',
] as const satisfies readonly (keyof Made | 'slug')[]

const CHANNELS = { web: 'en-linea', telefono: 'telefono', papel: 'presencial' } as const

/** A procedure as a service. */
const serviceOf = (procedure: Procedure): Made => ({
  clase: 'interno',
  nombre: procedure.nombre,
  resumen: shortened(procedure.objetivo),
  aQuien: procedure.alcance,
  resultado: procedure.registros.join(' y ').slice(0, 300) || null,
  modalidades: procedure.canales.map((canal) => CHANNELS[canal]),
  requisitos: handedOver(procedure),
  pasos: procedure.pasos.map(({ actividad, responsables }) => ({
    actividad,
    quien: responsables
      .map((rol) => ROLES[rol].nombre)
      .join(' o ')
      .slice(0, 120),
  })),
  tarifas: [{ concepto: 'Servicio entre dependencias', tipo: 'gratuito' }],
  silencio: 'no-aplica',
  fundamento: [
    { norma: 'Manual de Procedimientos MP-OMA-TI-02', articulo: `apartado ${procedure.seccion}, ${procedure.codigo}` },
    ...procedure.referencias.map((name) => ({ norma: REFERENCIAS[name] })),
  ],
  unidad: `Departamento de ${procedure.departamento.nombre}`,
})

const shortened = (text: string): string =>
  text.length <= 300 ? text : `${text.slice(0, 299).replace(/\s+\S*$/, '')}…`

/** The paper that its first step asks for, and the files. */
const handedOver = ({ pasos: [step] }: Procedure): NonNullable<Servicio['requisitos']> => {
  if (!step) return []
  const paper = step.datos.shape.numeroOficio
    ? [{ nombre: 'Oficio de solicitud', original: true, copias: 0, nota: 'Con su número y su fecha.' }]
    : []
  const files = attachmentFields(step).map(({ etiqueta, tipos }) => ({
    nombre: etiqueta,
    original: false,
    copias: 0,
    nota: tipos === 'imagen' ? 'Imágenes, desde el formulario.' : 'En PDF, desde el formulario.',
  }))
  return [...paper, ...files]
}

/** Makes the services that are missing, and puts what the manual says into those that are there. Run twice, it changes nothing more. */
export const syncManual = async (payload: Payload): Promise<void> => {
  const current = currentEditions()
  const { docs } = await payload.find({
    collection: 'servicios',
    where: { clase: { equals: 'interno' } },
    limit: 500,
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  for (const procedure of current) {
    const made = serviceOf(procedure)
    const known = docs.find(({ procedimiento }) => procedimiento === procedure.codigo)
    const options = { collection: 'servicios', depth: 0, context: { fromManual: true } } as const
    if (!known) {
      const data = { ...made, ...(await begun(payload, procedure)) }
      await payload.create({ ...options, data, overrideAccess: true })
    } else if (changedParts(known as Ficha, { ...(known as Ficha), ...(made as Ficha) }).length) {
      const data = { ...made, _status: known._status }
      await payload.update({ ...options, id: known.id, data, overrideAccess: true })
    }
  }
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
