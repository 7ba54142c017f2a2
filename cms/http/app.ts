import path from 'node:path'
import compression from 'compression'
import express, { type Express } from 'express'
import type { Payload } from 'payload'
import { checkBodyKind } from './bodyKind.ts'
import { securityHeaders } from './headers.ts'
import { health } from './health.ts'
import { limitBody } from './limits.ts'
import { logRequests } from './log.ts'
import { metrics } from './metrics.ts'
import { knowRequest } from './net.ts'
import { refuseForeignOrigin } from './origin.ts'
import { takeQueryInBody } from './override.ts'
import { panel } from './panel.ts'
import { checkPanelCall } from './panelCalls.ts'
import { checkPanelQuery, checkQuery, refuseMalformed } from './query.ts'
import { limitRate } from './rates.ts'
import { answerFailure } from './refuse.ts'
import { rest } from './rest.ts'
import { knowRoute } from './routes.ts'
import { site } from './site.ts'

const root = path.resolve(import.meta.dirname, '../..')

/** Everything that is not a cached page, in the order a request meets it. */
export const createApp = (payload: Payload): Express => {
  const app = express()
  app.disable('x-powered-by')
  app.enable('case sensitive routing')
  app.set('trust proxy', process.env.TRUST_PROXY ?? 'loopback')

  app.use(knowRequest)
  app.use(logRequests(payload.logger))
  app.use(metrics.count)
  app.use(securityHeaders)
  app.use('/salud', health(payload))
  app.get('/metrics', metrics.show)
  app.use(compression())
  app.use(refuseMalformed)
  app.use(refuseForeignOrigin)
  app.use(limitBody(payload))
  app.use(limitRate)

  app.use('/api', takeQueryInBody(payload), knowRoute(payload.config), checkQuery, checkBodyKind, rest)
  app.use('/admin', checkPanelQuery(payload), checkPanelCall(payload))
  app.use(panel(path.join(root, 'cms')))
  app.use(site(path.join(root, 'site'), payload))
  app.use(answerFailure(payload.logger))
  return app
}
