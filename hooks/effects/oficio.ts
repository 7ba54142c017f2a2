import type { Payload } from 'payload'
import type { Oficio } from '../../cms/payload-types.ts'
import { attachmentFields } from '../ledger/check.ts'
import type { LoadedCase } from '../ledger/project.ts'
import { editionsOf } from '../procedures/editions.ts'
import { findStep } from '../procedures/index.ts'
import { roleName } from '../roles.ts'
import type { EffectRun } from './index.ts'

/** The oficio of request in the system of oficios, as the whole history leaves it. */
export const deriveOficio: EffectRun = async (payload, loaded) => {
  const oficio = foldOficio(loaded)
  if (!oficio) return
  const clave = `${loaded.expediente.id}:solicitud`
  const { docs } = await payload.find({
    collection: 'oficios',
    where: { clave: { equals: clave } },
    select: {},
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
  })
  if (docs[0]) {
    await payload.update({ collection: 'oficios', id: docs[0].id, data: oficio, depth: 0, overrideAccess: true })
  } else {
    await insertOnce(payload, { clave, ...oficio })
  }
}

type OficioData = Omit<Oficio, 'id' | 'clave' | 'createdAt' | 'updatedAt'>

const insertOnce = async (payload: Payload, data: OficioData & { clave: string }) => {
  await payload.create({ collection: 'oficios', data, depth: 0, disableTransaction: true, overrideAccess: true })
}

/** Pure: what the movements say of the oficio; `null` for a procedure that begins without one. */
export const foldOficio = (loaded: LoadedCase): OficioData | null => {
  const { expediente, state } = loaded
  const history = editionsOf(loaded)
  const opening = history[0]?.movement
  if (!opening || typeof opening.datos.numeroOficio !== 'string') return null
  const firstStep = findStep(history[0]?.procedure ?? loaded.procedure, 1)
  const oficio: OficioData = {
    expediente: expediente.id,
    sentido: 'entrante',
    numero: opening.datos.numeroOficio,
    asunto: expediente.titulo,
    dependencia: typeof expediente.dependencia === 'string' ? expediente.dependencia : expediente.dependencia.id,
    fechaElaboracion: String(opening.datos.fechaOficio),
    estado: 'enviado',
    adjuntos: firstStep
      ? attachmentFields(firstStep).flatMap(({ campo }) => (opening.datos[campo] as string[] | undefined) ?? [])
      : [],
  }
  for (const { movement, procedure } of history) {
    const { tipo, paso, opcion, datos, actor, fecha } = movement
    const step = findStep(procedure, paso)
    if (tipo !== 'paso' || !step?.produce?.includes('oficio-entrante')) continue
    const next = step.opciones?.find((o) => o.opcion === opcion)?.siguiente ?? step.siguiente ?? null
    if (typeof datos.recibido === 'string') {
      oficio.numero = String(datos.numeroOficio ?? oficio.numero)
      oficio.fechaElaboracion = String(datos.fechaOficio ?? oficio.fechaElaboracion)
      oficio.recibido = datos.recibido
      oficio.recibidoPor = actor
      oficio.estado = 'recibido'
    } else if (next === null) {
      oficio.estado = 'archivado'
      oficio.atendido = String(datos.atendidoEl ?? fecha)
      oficio.archivadoEn = typeof datos.archivadoEn === 'string' ? datos.archivadoEn : undefined
    } else if (oficio.recibido && next > paso) {
      // Stamped as attended, it goes back to Secretaría while the case goes on (reading 30).
      const stamped = step.produce.includes('publicacion') || 'sellado' in step.datos.shape
      const to = stamped ? ['secretaria' as const] : (findStep(procedure, next)?.responsables ?? [])
      oficio.turnadoA = to.map(roleName).join(' o ')
      oficio.estado = stamped ? 'sellado' : 'turnado'
    }
  }
  if (state.estado === 'cancelado') oficio.estado = 'cancelado'
  return oficio
}
