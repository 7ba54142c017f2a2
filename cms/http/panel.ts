import { existsSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import type { RequestHandler } from 'express'

type Handle = (req: IncomingMessage, res: ServerResponse) => Promise<void>

/** Payload's panel, through Next's own server. It is got ready when first asked for, so that the site need not wait for it. */
export const panel = (dir: string): RequestHandler => {
  const dev = process.env.NODE_ENV === 'development'
  if (!dev && !existsSync(path.join(dir, '.next/BUILD_ID'))) {
    return (req, res, pass) =>
      isPanel(req.path) ? res.status(503).send('Falta construir el panel: npm run build.') : pass()
  }
  let ready: Promise<Handle> | undefined
  const prepare = async (): Promise<Handle> => {
    const { default: next } = await import('next')
    const app = next({ dev, dir })
    await app.prepare()
    const handle = app.getRequestHandler()
    return (req, res) => handle(req, res)
  }
  return async (req, res, pass) => {
    if (!isPanel(req.path)) return pass()
    if (isFirstUser(req.path)) return res.redirect(303, '/intranet/primera-cuenta')
    if (isNewAccount(req.path)) return res.redirect(303, '/intranet/personas/invitar')
    ready ??= prepare()
    const handle = await ready
    await handle(req, res)
  }
}

const isPanel = (urlPath: string): boolean => /^\/(admin|_next)(\/|$)/.test(urlPath)

/** Payload's form for whoever comes first to an empty base; here that is who has the console's link. */
const isFirstUser = (urlPath: string): boolean => /^\/admin\/+create-first-user(\/|$)/.test(urlPath)

/** Payload's form for an account asks for its password; here nobody types another's: people are invited. */
const isNewAccount = (urlPath: string): boolean => /^\/admin\/+collections\/+usuarios\/+create(\/|$)/.test(urlPath)
