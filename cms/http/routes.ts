import type { RequestHandler } from 'express'
import type { SanitizedConfig } from 'payload'
import { refuseRequest } from './refuse.ts'

/** Refuses what no endpoint answers, before anything of it is read: 404 where there is nothing, 405 where it is done otherwise. */
export const knowRoute = (config: SanitizedConfig): RequestHandler => {
  const collections = new Map(config.collections.map(({ slug, endpoints }) => [slug as string, endpoints || []]))
  const globals = new Map(config.globals.map(({ slug, endpoints }) => [slug as string, endpoints || []]))
  return (req, res, next) => {
    if (req.method === 'OPTIONS') return next()
    const [, first = '', ...rest] = req.path.replace(/(.)\/$/, '$1').split('/')
    const [endpoints, inside] =
      first === 'globals' ? [globals.get(rest[0] ?? ''), rest.slice(1)] : [collections.get(first), rest]
    const methods = (endpoints ?? config.endpoints)
      .filter(({ path }) => matches(path, endpoints ? inside : [first, ...rest]))
      .map(({ method }) => method.toUpperCase())
    // What answers GET answers HEAD.
    if (methods.includes(req.method === 'HEAD' ? 'GET' : req.method)) return next()
    if (methods.length === 0) return refuseRequest(req, res, 404)
    res.set('allow', [...new Set(methods)].join(', '))
    refuseRequest(req, res, 405)
  }
}

/** Whether `/versions/:id` or `/access/:id?` is the path of these segments. */
const matches = (pattern: string, segments: string[]): boolean => {
  const parts = pattern.split('/').filter(Boolean)
  if (segments.length > parts.length) return false
  return parts.every((part, n) => {
    const segment = segments[n]
    if (segment === undefined) return part.endsWith('?')
    return part.startsWith(':') ? segment !== '' : part === segment
  })
}
