import { dayIn } from '../engine/calendar.ts'
import type { LoadedCase } from '../ledger/case.ts'
import type { EffectRun } from '../ledger/effect.ts'
import { ensureFolio } from '../ledger/folios.ts'
import type { StoredMovement } from '../ledger/movements.ts'
import { idOf } from '../ledger/relation.ts'
import { archiveOf } from '../manual/archive.ts'
import type { Step } from '../manual/types.ts'
import { saveDerived } from './derive.ts'
import { asMoment, filesIn, foldRecord, said } from './fold.ts'
import { type OficioData, UNSAID } from './oficio.ts'

/** The oficio the directorate sends: de levantamiento (DT-01, 7), or the one with the account (SI-05, 5 to 8). */
export const deriveOficioSaliente: EffectRun = async (payload, loaded) => {
  const folded = foldOficioSaliente(loaded)
  if (!folded) return
  const { nacido, ...oficio } = folded
  const { id } = loaded.expediente
  const folio = await ensureFolio(payload, 'TI-OF', Number(dayIn(new Date(nacido)).slice(0, 4)), `oficio:${id}`)
  const columns = { ...oficio, folio, numero: oficio.numero || folio }
  await saveDerived(payload, 'oficios', `${id}:respuesta`, loaded.state.seq, columns)
}

type Saliente = OficioData & { nacido: string }

/** Pure: what the movements say of it, `numero` empty where the office gave it none; `null` before there is one. */
export const foldOficioSaliente = (loaded: LoadedCase): Saliente | null =>
  foldRecord<Saliente>(loaded, 'oficio-saliente', (before, { movement, step }) => {
    const made = step && said(movement, 'fechaRespuesta', 'firmadoEl')
    const oficio = made ? { ...draft(loaded, movement, made), nacido: before?.nacido ?? movement.fecha } : before
    return oficio && { ...oficio, ...(step ? advance(loaded, movement, step) : exceptionOf(movement)) }
  })

const draft = ({ expediente }: LoadedCase, movement: StoredMovement, made: string): OficioData => {
  const letter = said(movement, 'correo') ? 'Entrega de la cuenta de correo' : 'Levantamiento del servicio'
  return {
    ...UNSAID,
    expediente: expediente.id,
    sentido: 'saliente',
    numero: said(movement, 'numeroRespuesta', 'numeroLevantamiento') ?? '',
    asunto: `${letter}: ${expediente.titulo}`,
    dependencia: idOf(expediente.dependencia) ?? '',
    fechaElaboracion: asMoment(made),
    estado: 'borrador',
    adjuntos: filesIn(movement, 'oficioLevantamiento'),
  }
}

const advance = (loaded: LoadedCase, movement: StoredMovement, step: Step): Partial<OficioData> => {
  const { fecha, actor } = movement
  const [firmado, enviado, entregado] = ['firmadoEl', 'enviadoEl', 'entregadoEl'].map((name) => said(movement, name))
  // Secretaría sends it signed, and says when it was (reading 23); elsewhere Dirección signs in a step of its own.
  if (firmado && enviado) return { estado: 'enviado', firmado: asMoment(firmado), enviado: asMoment(enviado) }
  const delivered = entregado && { entregado, recibe: said(movement, 'recibe'), adjuntos: filesIn(movement, 'acuse') }
  if (delivered && step.siguiente !== null) return { estado: 'entregado', ...delivered }
  if (step.marca === 'firma') return { estado: 'firmado', firmado: fecha, firmadoPor: actor }
  if (step.siguiente !== null) return {}
  return {
    ...delivered,
    estado: 'archivado',
    archivadoEn: said(movement, 'archivadoEn'),
    archivo: archiveOf(loaded.procedure.codigo, fecha) ?? UNSAID.archivo,
  }
}

const exceptionOf = ({ tipo }: StoredMovement): Partial<OficioData> => {
  if (tipo === 'cancelar') return { estado: 'cancelado' }
  return tipo === 'devolver' ? { estado: 'borrador', firmado: null, firmadoPor: null } : {}
}
