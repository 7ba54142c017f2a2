import type { RequestHandler } from 'express'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'

const registry = new Registry()
collectDefaultMetrics({ register: registry })

const seconds = new Histogram({
  name: 'cenote_http_seconds',
  help: 'Seconds a request took, by method, part of the product and status.',
  labelNames: ['method', 'part', 'status'],
  buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10],
  registers: [registry],
})

/** The first segment of the path, of those there are: no more series than parts. */
const partOf = (path: string): string => /^\/(api|admin|intranet|noticias)(?=\/|$)/.exec(path)?.[1] ?? 'site'

export const metrics: { count: RequestHandler; show: RequestHandler } = {
  count: (req, res, next) => {
    const stop = seconds.startTimer({ method: req.method, part: partOf(req.path) })
    res.once('close', () => stop({ status: res.statusCode }))
    next()
  },
  // For the machine's own collector: nobody else is told how the service is doing.
  show: async (req, res) => {
    if (req.ip !== '127.0.0.1' && req.ip !== '::1' && req.ip !== '::ffff:127.0.0.1') {
      res.status(404).end()
      return
    }
    res.type(registry.contentType).send(await registry.metrics())
  },
}
