import type { Endpoint, SanitizedCollectionConfig, SanitizedConfig, SanitizedGlobalConfig } from 'payload'
import { collections } from '../../collections/index.ts'
import { guardAsked, guardGlobal } from '../../hooks/doors/ask.ts'
import { noSession, notFound, Refused } from '../../hooks/engine/errors.ts'
import { usesPanel } from '../../hooks/people/access.ts'
import { boundPreference, dropPreference, keepPreference } from './preferences.ts'

/*
 * Payload gives every collection a dozen endpoints, its own collections too, and more with each version. Here stands which of them may
 * be reached, and by whom before access is even asked; what is not written down is not there. Ours look after themselves.
 */

/** `quienes-pueden`: whoever access lets. `panel`: who works in the panel; the others are told to sign in, or that they may not. */
type Audience = 'quienes-pueden' | 'panel'

const READ: Record<string, Audience> = {
  'get /': 'quienes-pueden',
  'get /count': 'quienes-pueden',
  'get /:id': 'quienes-pueden',
}

/** Refused by access where nobody may, with 403 rather than as if there were no such door. */
const WRITE: Record<string, Audience> = {
  'post /': 'quienes-pueden',
  'patch /': 'quienes-pueden',
  'patch /:id': 'quienes-pueden',
  'delete /': 'quienes-pueden',
  'delete /:id': 'quienes-pueden',
}

const OURS: Record<string, Audience> = {
  ...READ,
  ...WRITE,
  'post /access/:id?': 'panel',
  'post /:id/duplicate': 'panel',
}

const FILES: Record<string, Audience> = { 'get /file/:filename': 'quienes-pueden' }

const VERSIONS: Record<string, Audience> = {
  'get /versions': 'panel',
  'get /versions/:id': 'panel',
  'post /versions/:id': 'panel',
}

/** The first account is not made by whoever comes first, and there is no mail to verify. */
const ACCOUNTS: Record<string, Audience> = {
  'post /login': 'quienes-pueden',
  'post /logout': 'quienes-pueden',
  'get /me': 'quienes-pueden',
  'post /refresh-token': 'quienes-pueden',
  'post /forgot-password': 'quienes-pueden',
  'post /reset-password': 'quienes-pueden',
  'post /unlock': 'quienes-pueden',
}

/** Payload's own collections: what its panel calls. */
const PAYLOADS: Record<string, Record<string, Audience>> = {
  'payload-locked-documents': { ...READ, ...WRITE },
  'payload-preferences': { 'get /:key': 'panel', 'post /:key': 'panel', 'delete /:key': 'panel', 'delete /': 'panel' },
}

/** A document of its own; what stands for `/:id` in a collection is the global itself. */
const GLOBAL: Record<string, Audience> = {
  'get /': 'quienes-pueden',
  'post /': 'quienes-pueden',
  'post /access': 'panel',
}

const ROOT: Record<string, Audience> = { 'get /access': 'panel' }

/** What may be reached of Payload's endpoints in a collection. */
export const openOf = ({ slug, auth, upload, versions }: SanitizedCollectionConfig): Record<string, Audience> =>
  slug.startsWith('payload-')
    ? (PAYLOADS[slug] ?? {})
    : { ...OURS, ...(upload && FILES), ...(versions && VERSIONS), ...(auth && ACCOUNTS) }

/** What may be reached of Payload's endpoints in a global. */
export const openOfGlobal = ({ versions }: SanitizedGlobalConfig): Record<string, Audience> => ({
  ...GLOBAL,
  ...(versions && VERSIONS),
})

/** Taken before Payload adds its own to these same lists. */
const OF_COLLECTIONS = collections.flatMap(({ endpoints }) => endpoints || []).map(({ handler }) => handler)

/**
 * Leaves of Payload's endpoints those that are written down, and has every operation look first at what is asked.
 * @param endpoints those of ours that belong to no collection
 */
export const closeDoors = (config: SanitizedConfig, endpoints: Endpoint[]): SanitizedConfig => {
  const ours = new Set([...OF_COLLECTIONS, ...endpoints.map((e) => e.handler)])
  config.endpoints = kept(config.endpoints, ROOT, ours) as SanitizedConfig['endpoints']
  for (const collection of config.collections) {
    const all = (collection.endpoints || []).map((endpoint) => mended(collection.slug, endpoint))
    collection.endpoints = kept(all, openOf(collection), ours)
    collection.hooks.beforeOperation.unshift(guardAsked)
    if (collection.slug === 'payload-preferences') collection.hooks.beforeChange.unshift(boundPreference)
  }
  for (const global of config.globals) {
    global.endpoints = kept(global.endpoints || [], openOfGlobal(global), ours)
    global.hooks.beforeOperation = [guardGlobal, ...(global.hooks.beforeOperation ?? [])]
  }
  return config
}

const kept = <E extends Omit<Endpoint, 'root'>>(all: E[], open: Record<string, Audience>, ours: Set<unknown>): E[] =>
  all.flatMap((endpoint) => {
    if (ours.has(endpoint.handler)) return [endpoint]
    const audience = open[`${endpoint.method} ${endpoint.path}`]
    if (!audience) return []
    return audience === 'panel' ? [{ ...endpoint, handler: forPanel(endpoint.handler) }] : [endpoint]
  })

/** Endpoints of Payload that take too much, or fail where they should refuse. */
const mended = <E extends Omit<Endpoint, 'root'>>(slug: string, endpoint: E): E => {
  const name = `${endpoint.method} ${endpoint.path}`
  if (slug === 'payload-preferences' && name === 'post /:key') return { ...endpoint, ...keepPreference(endpoint) }
  if (slug === 'payload-preferences' && name === 'delete /:key') return { ...endpoint, ...dropPreference(endpoint) }
  if (name === 'get /file/:filename') return { ...endpoint, handler: missingFile(endpoint.handler) }
  return endpoint
}

/** To whoever may see every file, Payload answers 500 for one that is not there. */
const missingFile =
  (handler: Endpoint['handler']): Endpoint['handler'] =>
  async (req) => {
    const response = await handler(req)
    if (response.status === 500) throw new Refused({ ...notFound, mensaje: 'No encontramos ese archivo.' })
    return response
  }

const forPanel =
  (handler: Endpoint['handler']): Endpoint['handler'] =>
  (req) => {
    if (!req.user) throw new Refused(noSession)
    if (usesPanel({ req })) return handler(req)
    throw new Refused({
      ...noSession,
      codigo: 'rol-sin-permiso',
      mensaje: 'Esto es del panel, y tu cuenta no trabaja en él: usa la intranet.',
    })
  }
