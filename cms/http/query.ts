import type { Request, RequestHandler } from 'express'
import type { Payload } from 'payload'
import * as qs from 'qs-esm'
import { type QueryFault, sortFault, whereFault } from '../../hooks/doors/query.ts'
import { isRecord, shapeFault } from '../../hooks/doors/shape.ts'
import { isId } from '../../hooks/ledger/ids.ts'
import { refuseRequest } from './refuse.ts'

/*
 * Addresses, before anybody parses them: how long, how many parameters, and of what kind each is. What a query may ask for is looked at
 * where it is asked (hooks/doors/ask.ts); here, what would already break on the way there.
 */

const MAX_URL = 14_000
const MAX_PARAMS = 500

/** The panel's lists of relationships do not fit an address and come in a body. */
export const MAX_QUERY = 32_000

/** Parameters with a structure of their own; of all others there is one, and it is text. */
const STRUCTURED = new Set(['where', 'sort', 'select', 'populate', 'columns', 'uploadEdits'])
const WHOLE = new Set(['limit', 'page', 'depth'])
/** Collections here have no joins, and nobody reads a document out of their own address. */
const CLOSED = new Set(['joins', 'data'])

/** Refuses an address that is too long or does not decode, whatever it is of. */
export const refuseMalformed: RequestHandler = (req, res, next) => {
  const [path = '', query = ''] = req.originalUrl.split('?', 2)
  if (req.originalUrl.length > MAX_URL) return refuseRequest(req, res, 414)
  if (!decodes(path) || /%00/.test(req.originalUrl))
    return refuseRequest(req, res, 400, 'La dirección está mal escrita.')
  if (query.split('&', MAX_PARAMS + 1).length > MAX_PARAMS)
    return refuseRequest(req, res, 400, 'La dirección pide demasiado.')
  next()
}

/** Refuses a query to the API whose parameters are not of their kind. */
export const checkQuery: RequestHandler = (req, res, next) => {
  const fault = kindFault(req)
  if (fault) return refuseRequest(req, res, 400, fault.mensaje, fault.campo)
  next()
}

/** The panel's lists fail where the API would refuse: the same questions are asked of their addresses. */
export const checkPanelQuery =
  (payload: Payload): RequestHandler =>
  (req, res, next) => {
    const slug = /^\/collections\/([^/]+)/.exec(req.path)?.[1]
    const collection = slug && Object.hasOwn(payload.collections, slug) ? payload.collections[slug as never] : undefined
    const fault = kindFault(req) ?? (collection && listFault(payload, collection, parse(req)))
    if (fault) return refuseRequest(req, res, 400, fault.mensaje, fault.campo)
    next()
  }

type Collection = Payload['collections'][keyof Payload['collections']]

const listFault = (payload: Payload, { config }: Collection, query: Record<string, unknown>): QueryFault | null => {
  const asked = {
    slug: config.slug,
    fields: config.flattenedFields,
    versions: Boolean(config.versions),
    isId: (value: unknown) => isId(payload, value),
  }
  return whereFault(asked, query.where) ?? sortFault(asked, query.sort)
}

const kindFault = (req: Request): QueryFault | null => {
  if (!decodes(queryOf(req).replaceAll('+', ' '))) return { campo: 'url', mensaje: 'La dirección está mal escrita.' }
  const query = parse(req)
  const shape = shapeFault(query)
  if (shape) return { campo: 'url', mensaje: shape }
  for (const [campo, value] of Object.entries(query)) {
    if (CLOSED.has(campo)) return { campo, mensaje: `«${campo}» no se puede pedir.` }
    if (campo === 'where' && !isFilter(value))
      return { campo, mensaje: 'El filtro debe decir campo, comparación y valor.' }
    if (campo === 'uploadEdits' && !isEdit(value)) return { campo, mensaje: 'El recorte lleva números.' }
    if (campo === 'sort' && !isNames(value)) return { campo, mensaje: 'El orden es el nombre de un campo, o varios.' }
    if (STRUCTURED.has(campo)) continue
    if (typeof value !== 'string')
      return { campo: campo.slice(0, 80), mensaje: `«${campo.slice(0, 80)}» se dice una vez.` }
    if (WHOLE.has(campo) && !/^\d{0,9}$/.test(value)) return { campo, mensaje: `«${campo}» es un número entero.` }
  }
  return null
}

/** How the panel cuts a picture: places and sizes, in numbers, and the unit they are in. */
const isEdit = (value: unknown): boolean =>
  isRecord(value) &&
  Object.entries(value).every(([name, one]) =>
    isRecord(one)
      ? isEdit(one)
      : name === 'unit'
        ? one === '%' || one === 'px'
        : /^\d{1,5}(\.\d{1,20})?$/.test(String(one)),
  )

/** Payload takes conditions by name, or all of them as one JSON object. */
const isFilter = (value: unknown): boolean => {
  if (typeof value !== 'string' || value === '') return isRecord(value) || value === ''
  try {
    return isRecord(JSON.parse(value))
  } catch {
    return false
  }
}

const isNames = (value: unknown): boolean =>
  (Array.isArray(value) ? value : [value]).every((name) => typeof name === 'string')

/** As Payload itself reads it. */
const parse = (req: Request): Record<string, unknown> =>
  qs.parse(queryOf(req), { allowEmptyArrays: true, arrayLimit: 1000, depth: 10 })

const queryOf = (req: Request): string => {
  const at = req.originalUrl.indexOf('?')
  return at < 0 ? '' : req.originalUrl.slice(at + 1)
}

const decodes = (text: string): boolean => {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}
