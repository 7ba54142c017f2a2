import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import type { Request as ExpressRequest, Response as ExpressResponse, RequestHandler } from 'express'
import { handleEndpoints } from 'payload'
import { ADDRESS_HEADER } from '../../hooks/people/attempts.ts'
import config from '../config/payload.config.ts'

/** Payload's REST, straight from Node's request to Fetch's and back: Next is not in the way. */
export const rest: RequestHandler = async (req, res) => {
  const response = await handleEndpoints({ config, request: toRequest(req) })
  await send(response, res)
}

const toRequest = (req: ExpressRequest): Request => {
  const aborted = new AbortController()
  req.once('close', () => !req.complete && aborted.abort())
  const headers = new Headers()
  for (const [name, value] of Object.entries(req.headers)) {
    for (const item of Array.isArray(value) ? value : [value]) if (item !== undefined) headers.append(name, item)
  }
  headers.set(ADDRESS_HEADER, req.ip ?? '')
  // The address as it is here: whoever writes a whole one does not say where `here` is.
  const { pathname, search } = new URL(req.originalUrl, process.env.PUBLIC_URL)
  return new Request(new URL(pathname + search, process.env.PUBLIC_URL), {
    method: req.method,
    headers,
    signal: aborted.signal,
    ...bodyOf(req),
  })
}

/** JSON has been read by now (`checkBody`); what carries files streams. */
const bodyOf = (req: ExpressRequest): RequestInit => {
  if (typeof req.body === 'string') return { body: req.body }
  if (req.method === 'GET' || req.method === 'HEAD' || req.readableEnded) return {}
  return { body: Readable.toWeb(req) as BodyInit, duplex: 'half' } as RequestInit
}

const send = async (response: Response, res: ExpressResponse): Promise<void> => {
  res.status(response.status)
  for (const [name, value] of response.headers) if (name !== 'set-cookie') res.setHeader(name, value)
  const cookies = response.headers.getSetCookie()
  if (cookies.length) res.setHeader('set-cookie', cookies)
  if (!res.hasHeader('cache-control')) res.setHeader('cache-control', 'no-store')
  if (!response.body) {
    res.end()
    return
  }
  await pipeline(Readable.fromWeb(response.body as ReadableStream), res)
}
