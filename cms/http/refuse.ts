import type { Request, Response } from 'express'

/** What a page tells instead of what was asked for; `site.ts` shows it. */
export type Notice = { status: number; mensaje: string }

/** How long what is still being sent is thrown away, so that its sender comes to read the answer. */
const LINGER_MS = 30_000

/**
 * Refuses a request whose body is not read, or not to its end: as JSON to programs, as a page to people. What is left of it is
 * thrown away for a while; a connection closed at once would take the answer with it.
 */
export const refuse = (req: Request, res: Response, next: () => void, status: number, mensaje: string): void => {
  if (!req.complete) {
    const late = setTimeout(() => req.destroy(), LINGER_MS).unref()
    req.once('close', () => clearTimeout(late))
  }
  req.resume()
  // Even where the sender asked for it to close after the answer: it is still sending.
  res.shouldKeepAlive = true
  if (!/^\/(api|admin)(\/|$)/.test(req.path) && req.accepts(['json', 'html']) === 'html') {
    res.locals.notice = { status, mensaje } satisfies Notice
    next()
    return
  }
  res.status(status).json({ errors: [{ message: mensaje, data: { codigo: 'dato-invalido' } }] })
}
