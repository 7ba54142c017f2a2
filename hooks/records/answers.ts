import type { Payload, Where } from 'payload'
import { z } from 'zod'
import type { Encuesta } from '../ledger/rows.ts'
import { calificacion } from '../manual/shared/orden.ts'

/** The five answers and the comment; by phone there is nothing to sign. */
export const SURVEY = z.strictObject(calificacion)

/** The five questions' names. */
export const QUESTIONS = ['trato', 'rapidez', 'conocimiento', 'solucion', 'satisfaccion'] as const

/** The average of the five answers, to two decimals. */
export const averageOf = (said: Partial<Record<(typeof QUESTIONS)[number], unknown>>): number => {
  const given = QUESTIONS.map((name) => Number(said[name]))
  return Math.round((given.reduce((sum, n) => sum + n, 0) / given.length) * 100) / 100
}

/** The one survey of a case, or of a command. */
export const findSurvey = async (payload: Payload, where: Where): Promise<Encuesta | undefined> => {
  const { docs } = await payload.find({
    collection: 'encuestas',
    where,
    depth: 0,
    limit: 1,
    pagination: false,
    // Of a case whose reader is known by now to see it.
    overrideAccess: true,
  })
  return docs[0]
}
