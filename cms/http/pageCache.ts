import { createHash } from 'node:crypto'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { brotliCompress, constants } from 'node:zlib'
import { onPortalChanged } from '../../hooks/portal/changed.ts'

/*
 * Whole public pages, kept in memory for a few seconds and dropped the moment anything public changes. One request makes a
 * page; those that come meanwhile wait for it. A page whose making began before a change is not kept.
 */

type Page = {
  status: number
  headers: Record<string, string | string[]>
  body: Buffer
  /** The same, by brotli, once it has been made. */
  packed?: Buffer
  etag: string
  until: number
}

/** Pages live this long even with nothing changed: what depends on the day appears and disappears by itself. */
const TTL_MS = 10_000
const MAX_PAGES = 500
const MAX_BODY = 2 * 1024 * 1024

/** Query parameters pages answer to; a request with any other is not cached, so that junk makes no copies. */
const KEPT_PARAMS = new Set(['pagina', 'tipo'])

const pages = new Map<string, Page>()
const making = new Map<string, Promise<Page | null>>()
let generation = 0

onPortalChanged(() => {
  generation++
  pages.clear()
  making.clear()
})

/** Answers public pages from memory, and everything else through `next`. */
export const pageCache =
  (next: RequestListener): RequestListener =>
  async (req, res) => {
    const key = keyOf(req)
    if (!key) return next(req, res)
    const kept = pages.get(key)
    if (kept && kept.until > Date.now()) return send(req, res, kept)
    const waiting = making.get(key)
    if (waiting) {
      const page = await waiting
      return page ? send(req, res, page) : next(req, res)
    }
    make(key, req, res, next)
  }

/** Path and known parameters of a public GET without a session; `null` for what is never cached. */
const keyOf = (req: IncomingMessage): string | null => {
  if (req.method !== 'GET' && req.method !== 'HEAD') return null
  const url = req.url ?? '/'
  if (/^\/(api|admin|_next|intranet|salud|metrics)(\/|$|\?)/.test(url)) return null
  const [path = '/', query] = url.split('?', 2)
  // Files with a name of their own are served from disk.
  if (/^\/(_astro|anillos)\//.test(path)) return null
  const params = [...new URLSearchParams(query)]
  if (params.some(([name]) => !KEPT_PARAMS.has(name)) || path.length > 300) return null
  return `${path}?${params
    .sort()
    .map(([name, value]) => `${name}=${value.slice(0, 40)}`)
    .join('&')}`
}

/** Lets the request through, and keeps what it is answered when it may be kept. */
const make = (key: string, req: IncomingMessage, res: ServerResponse, next: RequestListener): void => {
  const begun = generation
  let settle: (page: Page | null) => void = () => {}
  const promise = new Promise<Page | null>((resolve) => {
    settle = resolve
  })
  making.set(key, promise)
  // What is kept is the page itself; how it travels is decided for each request.
  delete req.headers['accept-encoding']
  const chunks: Buffer[] = []
  let size = 0
  const gather = (chunk: unknown) => {
    if (typeof chunk !== 'string' && !(chunk instanceof Uint8Array)) return
    const bytes = Buffer.from(chunk)
    size += bytes.length
    if (size <= MAX_BODY) chunks.push(bytes)
  }
  const write = res.write.bind(res)
  const end = res.end.bind(res)
  res.write = ((chunk: unknown, ...rest: never[]) => {
    gather(chunk)
    return write(chunk as never, ...rest)
  }) as typeof res.write
  res.end = ((chunk: unknown, ...rest: never[]) => {
    gather(chunk)
    return end(chunk as never, ...rest)
  }) as typeof res.end
  res.once('close', () => {
    if (making.get(key) === promise) making.delete(key)
    const whole = res.writableFinished && req.method === 'GET' && size <= MAX_BODY
    const page = whole ? toPage(res, Buffer.concat(chunks)) : null
    if (page && begun === generation) keep(key, page)
    settle(page && begun === generation ? page : null)
  })
  next(req, res)
}

const toPage = (res: ServerResponse, body: Buffer): Page | null => {
  const headers = Object.fromEntries(
    Object.entries(res.getHeaders()).map(([k, v]) => [k, Array.isArray(v) ? v : String(v)]),
  )
  const control = String(headers['cache-control'] ?? '')
  const cacheable =
    (res.statusCode === 200 || res.statusCode === 410) && /\bpublic\b/.test(control) && !('set-cookie' in headers)
  if (!cacheable) return null
  for (const name of ['connection', 'transfer-encoding', 'keep-alive', 'date', 'content-length']) delete headers[name]
  return {
    status: res.statusCode,
    headers,
    body,
    etag: `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    until: Date.now() + TTL_MS,
  }
}

const keep = (key: string, page: Page): void => {
  const oldest = pages.keys().next().value
  if (pages.size >= MAX_PAGES && oldest !== undefined) pages.delete(oldest)
  pages.delete(key)
  pages.set(key, page)
  brotliCompress(page.body, { params: { [constants.BROTLI_PARAM_QUALITY]: 7 } }, (error, packed) => {
    if (!error) page.packed = packed
  })
}

const send = (req: IncomingMessage, res: ServerResponse, page: Page): void => {
  const headers = { ...page.headers, etag: page.etag, vary: 'accept-encoding', 'x-cache': 'HIT' }
  if (req.headers['if-none-match'] === page.etag) {
    res.writeHead(304, headers).end()
    return
  }
  const packed = page.packed && /\bbr\b/.test(String(req.headers['accept-encoding'])) ? page.packed : undefined
  const body = packed ?? page.body
  res.writeHead(page.status, { ...headers, 'content-length': body.length, ...(packed && { 'content-encoding': 'br' }) })
  res.end(req.method === 'HEAD' ? undefined : body)
}
