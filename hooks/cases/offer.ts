import { type Payload, type PayloadRequest, ValidationError } from 'payload'
import { noSession, Refused } from '../engine/errors.ts'
import { refuse } from '../engine/refusals.ts'
import { hatsOf } from '../engine/turn.ts'
import { factsOf, type LoadedCase, loadCase } from '../ledger/case.ts'
import { idOf } from '../ledger/relation.ts'
import type { Encuesta } from '../ledger/rows.ts'
import { invalidFields } from '../manual/invalid.ts'
import type { Actor, FieldError, RefusalCode } from '../manual/types.ts'
import { actorOf } from '../people/actor.ts'
import { averageOf, findSurvey, SURVEY } from '../records/answers.ts'
import { SURVEY_DAYS, surveyUntil } from '../records/offered.ts'
import { findVisibleCase } from './advance.ts'
import { commandUsed, readCommand } from './commit.ts'
import { markBehind, settleSafely } from './settle.ts'

/** Pure: why this person does not rate this case now; null when they may. Who was served rates, never who served. */
export const surveyRefusal = (
  loaded: LoadedCase,
  actor: Actor,
  now: Date,
): { codigo: RefusalCode; mensaje: string } | null => {
  const requester = hatsOf(actor).filter((h) => h.roles.includes('solicitante'))
  if (!requester.length || isServing(loaded, actor.id)) {
    return { codigo: 'rol-sin-permiso', mensaje: NOT_SERVED }
  }
  if (!requester.some((h) => h.dependencia === factsOf(loaded).dependencia)) {
    return { codigo: 'dependencia-ajena', mensaje: 'La encuesta la contesta la dependencia que pidió el servicio.' }
  }
  const until = surveyUntil(loaded)
  if (!until) {
    const mensaje = 'La encuesta se ofrece cuando concluye un servicio dado por teléfono (lectura 32).'
    return { codigo: 'fuera-de-orden', mensaje }
  }
  return now <= until ? null : { codigo: 'expediente-cerrado', mensaje: TOO_LATE }
}

const NOT_SERVED = 'La encuesta la contesta quien recibió el servicio (lectura 32).'

const TOO_LATE = `La encuesta se podía contestar hasta ${SURVEY_DAYS} días después de concluido el servicio (lectura 32).`

/** The refusal of a survey that was answered after its days. */
export const tooLate = (loaded: LoadedCase): Refused => surveyRefused(loaded, 'expediente-cerrado', TOO_LATE)

/** The refusal of a survey that somebody who gave the service sends. */
export const notServed = (loaded: LoadedCase): Refused => surveyRefused(loaded, 'rol-sin-permiso', NOT_SERVED)

/** Pure: whether this person gave the service, themselves or through who stood in for them. */
export const isServing = ({ movements }: LoadedCase, persona: string): boolean =>
  movements.some((m) => m.rol !== 'solicitante' && [m.actor, m.titular].includes(persona))

const surveyRefused = (
  { procedure, state }: LoadedCase,
  codigo: RefusalCode,
  mensaje: string,
  campos?: FieldError[],
): Refused => new Refused(refuse(codigo, procedure, state, mensaje, campos))

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
  const comando = readCommand(given)
  const again = async () => {
    const doc = await findSurvey(payload, { comando: { equals: comando } })
    if (!doc) return null
    if (idOf(doc.expediente) === expediente.id && idOf(doc.autor) === user.id) return { doc, repeated: true }
    throw surveyRefused(loaded, 'dato-invalido', WRONG, commandUsed)
  }
  const known = given === undefined ? null : await again()
  if (known) return known
  const refused = surveyRefusal(loaded, await actorOf(req), now)
  if (refused) throw surveyRefused(loaded, refused.codigo, refused.mensaje)
  const by = { autor: user.id, enNombreDe: null, comando }
  const stored = await storeSurvey(payload, loaded, datos, by, again)
  return 'repeated' in stored ? stored : { doc: stored, repeated: false }
}

const WRONG = 'Revisa la encuesta: hay algo que corregir.'

/**
 * Stores the answers of one case, once, and has its orden show them.
 * @param again what to answer where one was stored a moment ago, if it was the same
 * @throws Refused; then nothing was written
 */
export const storeSurvey = async <Again = never>(
  payload: Payload,
  loaded: LoadedCase,
  datos: Record<string, unknown>,
  by: { autor: string | null; enNombreDe: string | null; comando?: string },
  again: () => Promise<Again | null> = async () => null,
): Promise<Encuesta | Again> => {
  const { expediente, procedure } = loaded
  const parsed = SURVEY.safeParse(datos)
  if (!parsed.success) throw surveyRefused(loaded, 'dato-invalido', WRONG, invalidFields(parsed.error))
  // Said beforehand: if the process ends after the answers are stored, recovery brings the orden up to date.
  await markBehind(payload, expediente.id)
  try {
    return await payload.create({
      collection: 'encuestas',
      data: {
        ...parsed.data,
        expediente: expediente.id,
        procedimiento: procedure.codigo,
        // Answered after the end, by whoever was served.
        paso: null,
        canal: 'web',
        promedio: averageOf(parsed.data),
        ...by,
      },
      depth: 0,
      disableTransaction: true,
      overrideAccess: true,
    })
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error
    const first = await again()
    if (first) return first
    throw surveyRefused(loaded, 'conflicto', 'Esta encuesta ya se contestó.')
  } finally {
    await settleSafely(payload, expediente.id)
  }
}
