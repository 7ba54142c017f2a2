import type { Request, RequestHandler } from 'express'
import { executeAuthStrategies, type Payload } from 'payload'
import { shapeFault } from '../../hooks/doors/shape.ts'
import { usesPanel } from '../../hooks/people/access.ts'
import { mediaTypeOf } from './bodyKind.ts'
import { refuseRequest } from './refuse.ts'

/*
 * The panel's pages call the server by POST to themselves (React's server functions). Next takes such a call from anyone, and fails with
 * 500 over one it cannot decode: here it is asked who calls, and whether it is a call at all.
 */

/**
 * The name Next gives a function begins with what it takes: `40` is one argument, as ours has (next, lib/server-reference-info). The
 * other one there is, Payload's, changes the language, and here there is one.
 */
const CALL = /^40[0-9a-f]{40}$/

const MAX_BYTES = 4 * 1024 * 1024

export const checkPanelCall =
  (payload: Payload): RequestHandler =>
  async (req, res, next) => {
    if (req.method === 'GET' || req.method === 'HEAD') return next()
    if (req.method !== 'POST' || !CALL.test(String(req.headers['next-action']))) return refuseRequest(req, res, 405)
    const headers = new Headers({ cookie: req.headers.cookie ?? '', 'sec-fetch-site': 'same-origin' })
    const { user } = await executeAuthStrategies({ headers, payload })
    if (!user) return refuseRequest(req, res, 401)
    if (!usesPanel({ req: { user } as never })) return refuseRequest(req, res, 403)
    const bytes = await peek(req)
    const fault = bytes ? callFault(req, bytes) : 'La llamada llegó incompleta.'
    if (fault) return refuseRequest(req, res, 400, fault)
    next()
  }

/** The body, left in its place for whoever reads it next; `null` where it is cut, or of no known size. */
const peek = async (req: Request): Promise<Buffer | null> => {
  const length = Number(req.headers['content-length'])
  if (!(length > 0 && length <= MAX_BYTES)) return null
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let size = 0
    const done = (bytes: Buffer | null) => {
      req.off('readable', read).off('end', cut).off('error', cut)
      if (bytes) req.unshift(bytes)
      resolve(bytes)
    }
    const cut = () => done(null)
    const read = () => {
      for (let chunk = req.read(); chunk !== null; chunk = req.read()) {
        chunks.push(chunk)
        size += chunk.length
        // Before the end is told: after it nothing can be put back.
        if (size >= length) return done(Buffer.concat(chunks))
      }
    }
    req.on('readable', read).on('end', cut).on('error', cut)
  })
}

/** A call is one object with the name of what is asked, in React's own JSON; with files, a form that has its end. */
const callFault = (req: Request, bytes: Buffer): string | null => {
  if (mediaTypeOf(req) === 'multipart/form-data') {
    const boundary = /boundary="?([^";]+)/i.exec(req.headers['content-type'] ?? '')?.[1]
    const end = bytes.subarray(-200).toString('latin1').trimEnd()
    return boundary && end.endsWith(`--${boundary}--`) ? null : 'El formulario llegó incompleto.'
  }
  if (mediaTypeOf(req) !== 'text/plain') return 'Esto no es una llamada del panel.'
  try {
    const call: unknown = JSON.parse(bytes.toString(), (_key, value) => {
      if (typeof value === 'string' && REFERENCE.test(value)) throw new Error('refers to a part that is not there')
      return value
    })
    const known = Array.isArray(call) && call.length === 1 && typeof call[0]?.name === 'string'
    return known ? shapeFault(call) : 'Esto no es una llamada del panel.'
  } catch {
    return 'Esto no es una llamada del panel.'
  }
}

/** In React's JSON a `$` begins a value of another kind. These stand for other parts of a form, and here there is none. */
const REFERENCE = /^\$(?!\$|undefined$|NaN$|-?Infinity$|-0$|D\d|n\d|T)/
