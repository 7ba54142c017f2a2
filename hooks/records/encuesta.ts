import { type Payload, ValidationError } from 'payload'
import type { LoadedCase } from '../ledger/case.ts'
import type { EffectRun } from '../ledger/effect.ts'
import type { StoredMovement } from '../ledger/movements.ts'
import type { Encuesta } from '../ledger/rows.ts'
import { editionsOf } from '../manual/editions.ts'
import { findStep } from '../manual/index.ts'
import { rates, recordedIn, type Said } from '../manual/recorded.ts'
import { averageOf, findSurvey, QUESTIONS } from './answers.ts'

/** A rating given in a step, where those given afterwards are: one row for each case. */
export const deriveEncuesta: EffectRun = async (payload, loaded) => {
  const encuesta = foldEncuesta(loaded)
  if (!encuesta) return
  const where = { expediente: { equals: loaded.expediente.id } }
  const known = (await findSurvey(payload, where)) ?? (await insert(payload, encuesta))
  if (!known || sameSurvey(known, encuesta)) return
  await payload.db.updateOne({ collection: 'encuestas', where, data: encuesta })
}

type EncuestaData = Omit<Encuesta, 'id' | 'comando' | 'createdAt' | 'updatedAt'>

/** Pure: what the case's movements say of the rating; null where no step has asked for it yet. */
export const foldEncuesta = (loaded: LoadedCase): EncuestaData | null =>
  editionsOf(loaded)
    .flatMap(({ movement, procedure }) => {
      const step = movement.tipo === 'paso' ? findStep(procedure, movement.paso) : undefined
      return step && rates(step) ? [surveyIn(loaded, movement, recordedIn('encuesta', step, movement.datos))] : []
    })
    .at(-1) ?? null

const surveyIn = (
  { expediente, procedure }: LoadedCase,
  movement: StoredMovement,
  said: Said<'encuesta'>,
): EncuestaData => {
  const { paso, actor, canal, enNombreDe } = movement
  const { trato, rapidez, conocimiento, solucion, satisfaccion, comentario = null } = said
  return {
    expediente: expediente.id,
    procedimiento: procedure.codigo,
    paso,
    autor: actor,
    canal,
    enNombreDe: enNombreDe?.nombre ?? null,
    trato: Number(trato),
    rapidez: Number(rapidez),
    conocimiento: Number(conocimiento),
    solucion: Number(solucion),
    satisfaccion: Number(satisfaccion),
    comentario,
    promedio: averageOf(said),
  }
}

/** Whether two surveys say the same, whoever wrote them down. */
export const sameSurvey = (one: Partial<Encuesta>, other: Partial<Encuesta>): boolean =>
  [...QUESTIONS, 'promedio' as const].every((name) => one[name] === other[name]) &&
  (one.comentario ?? null) === (other.comentario ?? null) &&
  one.procedimiento === other.procedimiento

/** @returns the row where somebody made it a moment ago */
const insert = async (payload: Payload, data: EncuestaData): Promise<Encuesta | undefined> => {
  try {
    await payload.create({
      collection: 'encuestas',
      data,
      depth: 0,
      disableTransaction: true,
      // A fold of the ledger; the collection itself is closed to everyone.
      overrideAccess: true,
    })
  } catch (error) {
    const first =
      error instanceof ValidationError
        ? await findSurvey(payload, { expediente: { equals: data.expediente } })
        : undefined
    if (!first) throw error
    return first
  }
}
