import { createHash } from 'node:crypto'
import {
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type ServerResponse,
  STATUS_CODES,
  validateHeaderValue,
} from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzipSync } from 'node:zlib'
import type { KnownAnswer } from './lastKnown.ts'

/** One way in which a page travels: its headers, and the same as the lines of a head, put together once. */
type Way = { fields: OutgoingHttpHeaders; lines: string; body: Buffer | undefined }

/** A page, ready to be sent any number of times. */
export type Page = {
  status: number
  etag: string
  size: number
  cacheControl: string
  /** Whether it is something that people read, and there. */
  read: boolean
  plain: Way
  brotli: Way | null
  /** Few ask for it: packed when one does. */
  gzip: () => Way | null
  unchanged: Way
}

/** How long a connection stays open between one request and the next; kept pages say so too. Milliseconds. */
export const KEEP_ALIVE_MS = 65_000

const brotli = promisify(brotliCompress)
const PACKED = /^(text\/|image\/svg|application\/([\w.+-]*(xml|json)))/
const OF_THE_CONNECTION = ['connection', 'transfer-encoding', 'keep-alive', 'date']

/** An answer as a page. @throws where its making broke off */
export const toPage = async (answer: KnownAnswer): Promise<Page> => {
  const body = await answer.body()
  const { statusCode: status, headers } = answer
  for (const name of OF_THE_CONNECTION) delete headers[name]
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const shared = { ...headers, vary: 'accept-encoding', ...(status === 200 && { etag }) }
  const way = (bytes: Buffer, packing: OutgoingHttpHeaders = {}) =>
    toWay(status, { ...shared, 'content-length': bytes.length, ...packing }, bytes)
  const packs = body.length > 500 && PACKED.test(String(headers['content-type']))
  const small = packs ? await brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }) : null
  let zipped: Way | undefined
  return {
    status,
    etag,
    size: body.length + 2 * (small?.length ?? 0),
    cacheControl: 'set-cookie' in headers ? '' : String(headers['cache-control']),
    read: status === 200 && /^text\/html/.test(String(headers['content-type'])),
    plain: way(body),
    brotli: small && way(small, { 'content-encoding': 'br' }),
    gzip: () => {
      if (packs) zipped ??= way(gzipSync(body), { 'content-encoding': 'gzip' })
      return zipped ?? null
    },
    unchanged: toWay(304, shared, undefined),
  }
}

const toWay = (status: number, fields: OutgoingHttpHeaders, body: Buffer | undefined): Way => {
  const lines = Object.entries(fields).flatMap(([name, values]) =>
    [values ?? []].flat().map((value) => {
      validateHeaderValue(name, String(value))
      return `${name}: ${value}\r\n`
    }),
  )
  return { fields, lines: `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines.join('')}`, body }
}

/** Whether they take this packing: the name is there, and not with a weight of nothing. */
const TAKES = {
  br: /\bbr\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/,
  gzip: /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/,
}

const wayFor = ({ headers }: IncomingMessage, page: Page): { status: number; way: Way } => {
  if (page.status === 200 && headers['if-none-match']?.includes(page.etag.slice(2))) {
    return { status: 304, way: page.unchanged }
  }
  const takes = String(headers['accept-encoding'])
  const packed = (TAKES.br.test(takes) && page.brotli) || (TAKES.gzip.test(takes) && page.gzip())
  return { status: page.status, way: packed || page.plain }
}

/** Sends a page, or says that the one they have is still good. */
export const sendPage = (req: IncomingMessage, res: ServerResponse, page: Page): void => {
  const { status, way } = wayFor(req, page)
  res.writeHead(status, way.fields)
  res.end(req.method === 'HEAD' ? undefined : way.body)
}

/**
 * The same, of a page that is kept, before anything else had to do with the request. Checking and joining its headers one by one takes
 * Node a fifth of the answer's time, so where the connection stays open the head goes as it was put together.
 */
export const sendKept = (req: IncomingMessage, res: ServerResponse, page: Page): void => {
  if (!res.shouldKeepAlive || req.httpVersion !== '1.1') {
    sendPage(req, res, page)
    return
  }
  const { status, way } = wayFor(req, page)
  res.statusCode = status
  const raw = res as unknown as { _header: string }
  raw._header = `${way.lines}${ofNow()}`
  res.end(req.method === 'HEAD' ? undefined : way.body)
}

let second = 0
let lastLines = ''

/** The end of a head: the date, to the second, and that the connection stays. */
const ofNow = (): string => {
  const now = Math.floor(Date.now() / 1000)
  if (now !== second) {
    second = now
    const date = new Date(now * 1000).toUTCString()
    lastLines = `Date: ${date}\r\nConnection: keep-alive\r\nKeep-Alive: timeout=${KEEP_ALIVE_MS / 1000}\r\n\r\n`
  }
  return lastLines
}
