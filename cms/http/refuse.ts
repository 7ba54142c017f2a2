import type { ErrorRequestHandler, Request, Response } from 'express'
import type { Payload } from 'payload'
import { faultOf } from '../../hooks/doors/faults.ts'
import { plainPage } from './plainPage.ts'

/** How long what is still being sent is thrown away, so that its sender comes to read the answer. */
const LINGER_MS = 30_000

/**
 * Answers a refusal or a failure in Spanish: the contract's JSON to programs, a page to people. Never a stack. What is left of a body
 * is thrown away for a while; a connection closed at once would take the answer with it.
 */
export const refuseRequest = (req: Request, res: Response, status: number, message?: string, campo?: string): void => {
  const { codigo, mensaje } = faultOf(status)
  const words = message ?? mensaje
  letFinish(req, res)
  res.status(status).set('cache-control', 'no-store')
  if (wantsJson(req)) res.json({ errors: [{ message: words, data: { codigo, ...(campo && { campo }) } }] })
  else res.type('html').send(plainPage('No se pudo', words))
}

/** What a page tells instead of what was asked for; `site.ts` shows it. */
export type Notice = { status: number; mensaje: string }

/** The same, on a page of the site where a person asked for one: `next` leads there. */
export const refuseOnPage = (req: Request, res: Response, next: () => void, status: number, mensaje: string): void => {
  if (wantsJson(req) || /^\/admin(\/|$)/.test(req.path)) {
    refuseRequest(req, res, status, mensaje)
    return
  }
  letFinish(req, res)
  res.locals.notice = { status, mensaje } satisfies Notice
  next()
}

const wantsJson = (req: Request): boolean =>
  req.originalUrl.startsWith('/api') || req.accepts(['html', 'json']) !== 'html'

const letFinish = (req: Request, res: Response): void => {
  if (!req.complete) {
    const late = setTimeout(() => req.destroy(), LINGER_MS).unref()
    req.once('close', () => clearTimeout(late))
    // Even where the sender asked for it to close after the answer: it is still sending.
    res.shouldKeepAlive = true
  }
  req.resume()
}

/** The last of Express: what no handler answered. Errors of a request keep their status (a body cut short, a name that does not decode). */
export const answerFailure =
  (logger: Payload['logger']): ErrorRequestHandler =>
  (error, req, res, _next) => {
    const { status } = error as { status?: unknown }
    const known = typeof status === 'number' && status >= 400 && status < 500 ? status : 500
    if (known === 500) logger.error({ msg: 'request failed', method: req.method, path: req.path, err: error })
    if (res.headersSent) res.destroy()
    else refuseRequest(req, res, known)
  }
