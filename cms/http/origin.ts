import type { RequestHandler } from 'express'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * A form or script of another site does not act with this person's session: browsers say where an unsafe request comes from, and
 * that must be here. Programs with a token say nothing and carry no cookie.
 */
export const refuseForeignOrigin: RequestHandler = (req, res, next) => {
  const { origin } = req.headers
  if (SAFE.has(req.method) || origin === undefined) return next()
  const own = [new URL(process.env.PUBLIC_URL ?? 'http://localhost').host, req.headers.host]
  if (URL.canParse(origin) && own.includes(new URL(origin).host)) return next()
  const message = 'Esta petición viene de otro sitio: vuelve a entrar desde el portal e inténtalo de nuevo.'
  res.status(403).json({ errors: [{ message, data: { codigo: 'origen-ajeno' } }] })
}
