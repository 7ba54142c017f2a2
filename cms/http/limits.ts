import type { Request, RequestHandler, Response } from 'express'
import { MAX_FILE_BYTES } from '../../hooks/doors/accept.ts'

const MB = 1024 * 1024

/** A request carries at most: one file to the API, a whole form of them to the intranet, a long text anywhere else. */
const maxBytes = (path: string): number => {
  if (/^\/(api\/(adjuntos|medios|verificar)|verificar)(\/|$)/.test(path)) return MAX_FILE_BYTES + MB
  if (/^\/intranet\//.test(path)) return 150 * MB
  return 4 * MB
}

/** Refuses what is too large before reading it, and what does not say how large it is. */
export const limitBody: RequestHandler = (req, res, next) => {
  if (req.method === 'GET' || req.method === 'HEAD' || req.method === 'OPTIONS') return next()
  const length = Number(req.headers['content-length'] ?? Number.NaN)
  const max = maxBytes(req.path)
  if (req.headers['transfer-encoding'] !== undefined && Number.isNaN(length)) {
    return refuse(req, res, 411, 'La petición no dice cuánto pesa: vuelve a intentarlo.')
  }
  if (length > max) {
    return refuse(
      req,
      res,
      413,
      `Lo que mandas pesa más de ${Math.floor(max / MB)} MB: cada archivo puede pesar hasta 25 MB.`,
    )
  }
  next()
}

const refuse = (req: Request, res: Response, status: number, message: string): void => {
  // The rest of the body is not read: the connection ends with the answer.
  res.set('connection', 'close')
  res.status(status).json({ errors: [{ message, data: { codigo: 'dato-invalido' } }] })
  req.resume()
}
