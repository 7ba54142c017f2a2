import { requestOf, sendsBack } from '../engine/returned.ts'
import type { LoadedCase } from '../ledger/case.ts'
import type { EffectRun } from '../ledger/effect.ts'
import type { Oficio } from '../ledger/rows.ts'
import { archiveOf } from '../manual/archive.ts'
import { editionsOf } from '../manual/editions.ts'
import { attachmentFields } from '../manual/fieldMeta.ts'
import { findStep } from '../manual/index.ts'
import { roleNames } from '../manual/roles.ts'
import { saveDerived } from './derive.ts'
import { asMoment } from './fold.ts'

/** The oficio of request in the system of oficios, as the whole history leaves it. */
export const deriveOficio: EffectRun = async (payload, loaded) => {
  const oficio = foldOficio(loaded)
  if (!oficio) return
  const columns = { ...UNSAID, ...oficio }
  await saveDerived(payload, 'oficios', `${loaded.expediente.id}:solicitud`, loaded.state.seq, columns)
}

/** A paper of the system of oficios, but for what only the database knows of it. */
export type OficioData = Omit<Oficio, 'id' | 'clave' | 'seq' | 'createdAt' | 'updatedAt'>

/** Every column that a history may leave unsaid. */
export const UNSAID = {
  folio: null,
  recibido: null,
  recibidoPor: null,
  turnadoA: null,
  sellado: null,
  firmado: null,
  firmadoPor: null,
  enviado: null,
  entregado: null,
  recibe: null,
  atendido: null,
  archivadoEn: null,
  archivo: { serie: null, archivado: null, finTramite: null, finConcentracion: null, destino: null },
} satisfies Partial<OficioData>

/** Pure: what the movements say of the oficio; `null` for a procedure that begins without one. */
export const foldOficio = (loaded: LoadedCase): OficioData | null => {
  const { expediente, state } = loaded
  const history = editionsOf(loaded)
  const opening = requestOf(loaded.movements)
  if (!opening || typeof opening.datos.numeroOficio !== 'string') return null
  const firstStep = findStep(history[0]?.procedure ?? loaded.procedure, 1)
  const oficio: OficioData = {
    expediente: expediente.id,
    sentido: 'entrante',
    numero: opening.datos.numeroOficio,
    asunto: expediente.titulo,
    dependencia: typeof expediente.dependencia === 'string' ? expediente.dependencia : expediente.dependencia.id,
    fechaElaboracion: asMoment(String(opening.datos.fechaOficio)),
    estado: 'enviado',
    adjuntos: firstStep
      ? attachmentFields(firstStep).flatMap(({ campo }) => (opening.datos[campo] as string[] | undefined) ?? [])
      : [],
  }
  for (const { movement, procedure } of history) {
    const { tipo, paso, opcion, datos, actor, fecha } = movement
    // It went back to whoever sent it, and is received anew when it comes again (reading 45).
    if (sendsBack(procedure, movement)) Object.assign(oficio, UNSAID, { estado: 'devuelto' })
    if (tipo === 'paso' && paso === 1) {
      oficio.numero = String(datos.numeroOficio ?? oficio.numero)
      oficio.fechaElaboracion = asMoment(String(datos.fechaOficio ?? oficio.fechaElaboracion))
      oficio.estado = 'enviado'
    }
    const step = findStep(procedure, paso)
    if (tipo !== 'paso' || !step?.produce?.includes('oficio-entrante')) continue
    const next = step.opciones?.find((o) => o.opcion === opcion)?.siguiente ?? step.siguiente ?? null
    if (typeof datos.recibido === 'string') {
      oficio.numero = String(datos.numeroOficio ?? oficio.numero)
      oficio.fechaElaboracion = asMoment(String(datos.fechaOficio ?? oficio.fechaElaboracion))
      oficio.recibido = datos.recibido
      oficio.recibidoPor = actor
      oficio.estado = 'recibido'
    } else if ('archivadoEn' in step.datos.shape) {
      // Attended and filed: by the last step, or by the conclusions (readings 28, 43).
      oficio.estado = 'archivado'
      oficio.atendido = String(datos.atendidoEl ?? fecha)
      oficio.archivadoEn = typeof datos.archivadoEn === 'string' ? datos.archivadoEn : undefined
      oficio.archivo = archiveOf(procedure.codigo, fecha) ?? UNSAID.archivo
    } else if (oficio.recibido && next !== null && next > paso) {
      // Stamped as attended, it goes back to Secretaría while the case goes on (reading 30).
      const stamped = step.produce.includes('publicacion') || 'sellado' in step.datos.shape
      const to = stamped ? ['secretaria' as const] : (findStep(procedure, next)?.responsables ?? [])
      oficio.turnadoA = roleNames(to)
      oficio.estado = stamped ? 'sellado' : 'turnado'
      if (stamped) oficio.sellado = typeof datos.sellado === 'string' ? datos.sellado : fecha
    }
  }
  if (state.estado === 'cancelado') oficio.estado = 'cancelado'
  return oficio
}
