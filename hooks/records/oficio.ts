import { requestOf, sendsBack } from '../engine/returned.ts'
import type { LoadedCase } from '../ledger/case.ts'
import type { StoredMovement } from '../ledger/movements.ts'
import { idOf } from '../ledger/relation.ts'
import type { Oficio } from '../ledger/rows.ts'
import { archiveOf } from '../manual/archive.ts'
import { editionsOf } from '../manual/editions.ts'
import { attachmentsIn } from '../manual/fieldsOf.ts'
import { findStep } from '../manual/index.ts'
import { actsOn, recordedIn, type Said } from '../manual/recorded.ts'
import type { Acto } from '../manual/registros.ts'
import { roleNames } from '../manual/roles.ts'
import { goesBack, nextOf } from '../manual/steps.ts'
import type { Procedure } from '../manual/types.ts'
import { asMoment } from './fold.ts'

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

/** Pure: what the movements say of the oficio of request; `null` for a procedure that begins without one. */
export const foldOficio = (loaded: LoadedCase): OficioData | null => {
  const { expediente, state } = loaded
  const history = editionsOf(loaded)
  const request = requestOf(loaded.movements)
  const asks = findStep(history.find((e) => e.movement === request)?.procedure ?? loaded.procedure, 1)
  const asked = recordedIn('oficio-entrante', asks, request?.datos ?? {})
  if (!request || !asks || asked.numero === undefined) return null
  const oficio: OficioData = {
    ...UNSAID,
    expediente: expediente.id,
    sentido: 'entrante',
    numero: asked.numero,
    asunto: expediente.titulo,
    dependencia: idOf(expediente.dependencia) ?? '',
    fechaElaboracion: asMoment(asked.fechaElaboracion ?? ''),
    estado: 'enviado',
    adjuntos: attachmentsIn(asks, request.datos),
  }
  for (const { movement, procedure } of history) {
    // It went back to whoever sent it, and is received anew when it comes again (reading 45).
    if (sendsBack(procedure, movement)) Object.assign(oficio, UNSAID, { estado: 'devuelto' })
    const step = movement.tipo === 'paso' ? findStep(procedure, movement.paso) : undefined
    if (!step || goesBack(step, movement.opcion)) continue
    const said = recordedIn('oficio-entrante', step, movement.datos)
    for (const { estado } of actsOn('oficio-entrante', step))
      Object.assign(oficio, DONE[estado](said, movement, procedure), { estado })
  }
  if (state.estado === 'cancelado') oficio.estado = 'cancelado'
  return oficio
}

type Done = (said: Said<'oficio-entrante'>, movement: StoredMovement, procedure: Procedure) => Partial<OficioData>

/** As the paper has it: whoever receives it may correct what its sender wrote. */
const onPaper = ({ numero, fechaElaboracion }: Said<'oficio-entrante'>): Partial<OficioData> => ({
  ...(numero !== undefined && { numero }),
  ...(fechaElaboracion !== undefined && { fechaElaboracion: asMoment(fechaElaboracion) }),
})

const DONE: Record<Acto<'oficio-entrante'>['estado'], Done> = {
  enviado: onPaper,
  recibido: (said, { actor }) => ({ ...onPaper(said), recibido: said.recibido ?? null, recibidoPor: actor }),
  turnado(_, { paso, opcion }, procedure) {
    const next = findStep(procedure, nextOf(findStep(procedure, paso), opcion))
    return { turnadoA: roleNames(next?.responsables ?? []) }
  },
  // Stamped as attended, it goes back to Secretaría while the case goes on (reading 30).
  sellado: ({ sellado }, { fecha }) => ({ turnadoA: roleNames(['secretaria']), sellado: sellado ?? fecha }),
  // Attended and filed: by the last step, or by the conclusions (readings 28, 43).
  archivado: ({ atendido, archivadoEn }, { fecha }, { codigo }) => ({
    atendido: atendido ?? fecha,
    archivadoEn: archivadoEn ?? null,
    archivo: archiveOf(codigo, fecha),
  }),
}
