import express, { type Request, type RequestHandler } from 'express'
import { isRecord, shapeFault } from '../../hooks/doors/shape.ts'
import { refuse } from './refuse.ts'

/*
 * Bodies sent to the API, before Payload reads them. JSON is read here, whole and bounded, and is an object of reasonable depth; what
 * carries files is left to stream.
 */

const MAX_JSON = 1024 * 1024

const readJson = express.text({ type: () => true, limit: MAX_JSON, inflate: false })

export const checkBody: RequestHandler = (req, res, next) => {
  if (req.method === 'GET' || req.method === 'HEAD' || !(Number(req.headers['content-length']) > 0)) return next()
  if (req.headers['content-encoding']) return refuse(req, res, 415, 'Manda los datos sin comprimir.')
  const type = typeOf(req)
  // Nothing in it is read: what needed it says so.
  if (type === 'application/x-www-form-urlencoded') return next()
  if (type === 'multipart/form-data') {
    const boundary = /;\s*boundary=("[^"]{1,70}"|[^\s;"]{1,70})\s*(;|$)/i.test(req.headers['content-type'] ?? '')
    return boundary
      ? next()
      : refuse(req, res, 400, 'El formulario llegó mal armado: no dice dónde empieza cada parte.')
  }
  if (type !== 'application/json') return refuse(req, res, 415)
  readJson(req, res, (error?: unknown) => {
    if (error) return next(error)
    const fault = jsonFault(req.body)
    if (fault) return refuse(req, res, 400, fault)
    // As Payload looks for it, to the letter.
    req.headers['content-type'] = type
    next()
  })
}

export const typeOf = (req: Request): string =>
  (req.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''

const jsonFault = (text: unknown): string | null => {
  if (typeof text !== 'string' || text === '') return null
  try {
    const value: unknown = JSON.parse(text)
    return isRecord(value) ? shapeFault(value) : 'Manda un objeto JSON.'
  } catch {
    return 'Lo que mandas no es JSON: revisa comillas y comas.'
  }
}
