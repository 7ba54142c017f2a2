import type { RequestHandler } from 'express'
import type { Payload } from 'payload'

/** One line for each request that changed something, failed or was slow. Never a query, a body or a name. */
export const logRequests =
  (logger: Payload['logger']): RequestHandler =>
  (req, res, next) => {
    const begun = performance.now()
    res.once('close', () => {
      const ms = Math.round(performance.now() - begun)
      const line = { method: req.method, path: req.path, status: res.statusCode, ms }
      if (res.statusCode >= 500) logger.error(line)
      else if (req.method !== 'GET' || ms > 1000) logger.info(line)
    })
    next()
  }
