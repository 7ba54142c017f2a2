import { existsSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import express, { type Request, type RequestHandler, Router } from 'express'
import { createLocalReq, executeAuthStrategies, type Payload, type PayloadRequest } from 'payload'
import { ADDRESS_HEADER } from '../../hooks/people/attempts.ts'

type AstroHandler = (
  req: unknown,
  res: unknown,
  next: (error?: unknown) => void,
  locals: { req: PayloadRequest },
) => Promise<void>

/** The Astro site: its files, then its pages, each given the request as Payload knows it (who is asking, and nothing more). */
export const site = (dir: string, payload: Payload): Router => {
  const router = Router()
  const dist = path.join(dir, 'dist')
  router.use(
    '/_astro',
    express.static(path.join(dist, 'client/_astro'), { immutable: true, maxAge: '1y', fallthrough: false }),
  )
  router.use(express.static(path.join(dist, 'client'), { index: false, maxAge: '1h' }))
  const pages: RequestHandler = async (req, res, next) => {
    const handler = await load(path.join(dist, 'server/entry.mjs'))
    if (!handler) {
      res.status(503).send('Falta construir el sitio: npm run build.')
      return
    }
    await handler(req, res, next, { req: await toPayloadRequest(payload, req) })
  }
  router.use(pages)
  return router
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
