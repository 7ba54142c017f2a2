import { existsSync, readdirSync } from 'node:fs'
import type { OutgoingHttpHeaders } from 'node:http'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import express, { type Request, type RequestHandler, type Response, Router } from 'express'
import { createLocalReq, executeAuthStrategies, type Payload, type PayloadRequest } from 'payload'
import { Busy, createTurns } from '../../hooks/doors/turns.ts'
import { ADDRESS_HEADER } from '../../hooks/people/attempts.ts'
import { onPortalChanged } from '../../hooks/portal/changed.ts'
import { Captured } from './captured.ts'
import { takeFormFiles } from './forms.ts'
import { orLastKnown } from './lastKnown.ts'
import { type BodyBound, refuseBody } from './limits.ts'
import { type Page, sendPage, toPage } from './page.ts'
import { pageAt } from './pageCache.ts'
import { publicAddress } from './publicAddress.ts'
import type { Notice } from './refuse.ts'
import { countVisit } from './visit.ts'

type Locals = { req: PayloadRequest; notice?: Notice }
type AstroHandler = (req: unknown, res: unknown, next: (error?: unknown) => void, locals: Locals) => Promise<void>

/** Pages being made at one time. One client that asks for many waits behind its own, and the others go on. */
const takeTurn = createTurns({ atOnce: 6, perKey: 3, waiting: 100, waitMs: 10_000 })

/** The Astro site: its files, then its pages, each given the request as Payload knows it (who is asking, and nothing more). */
export const site = (dir: string, payload: Payload): Router => {
  const router = Router()
  const dist = path.join(dir, 'dist')
  router.use(
    '/_astro',
    express.static(path.join(dist, 'client/_astro'), { immutable: true, maxAge: '1y', fallthrough: false }),
  )
  const files = express.static(path.join(dist, 'client'), { index: false, maxAge: '1h' })
  const names = namesIn(path.join(dist, 'client'))
  // No page waits for the disk to say that it is no file.
  router.use((req, res, next) => (names.has(req.path.split('/', 2)[1] ?? '') ? files(req, res, next) : next()))
  const pages: RequestHandler = async (req, res, next) => {
    const handler = await load(path.join(dist, 'server/entry.mjs'))
    if (!handler) {
      res.status(503).send('Falta construir el sitio: npm run build.')
      return
    }
    const tell = async (notice: Notice) => sendPage(req, res, await noticePage(handler, payload, notice))
    const address = publicAddress(req)
    try {
      if (res.locals.notice) await tell(res.locals.notice)
      else if (address === null) await answer(handler, payload, { req, res, next, tell })
      else {
        const render = () =>
          orLastKnown(address, () => renderPublic(handler, payload, address, { headers: res.getHeaders() }))
        const page = await pageAt(address, { who: req.ip ?? '', takeTurn, render })
        sendPage(req, res, page)
        countVisit(req, address, page)
      }
    } catch (error) {
      if (!(error instanceof Busy)) throw error
      await tell({
        status: 503,
        mensaje: 'El servidor está atendiendo muchas peticiones tuyas. Vuelve a intentarlo en unos segundos.',
      })
    }
  }
  router.use(pages)
  return router
}

/** What stands in a folder, but for what was served before. */
const namesIn = (folder: string): Set<string> =>
  new Set(existsSync(folder) ? readdirSync(folder).filter((name) => name !== '_astro') : [])

type Asked = { req: Request; res: Response; next: (error?: unknown) => void; tell: (notice: Notice) => Promise<void> }

/** A page for one person, or the answer to what they sent. */
const answer = async (handler: AstroHandler, payload: Payload, { req, res, next, tell }: Asked): Promise<void> => {
  const locals = await toPayloadRequest(payload, req)
  const bound = res.locals.body as BodyBound | undefined
  if (!bound) {
    const release = await takeTurn(locals.user?.id ?? req.ip ?? '')
    res.once('close', release)
    return res.destroyed ? release() : handler(req, res, next, { req: locals })
  }
  let discard = async () => {}
  try {
    discard = await takeFormFiles(req, bound, locals)
  } catch (error) {
    let told: Promise<void> | undefined
    refuseBody(error, req, res, () => {
      told = tell(res.locals.notice)
    })
    return told
  }
  try {
    await handler(req, res, next, { req: locals })
  } finally {
    await discard()
  }
}

/** A page as anyone sees it: nothing of who asks, and how, reaches it. Headers of the server's own that are kept with it go in. */
const renderPublic = async (
  handler: AstroHandler,
  payload: Payload,
  url: string,
  { headers: own = {}, notice }: { headers?: OutgoingHttpHeaders; notice?: Notice },
): Promise<Captured> => {
  const headers = { host: new URL(process.env.PUBLIC_URL ?? 'http://localhost').host }
  const bare = { method: 'GET', url, headers, socket: {}, once: () => {} }
  const answer = new Captured(bare)
  for (const [name, value] of Object.entries(own)) if (value !== undefined) answer.headers[name] = value
  const locals = { req: await createLocalReq({ req: { headers: new Headers() } }, payload), notice }
  await handler(bare, answer, () => answer.writeHead(404).end(), locals)
  return answer
}

/** By what they say: a server that has too much to do makes none of them twice while what every page shows stays as it is. */
const notices = new Map<string, Promise<Page>>()
onPortalChanged(() => notices.clear())

/** What it is sent with besides is of each who is told. */
const noticePage = (handler: AstroHandler, payload: Payload, notice: Notice): Promise<Page> => {
  const known = notices.get(notice.mensaje)
  if (known) return known
  const page = renderPublic(handler, payload, '/rechazo', { notice }).then(toPage)
  notices.set(notice.mensaje, page)
  page.catch(() => notices.get(notice.mensaje) === page && notices.delete(notice.mensaje))
  return page
}

let loading: Promise<AstroHandler> | undefined

const load = async (entry: string): Promise<AstroHandler | undefined> => {
  if (!loading && existsSync(entry)) {
    loading = import(pathToFileURL(entry).href).then((module: { handler: AstroHandler }) => module.handler)
  }
  return loading
}

/** The person of the session cookie, if any; everything a page asks for is asked in their name. */
const toPayloadRequest = async (
  payload: Payload,
  { headers: { cookie }, ip = '' }: Request,
): Promise<PayloadRequest> => {
  // Payload takes a cookie only from a page of ours. That was settled before (`refuseForeignOrigin`), and over plain HTTP in an office
  // network browsers do not send the header it looks for.
  const headers = new Headers({ [ADDRESS_HEADER]: ip, ...(cookie && { cookie, 'sec-fetch-site': 'same-origin' }) })
  const { user } = cookie ? await executeAuthStrategies({ headers, payload }) : { user: null }
  return createLocalReq({ user: user ?? undefined, req: { headers } }, payload)
}
