import { createHeaders, sendResponse } from '@remix-run/node-fetch-server'
import type { Request as ExpressRequest, Response as ExpressResponse, RequestHandler } from 'express'
import { handleEndpoints, type PayloadRequest } from 'payload'
import type { ReceivedFile } from '../../hooks/doors/bytes.ts'
import { FILE_HEADER } from '../../hooks/doors/handOver.ts'
import { ADDRESS_HEADER } from '../../hooks/people/attempts.ts'
import config from '../config/payload.config.ts'
import { BodyRefused, readAll } from './body.ts'
import { jsonFault, mediaTypeOf } from './bodyKind.ts'
import { type BodyBound, refuseBody } from './limits.ts'
import { isMultipart, readMultipart } from './multipart.ts'

type Body = {
  headers: Headers
  content?: BodyInit
  files?: Record<string, ReceivedFile[]>
  discard?: () => Promise<void>
}

/**
 * Payload's REST, straight from Node's request to Fetch's and back: Next is not in the way. A body is read here, within its bounds,
 * before Payload hears of the request: whole where it is small, its files on disk where it brings some.
 */
export const rest: RequestHandler = async (req, res, next) => {
  let body: Body
  try {
    body = await readBody(req, res)
  } catch (error) {
    return refuseBody(error, req, res, next)
  }
  try {
    const response = await handleEndpoints({ config, request: toRequest(req, res, body) })
    await send(response, req, res)
  } finally {
    await body.discard?.()
  }
}

const readBody = async (req: ExpressRequest, res: ExpressResponse): Promise<Body> => {
  const headers = createHeaders(req)
  headers.set(ADDRESS_HEADER, req.ip ?? '')
  const bound = res.locals.body as BodyBound | undefined
  if (!bound) return { headers }
  if (!isMultipart(req)) {
    const content = await readAll(req, bound.max)
    const fault = mediaTypeOf(req) === 'application/json' ? jsonFault(content.toString()) : null
    if (fault) throw new BodyRefused(400, fault)
    return { headers, content: new Uint8Array(content) }
  }
  const { fields, files, discard } = await readMultipart(req, { max: bound.max, keep: bound.files })
  // A door of ours that takes a file beside a few words has them as its object.
  const own = req.path === '/servicios/importar' ? JSON.stringify(Object.fromEntries(fields)) : '{}'
  const content = fields.find(([name]) => name === '_payload')?.[1] ?? own
  const fault = jsonFault(content)
  if (fault) {
    await discard()
    throw new BodyRefused(400, fault)
  }
  // What is left of the form is what Payload itself makes of one: the document as JSON, and its file beside it.
  headers.set('content-type', 'application/json')
  headers.set('content-length', String(Buffer.byteLength(content)))
  return { headers, content, files, discard }
}

const toRequest = (req: ExpressRequest, res: ExpressResponse, { headers, content, files }: Body): Request => {
  const aborted = new AbortController()
  res.once('close', () => res.writableFinished || aborted.abort())
  // The address as it is here: whoever writes a whole one does not say where `here` is.
  const { pathname, search } = new URL(req.originalUrl, process.env.PUBLIC_URL)
  const request = new Request(new URL(pathname + search, process.env.PUBLIC_URL), {
    // What answers GET answers HEAD; Node leaves the body out.
    method: req.method === 'HEAD' ? 'GET' : req.method,
    headers,
    signal: aborted.signal,
    ...(content !== undefined && { body: content }),
  })
  // Payload makes its own request of this object, and looks for files where its own parser would have put them.
  if (files) Object.assign(request, toPayloadFiles(files))
  return request
}

const toPayloadFiles = (files: Record<string, ReceivedFile[]>): Pick<PayloadRequest, 'file' | 'files'> => {
  const own = files.file ?? []
  return { files: files as PayloadRequest['files'], ...(own.length === 1 && { file: own[0] }) }
}

const send = async (response: Response, req: ExpressRequest, res: ExpressResponse): Promise<void> => {
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store')
  const file = response.headers.get(FILE_HEADER)
  if (file) return sendFile(decodeURIComponent(file), response, req, res)
  await sendResponse(res, response)
}

/** Express sends files: ranges, stamps, `HEAD`, slow readers and those that go away are its trade. */
const sendFile = (file: string, response: Response, req: ExpressRequest, res: ExpressResponse): Promise<void> =>
  new Promise((resolve, reject) => {
    response.headers.delete(FILE_HEADER)
    // Whoever reloads and says which copy they have is told whether it holds: that is all they ask.
    delete req.headers['cache-control']
    res.setHeaders(response.headers)
    res.sendFile(file, { cacheControl: false, dotfiles: 'allow' }, (error) => {
      // Gone away, or done.
      if (!error || res.headersSent || res.destroyed) return resolve()
      if ((error as { status?: number }).status !== 404) return reject(error)
      res.removeHeader('cache-control')
      const message = 'El archivo no está en el servidor: avisa a la Dirección de TIC.'
      res.status(404).json({ errors: [{ message, data: { codigo: 'no-encontrado' } }] })
      resolve()
    })
  })
