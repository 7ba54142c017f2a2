import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import type { Payload } from 'payload'
import type { LoadedCase } from '../ledger/case.ts'
import { isId } from '../ledger/ids.ts'
import { rates } from '../manual/recorded.ts'

/** For how long after it closed a call can be rated (reading 32). */
export const SURVEY_DAYS = 30

/** Pure: the last moment a survey may be answered; null where none is owed, since a step asked for it or nothing was served. */
export const surveyUntil = ({ procedure, state, movements }: LoadedCase): Date | null => {
  const asks = procedure.pasos.filter(rates).map((s) => s.paso)
  const last = movements.at(-1)
  const skipped = asks.length > 0 && !movements.some((m) => m.tipo === 'paso' && asks.includes(m.paso))
  if (!last || !skipped || state.estado !== 'concluido') return null
  return new Date(new Date(last.fecha).getTime() + SURVEY_DAYS * 24 * 3600_000)
}

/** The address at which whoever was served rates it without an account (reading 46): nobody else can write it, since it is signed. */
export const surveyPath = (payload: Payload, expediente: string): string =>
  `/encuesta/${expediente}.${signatureOf(payload, expediente).toString('base64url')}`

/** The case that an address's token is about; `null` where it was not signed here. Whether it may still be rated, the case says. */
export const readSurveyToken = (payload: Payload, token: unknown): string | null => {
  if (typeof token !== 'string' || token.length > 120) return null
  const [expediente, given, ...more] = token.split('.')
  if (more.length || !isId(payload, expediente) || !given) return null
  const [signature, own] = [Buffer.from(given, 'base64url'), signatureOf(payload, expediente)]
  return signature.length === own.length && timingSafeEqual(signature, own) ? expediente : null
}

const signatureOf = ({ secret }: Payload, expediente: string): Buffer => {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'cenote: survey without an account', 32))
  // Half of it is as much as anybody could ever try, and is read out over the phone in half the time.
  return createHmac('sha256', key).update(expediente).digest().subarray(0, 16)
}
