import type { Request, RequestHandler, Response } from 'express'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

/*
 * How many requests of a kind one address may make a minute, before any of it is read. Failed sign-ins are counted more closely
 * where they happen (`hooks/people/attempts.ts`); this is what keeps somebody from asking for thousands of them at once.
 */

/** Looking papers up by their code: it cannot be guessed, and each answer costs reading a file. */
const lookUps = new RateLimiterMemory({ points: Number(process.env.VERIFY_LIMIT ?? 240), duration: 60 })

/** The doors of accounts, successes included: ten times what may fail, so that an office of hundreds gets in of a morning. */
const doors = new RateLimiterMemory({ points: 10 * Number(process.env.LOGIN_LIMIT ?? 60), duration: 60 })

/** Searches: each reads the whole index, and finds nothing that was not public. */
const searches = new RateLimiterMemory({ points: Number(process.env.SEARCH_LIMIT ?? 240), duration: 60 })

/** What people say of pages: an office behind one address says many things of many pages in a minute, and a program more. */
const opinions = new RateLimiterMemory({ points: 40, duration: 60 })

/** No more addresses are told apart at once than this; beyond, they share a count. */
const KEYS = 65_536

const limiterOf = ({ method, originalUrl }: Request): RateLimiterMemory | null => {
  const path = resolvedPath(originalUrl)
  if (/^\/(api\/|[a-z]{2,3}\/)?verificar\/./.test(path)) return lookUps
  if (/^\/([a-z]{2,3}\/)?buscar$/.test(path)) return searches
  if (method === 'POST' && /^\/opinion\/?$/.test(path)) return opinions
  const door = /^\/api\/usuarios\/(login|forgot-password|reset-password|unlock|verify|refresh-token)(\/|$)/
  const form = /^\/intranet\/(entrar|recuperar|restablecer|confirmar)(\/|$)/
  return method !== 'GET' && method !== 'HEAD' && (door.test(path) || form.test(path)) ? doors : null
}

/** A path as the routers read it: without encoding, dots, doubled slashes or capitals, whichever way it was written. */
const resolvedPath = (url: string): string => {
  try {
    const { pathname } = new URL(decoded(url.split(/[?#]/, 1)[0] ?? '').replace(/^[/\\]+/, '/'), 'http://sitio.invalid')
    return decoded(pathname).replace(/\/+/g, '/').toLowerCase()
  } catch {
    return url
  }
}

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

export const limitRate: RequestHandler = async (req, res, next) => {
  const limiter = limiterOf(req)
  if (!limiter) return next()
  try {
    await limiter.consume(keyOf(req.ip ?? ''))
  } catch (why) {
    refuse(req, res, why instanceof RateLimiterRes ? Math.ceil(why.msBeforeNext / 1000) : 60)
    return
  }
  next()
}

/** Whoever has an IPv6 line has a /64 of addresses. */
const keyOf = (address: string): string => {
  const network = address.includes(':') && !address.includes('.') ? address.split(':').slice(0, 4).join(':') : address
  let hash = 0
  for (const c of network) hash = (hash * 31 + (c.codePointAt(0) ?? 0)) % KEYS
  return String(hash)
}

const MESSAGE = 'Demasiados intentos seguidos desde tu red: espera un minuto y vuelve a intentar.'

const refuse = (req: Request, res: Response, seconds: number): void => {
  res.set({ 'retry-after': String(Math.max(1, seconds)), 'cache-control': 'no-store', connection: 'close' })
  res.status(429)
  if (resolvedPath(req.originalUrl).startsWith('/api/'))
    res.json({ errors: [{ message: MESSAGE, data: { codigo: 'demasiados-intentos' } }] })
  else {
    res
      .type('html')
      .send(
        `<!doctype html><html lang="es"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Espera un minuto</title><h1>Espera un minuto</h1><p>${MESSAGE}</p><p><a href="/">Ir al portal</a></p></html>`,
      )
  }
  req.resume()
}
