import type { Request, RequestHandler } from 'express'
import { isRecord, shapeFault } from '../../hooks/doors/shape.ts'
import { refuseRequest } from './refuse.ts'

/** Refuses a body sent to the API that is of no kind it takes, before anything of it is read. */
export const checkBodyKind: RequestHandler = (req, res, next) => {
  const brings = Number(req.headers['content-length']) > 0 || req.headers['transfer-encoding'] !== undefined
  if (req.method === 'GET' || req.method === 'HEAD' || !brings) return next()
  if (req.headers['content-encoding']) return refuseRequest(req, res, 415, 'Manda los datos sin comprimir.')
  const type = mediaTypeOf(req)
  if (type === 'multipart/form-data') {
    const boundary = /;\s*boundary=("[^"]{1,70}"|[^\s;"]{1,70})\s*(;|$)/i.test(req.headers['content-type'] ?? '')
    if (!boundary)
      return refuseRequest(req, res, 400, 'El formulario llegó mal armado: no dice dónde empieza cada parte.')
  } else if (type === 'application/json') {
    // As Payload looks for it, to the letter.
    req.headers['content-type'] = type
  } else if (type !== 'application/x-www-form-urlencoded') return refuseRequest(req, res, 415)
  next()
}

export const mediaTypeOf = (req: Request): string =>
  (req.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''

/** What is wrong with a body of JSON, in Spanish: it is an object of reasonable depth. */
export const jsonFault = (text: string): string | null => {
  if (text === '') return null
  try {
    const value: unknown = JSON.parse(text)
    return isRecord(value) ? shapeFault(value) : 'Manda un objeto JSON.'
  } catch {
    return 'Lo que mandas no es JSON: revisa comillas y comas.'
  }
}
