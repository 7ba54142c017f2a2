import type { LoadedCase } from '../ledger/case.ts'
import type { StoredMovement } from '../ledger/movements.ts'
import { idOf } from '../ledger/relation.ts'
import { archiveOf } from '../manual/archive.ts'
import { actsOn, recordedIn, type Said } from '../manual/recorded.ts'
import type { Acto } from '../manual/registros.ts'
import { asMoment, foldRecord } from './fold.ts'
import { type OficioData, UNSAID } from './oficio.ts'

/** `nacido`: when it was first made, through returns. */
type Saliente = OficioData & { nacido: string }

/** Pure: what the movements say of the oficio we send, `numero` empty where the office gave it none; `null` before there is one. */
export const foldOficioSaliente = (loaded: LoadedCase): Saliente | null =>
  foldRecord<Saliente>(loaded, 'oficio-saliente', (before, { movement, step }) => {
    if (!step) return before && { ...before, ...exceptionOf(movement) }
    const said = recordedIn('oficio-saliente', step, movement.datos)
    let oficio = before
    for (const act of actsOn('oficio-saliente', step)) {
      if ('asunto' in act) oficio = { ...made(loaded, said, act), nacido: oficio?.nacido ?? movement.fecha }
      else if (oficio) oficio = { ...oficio, ...DONE[act.estado](said, movement, loaded) }
    }
    return oficio
  })

type Making = Extract<Acto<'oficio-saliente'>, { asunto: string }>

/** As a draft that is signed in a step of its own, or sent at once, signed on paper before (reading 23). */
const made = ({ expediente }: LoadedCase, said: Said<'oficio-saliente'>, { estado, asunto }: Making): OficioData => ({
  ...UNSAID,
  expediente: expediente.id,
  sentido: 'saliente',
  numero: said.numero ?? '',
  asunto: `${asunto}: ${expediente.titulo}`,
  dependencia: idOf(expediente.dependencia) ?? '',
  fechaElaboracion: asMoment(said.fechaElaboracion ?? ''),
  estado,
  ...(estado === 'enviado' && { firmado: asMoment(said.firmado ?? ''), enviado: asMoment(said.enviado ?? '') }),
  adjuntos: said.adjuntos ?? [],
})

const DONE: Record<
  Exclude<Acto<'oficio-saliente'>['estado'], Making['estado']>,
  (said: Said<'oficio-saliente'>, movement: StoredMovement, loaded: LoadedCase) => Partial<OficioData>
> = {
  firmado: (_, { fecha, actor }) => ({ estado: 'firmado', firmado: fecha, firmadoPor: actor }),
  entregado: ({ entregado, recibe, adjuntos }) => ({
    estado: 'entregado',
    entregado: entregado ?? null,
    recibe: recibe ?? null,
    adjuntos: adjuntos ?? [],
  }),
  archivado: ({ archivadoEn }, { fecha }, { procedure }) => ({
    estado: 'archivado',
    archivadoEn: archivadoEn ?? null,
    archivo: archiveOf(procedure.codigo, fecha),
  }),
}

const exceptionOf = ({ tipo }: StoredMovement): Partial<OficioData> => {
  if (tipo === 'cancelar') return { estado: 'cancelado' }
  return tipo === 'devolver' ? { estado: 'borrador', firmado: null, firmadoPor: null } : {}
}
