import { createHmac, randomBytes } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { DemasiadosIntentos } from '../engine/errors.ts'

/*
 * How often one may try to get in. It is counted where the operation runs, not where its address is read: there is no other
 * spelling of an operation. Only failures count against an address, so that an office of hundreds behind one may sign in at once.
 */

/** The header in which our own server says where a request comes from; what a client writes there is overwritten. */
export const ADDRESS_HEADER = 'x-cenote-address'

const MINUTE = 60
const byAddress = Number(process.env.LOGIN_LIMIT ?? 60)

type Rule = { points: number; duration: number }
const RULES = {
  failuresOfAccount: { points: 10, duration: MINUTE },
  failuresOfAddress: { points: byAddress, duration: MINUTE },
  linksOfAccount: { points: 5, duration: 15 * MINUTE },
  linksOfAddress: { points: byAddress, duration: MINUTE },
} satisfies Record<string, Rule>
type Name = keyof typeof RULES

/** One count in the process: the server, the panel and the site each load this module. */
const shared = globalThis as typeof globalThis & {
  cenoteAttempts?: { secret: Buffer; limiters: Map<Name, RateLimiterMemory> }
}
shared.cenoteAttempts ??= { secret: randomBytes(32), limiters: new Map() }
const { secret, limiters } = shared.cenoteAttempts

const limiter = (name: Name): RateLimiterMemory => {
  const known = limiters.get(name) ?? new RateLimiterMemory(RULES[name])
  limiters.set(name, known)
  return known
}

/** One of 65,536 keys: whatever is sent, no more are kept. The secret keeps anyone from choosing whose count they share. */
const keyOf = (text: string): string => createHmac('sha256', secret).update(text).digest('hex').slice(0, 4)

/** Whoever has an IPv6 line has a /64 of addresses. */
const network = (address: string): string =>
  address.includes(':') && !address.includes('.') ? address.split(':').slice(0, 4).join(':') : address

/** What is counted for a request about this account. Without an address (work of our own) only the account counts. */
const keysOf = (req: PayloadRequest, what: 'failures' | 'links', account: string): [Name, string][] => {
  const address = req.headers?.get(ADDRESS_HEADER)
  return [
    ...(account ? [[`${what}OfAccount`, keyOf(account)] as [Name, string]] : []),
    ...(address ? [[`${what}OfAddress`, keyOf(network(address))] as [Name, string]] : []),
  ]
}

/** @throws DemasiadosIntentos where this account or this address has failed too often in the last minute */
export const refuseTooMany = async (req: PayloadRequest, account: string): Promise<void> => {
  for (const [name, key] of keysOf(req, 'failures', account)) {
    const found = await limiter(name).get(key)
    if (found && found.consumedPoints >= RULES[name].points) throw tooMany(req, found.msBeforeNext)
  }
}

/** One more failure. Never throws: this one has its own answer. */
export const countFailure = async (req: PayloadRequest, account: string): Promise<void> => {
  for (const [name, key] of keysOf(req, 'failures', account))
    await limiter(name)
      .consume(key)
      .catch(() => undefined)
}

/** One more link asked for, to whatever address. @throws DemasiadosIntentos */
export const countLink = async (req: PayloadRequest, account: string): Promise<void> => {
  for (const [name, key] of keysOf(req, 'links', account)) {
    const rejected = await limiter(name)
      .consume(key)
      .then(() => null)
      .catch((why: { msBeforeNext?: number }) => why)
    if (rejected) throw tooMany(req, rejected.msBeforeNext ?? RULES[name].duration * 1000)
  }
}

const tooMany = (req: PayloadRequest, ms: number): DemasiadosIntentos => {
  const seconds = Math.max(1, Math.ceil(ms / 1000))
  req.responseHeaders = new Headers({ 'retry-after': String(seconds) })
  return new DemasiadosIntentos(seconds)
}
