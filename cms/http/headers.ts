import type { IncomingMessage } from 'node:http'
import type { RequestHandler } from 'express'
import helmet from 'helmet'
import { publicAddress } from './publicAddress.ts'

const secure = process.env.PUBLIC_URL?.startsWith('https:') ?? false

const shared = {
  strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
  referrerPolicy: { policy: 'strict-origin-when-cross-origin' as const },
  xFrameOptions: { action: 'sameorigin' as const },
  crossOriginEmbedderPolicy: false,
}

/** Whether a draft may be previewed: by somebody with a session, on a page that is made for them and kept for nobody. */
const showsDraft = (req: IncomingMessage): boolean =>
  /^\/(noticias|servicios)\/[^?]+\?(.*&)?borrador=/.test(req.url ?? '') && publicAddress(req) === null

/** Whether the page has a script file of its own: a draft's preview, and the keys of the tray (docs/decisions/051). */
const hasScript = (req: IncomingMessage): boolean => showsDraft(req) || /^\/intranet(\?|$)/.test(req.url ?? '')

/** The site: its own styles, images, fonts and forms, and a script file of its own on the few pages that have one. */
const forSite = helmet({
  ...shared,
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      scriptSrc: [(req) => (hasScript(req) ? "'self'" : "'none'")],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      // The panel shows a draft as the portal will, in a frame.
      frameAncestors: ["'self'"],
    },
  },
})

/** The panel writes its own inline styles and scripts; it still loads nothing from elsewhere. */
const forPanel = helmet({
  ...shared,
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      scriptSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'", 'data:'],
      workerSrc: ["'self'", 'blob:'],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'self'"],
      objectSrc: ["'none'"],
    },
  },
})

export const securityHeaders: RequestHandler = (req, res, next) =>
  /^\/(admin|_next)(\/|$)/.test(req.path) ? forPanel(req, res, next) : forSite(req, res, next)
