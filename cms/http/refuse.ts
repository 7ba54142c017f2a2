import type { ErrorRequestHandler, Request, Response } from 'express'
import type { Payload } from 'payload'
import { wordsOf } from '../../hooks/doors/faults.ts'

/** Answers a refusal or a failure in Spanish: the contract's JSON to programs, a page to people. Never a stack. */
export const refuse = (req: Request, res: Response, status: number, message?: string, campo?: string): void => {
  const { codigo, mensaje } = wordsOf(status)
  const words = message ?? mensaje
  res.status(status).set('cache-control', 'no-store')
  // What was not read is not waited for.
  if (!req.complete) res.set('connection', 'close')
  if (req.originalUrl.startsWith('/api') || req.accepts(['html', 'json']) !== 'html') {
    res.json({ errors: [{ message: words, data: { codigo, ...(campo && { campo }) } }] })
  } else res.type('html').send(page(words))
  req.resume()
}

const page = (words: string): string =>
  `<!doctype html><html lang="es"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>No se pudo · Cenote</title><main><h1>No se pudo</h1><p>${escaped(words)}</p><p><a href="/">Ir al inicio</a></p></main></html>`

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** The last of Express: what no handler answered. Errors of a request keep their status (a body cut short, a name that does not decode). */
export const answerFailure =
  (logger: Payload['logger']): ErrorRequestHandler =>
  (error, req, res, _next) => {
    const { status } = error as { status?: unknown }
    const known = typeof status === 'number' && status >= 400 && status < 500 ? status : 500
    if (known === 500) logger.error({ msg: 'request failed', method: req.method, path: req.path, err: error })
    if (res.headersSent) res.destroy()
    else refuse(req, res, known)
  }
