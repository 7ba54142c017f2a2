import type { PayloadRequest } from 'payload'
import { notFound, Refused } from '../engine/errors.ts'
import { type LoadedCase, loadCase, readRow } from '../ledger/case.ts'
import { findSurvey } from '../records/answers.ts'
import { readSurveyToken, surveyUntil } from '../records/offered.ts'
import { isServing, notServed, storeSurvey, tooLate } from './offer.ts'

/** A survey as its address finds it: to be answered until then, answered already, too late, or of somebody who gave the service. */
export type LinkedSurvey = {
  loaded: LoadedCase
  hasta: Date
  estado: 'abierta' | 'contestada' | 'vencida' | 'ajena'
}

/** What an address leads to; `null` where it was not made here, or of a case that asks for no such rating. */
export const findLinkedSurvey = async (
  req: PayloadRequest,
  token: unknown,
  now = new Date(),
): Promise<LinkedSurvey | null> => {
  const { payload, user } = req
  const id = readSurveyToken(payload, token)
  const expediente = id && (await readRow(payload, id))
  if (!expediente) return null
  const loaded = await loadCase(payload, expediente)
  const hasta = surveyUntil(loaded)
  if (!hasta) return null
  const answered = await findSurvey(payload, { expediente: { equals: expediente.id } })
  const estado = answered
    ? 'contestada'
    : now > hasta
      ? 'vencida'
      : user && isServing(loaded, user.id)
        ? 'ajena'
        : 'abierta'
  return { loaded, hasta, estado }
}

/**
 * Records what whoever was served says of it, by the address they were given: once for each case. It is of whoever asked, and of no account.
 * @throws Refused; then nothing was written
 */
export const answerLinkedSurvey = async (
  req: PayloadRequest,
  token: unknown,
  datos: Record<string, unknown>,
  now = new Date(),
): Promise<void> => {
  const found = await findLinkedSurvey(req, token, now)
  if (!found) throw new Refused(notFound)
  const { loaded, estado } = found
  if (estado === 'vencida') throw tooLate(loaded)
  if (estado === 'ajena') throw notServed(loaded)
  await storeSurvey(req.payload, loaded, datos, {
    autor: null,
    enNombreDe: loaded.expediente.nombreSolicitante ?? null,
  })
}
