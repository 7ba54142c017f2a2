import express, { type RequestHandler } from 'express'
import { executeAuthStrategies, type Payload } from 'payload'
import { mediaTypeOf } from './bodyKind.ts'
import { MAX_QUERY } from './query.ts'
import { refuseRequest } from './refuse.ts'

const HEADERS = ['x-payload-http-method-override', 'x-http-method-override']

const readQuery = express.text({ type: () => true, limit: MAX_QUERY, inflate: false })

/**
 * The panel's pickers ask with POST what would not fit an address (@payloadcms/ui, fields/Relationship). Taken from whoever has an open
 * account, in a small body, and made the GET it is: every check that follows sees it as one. No other method stands for another.
 */
export const takeQueryInBody =
  (payload: Payload): RequestHandler =>
  async (req, res, next) => {
    const asked = HEADERS.map((name) => req.headers[name]).find((value) => value !== undefined)
    if (asked === undefined) return next()
    for (const name of HEADERS) delete req.headers[name]
    if (req.method !== 'POST' || asked !== 'GET')
      return refuseRequest(req, res, 400, 'Un método no se pide en nombre de otro.')
    if (mediaTypeOf(req) !== 'application/x-www-form-urlencoded')
      return refuseRequest(req, res, 415, 'Manda la consulta como formulario.')
    const headers = new Headers()
    for (const name of ['cookie', 'authorization', 'origin', 'sec-fetch-site'] as const) {
      const value = req.headers[name]
      if (typeof value === 'string') headers.set(name, value)
    }
    const { user } = await executeAuthStrategies({ headers, payload })
    if (!user?.activo) return refuseRequest(req, res, 401)
    readQuery(req, res, (error?: unknown) => {
      if (error) return next(error)
      const query = `?${typeof req.body === 'string' ? req.body : ''}`
      req.body = undefined
      req.method = 'GET'
      req.originalUrl = req.originalUrl.split('?', 1)[0] + query
      req.url = req.url.split('?', 1)[0] + query
      for (const name of ['content-type', 'content-length']) delete req.headers[name]
      res.locals.body = undefined
      next()
    })
  }
