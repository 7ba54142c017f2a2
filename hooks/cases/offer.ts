import { type PayloadRequest, ValidationError } from 'payload'
import { noSession, Refused } from '../engine/errors.ts'
import { refuse } from '../engine/refusals.ts'
import { hatsOf } from '../engine/turn.ts'
import { factsOf, type LoadedCase, loadCase } from '../ledger/case.ts'
import { idOf } from '../ledger/relation.ts'
import type { Encuesta } from '../ledger/rows.ts'
import { invalidFields } from '../manual/invalid.ts'
import { rates } from '../manual/recorded.ts'
import type { Actor, FieldError, RefusalCode } from '../manual/types.ts'
import { actorOf } from '../people/actor.ts'
import { averageOf, findSurvey, SURVEY } from '../records/answers.ts'
import { findVisibleCase } from './advance.ts'
import { commandUsed, readCommand } from './commit.ts'
import { markBehind, settleSafely } from './settle.ts'

/** For how long after it closed a call can be rated (reading 32). */
const SURVEY_DAYS = 30

/** Pure: the last moment a survey may be answered; null where none is owed, since a step asked for it or nothing was served. */
export const surveyUntil = ({ procedure, state, movements }: LoadedCase): Date | null => {
  const asks = procedure.pasos.filter(rates).map((s) => s.paso)
  const last = movements.at(-1)
  const skipped = asks.length > 0 && !movements.some((m) => m.tipo === 'paso' && asks.includes(m.paso))
  if (!last || !skipped || state.estado !== 'concluido') return null
  return new Date(new Date(last.fecha).getTime() + SURVEY_DAYS * 24 * 3600_000)
}

/** Pure: why this person does not rate this case now; null when they may. Who was served rates, never who served. */
export const surveyRefusal = (
  loaded: LoadedCase,
  actor: Actor,
  now: Date,
): { codigo: RefusalCode; mensaje: string } | null => {
  const requester = hatsOf(actor).filter((h) => h.roles.includes('solicitante'))
  const served = loaded.movements.some((m) => m.rol !== 'solicitante' && [m.actor, m.titular].includes(actor.id))
  if (!requester.length || served) {
    return { codigo: 'rol-sin-permiso', mensaje: 'La encuesta la contesta quien recibió el servicio (lectura 32).' }
  }
  if (!requester.some((h) => h.dependencia === factsOf(loaded).dependencia)) {
    return { codigo: 'dependencia-ajena', mensaje: 'La encuesta la contesta la dependencia que pidió el servicio.' }
  }
  const until = surveyUntil(loaded)
  if (!until) {
    const mensaje = 'La encuesta se ofrece cuando concluye un servicio dado por teléfono (lectura 32).'
    return { codigo: 'fuera-de-orden', mensaje }
  }
  if (now <= until) return null
  const mensaje = `La encuesta se podía contestar hasta ${SURVEY_DAYS} días después de concluido el servicio (lectura 32).`
  return { codigo: 'expediente-cerrado', mensaje }
}

/**
 * Records the answers, once for each case, and has the orden show them. The same `comando` again answers the same survey.
 * @throws Refused; then nothing was written
 */
export const answerSurvey = async (
  req: PayloadRequest,
  id: unknown,
  { comando: given, ...datos }: Record<string, unknown>,
  now = new Date(),
): Promise<{ doc: Encuesta; repeated: boolean }> => {
  const { payload, user } = req
  if (!user?.activo) throw new Refused(noSession)
  const expediente = await findVisibleCase(req, id)
  const loaded = await loadCase(payload, expediente)
  const no = (codigo: RefusalCode, mensaje: string, campos?: FieldError[]) =>
    new Refused(refuse(codigo, loaded.procedure, loaded.state, mensaje, campos))
  const comando = readCommand(given)
  const again = async () => {
    const doc = await findSurvey(payload, { comando: { equals: comando } })
    if (!doc) return null
    if (idOf(doc.expediente) === expediente.id && idOf(doc.autor) === user.id) return { doc, repeated: true }
    throw no('dato-invalido', 'Revisa la encuesta: hay algo que corregir.', commandUsed)
  }
  const known = given === undefined ? null : await again()
  if (known) return known
  const refused = surveyRefusal(loaded, await actorOf(req), now)
  if (refused) throw no(refused.codigo, refused.mensaje)
  const parsed = SURVEY.safeParse(datos)
  if (!parsed.success) {
    throw no('dato-invalido', 'Revisa la encuesta: hay algo que corregir.', invalidFields(parsed.error))
  }
  // Said beforehand: if the process ends after the answers are stored, recovery brings the orden up to date.
  await markBehind(payload, expediente.id)
  try {
    const doc = await payload.create({
      collection: 'encuestas',
      data: {
        ...parsed.data,
        expediente: expediente.id,
        procedimiento: loaded.procedure.codigo,
        // Answered after the end, by whoever was served.
        paso: null,
        enNombreDe: null,
        canal: 'web',
        autor: user.id,
        promedio: averageOf(parsed.data),
        comando,
      },
      depth: 0,
      disableTransaction: true,
      overrideAccess: true,
    })
    return { doc, repeated: false }
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error
    const first = await again()
    if (first) return first
    throw no('conflicto', 'Esta encuesta ya se contestó.')
  } finally {
    await settleSafely(payload, expediente.id)
  }
}
