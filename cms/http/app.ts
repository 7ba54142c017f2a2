import path from 'node:path'
import compression from 'compression'
import express, { type Express } from 'express'
import type { Payload } from 'payload'
import { securityHeaders } from './headers.ts'
import { limitBody, limitRate } from './limits.ts'
import { logRequests } from './log.ts'
import { metrics } from './metrics.ts'
import { refuseForeignOrigin } from './origin.ts'
import { panel } from './panel.ts'
import { rest } from './rest.ts'
import { site } from './site.ts'

const root = path.resolve(import.meta.dirname, '../..')

/** Everything that is not a cached page, in the order a request meets it. */
export const createApp = (payload: Payload): Express => {
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', process.env.TRUST_PROXY ?? 'loopback')

  app.use(logRequests(payload.logger))
  app.use(metrics.count)
  app.use(securityHeaders)
  app.get('/salud', (_req, res) => {
    res.json({ estado: 'bien' })
  })
  app.get('/metrics', metrics.show)
  app.use(compression())
  app.use(refuseForeignOrigin)
  app.use(limitBody(payload))
  app.use(limitRate)

  app.use('/api', rest)
  app.use(panel(path.join(root, 'cms')))
  app.use(site(path.join(root, 'site'), payload))
  return app
}
