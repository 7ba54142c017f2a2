import {
  type AccessResult,
  APIError,
  type CollectionBeforeOperationHook,
  type CollectionSlug,
  Forbidden,
  type GlobalBeforeOperationHook,
  NotFound,
  type PayloadRequest,
  type SanitizedCollectionConfig,
  ValidationError,
} from 'payload'
import { isId } from '../ledger/ids.ts'
import type { FieldError } from '../manual/types.ts'
import { kindsOf } from './data.ts'
import { type QueryFault, sortFault, whereFault } from './query.ts'
import { isRecord, shapeFault } from './shape.ts'

/*
 * Before every operation of every collection, Payload's own included: what a person asks for is looked at here, whichever door it came
 * by (REST, the panel's pages, its server functions, our own pages). What the product asks in its own name is not.
 */

/** Most rows of one answer: to nobody in particular, to a person, and to a page of ours, which asks for what it shows. */
const MOST = { nobody: 100, person: 500, page: 5000 }
const MAX_PAGE = 100_000
const MAX_DEPTH = 10

/** What Payload hands an operation, as far as it can come from a request. */
type Args = {
  id?: unknown
  where?: unknown
  sort?: unknown
  limit?: unknown
  page?: unknown
  depth?: unknown
  pagination?: boolean
  select?: unknown
  populate?: unknown
  data?: unknown
  currentDepth?: number
}

const QUERIES = ['read', 'count', 'countVersions', 'readDistinct', 'update', 'delete', 'restoreVersion']

/** Refuses what may not be asked, with 400 beside what is wrong, and bounds how much is answered. */
export const guardAsked: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  const given = args as Args
  // What Payload reads to fill in a relationship was named by a row, not by a request.
  if (overrideAccess || given.currentDepth) return args
  if (operation === 'create' || operation === 'update') {
    const { data, id } = given
    await checkData(collection, () => collection.access[operation]({ req, id: id as string, data }), given, req)
  }
  if (!QUERIES.includes(operation)) return args
  if (given.id !== undefined && !isId(req.payload, given.id)) throw new NotFound(req.t)

  const asked = {
    slug: collection.slug,
    fields: collection.flattenedFields,
    versions: Boolean(collection.versions),
    isId: (value: unknown) => isId(req.payload, value),
  }
  const fault =
    whereFault(asked, given.where) ??
    sortFault(asked, given.sort) ??
    selectFault('select', given.select) ??
    populateFault(req, given.populate) ??
    numberFault('page', given.page, MAX_PAGE) ??
    numberFault('depth', given.depth, MAX_DEPTH) ??
    numberFault('limit', given.limit, Number.MAX_SAFE_INTEGER)
  if (fault) throw new ConsultaInvalida(fault)
  return given.id === undefined && (operation === 'read' || operation === 'update')
    ? { ...args, ...bounded(given, req) }
    : args
}

/** The same of a global: what is sent for it, and the few things a reading of it says. Its versions are asked for by the panel alone. */
export const guardGlobal: GlobalBeforeOperationHook = async ({ args, global, operation, overrideAccess, req }) => {
  const given = args as Args
  if (overrideAccess || given.currentDepth) return args
  if (operation === 'update') await checkData(global, () => global.access.update({ req, data: given.data }), given, req)
  const asked = {
    slug: global.slug,
    fields: global.flattenedFields,
    versions: Boolean(global.versions),
    isId: (value: unknown) => isId(req.payload, value),
  }
  const fault =
    whereFault(asked, given.where) ??
    sortFault(asked, given.sort) ??
    selectFault('select', given.select) ??
    populateFault(req, given.populate) ??
    numberFault('depth', given.depth, MAX_DEPTH)
  if (fault) throw new ConsultaInvalida(fault)
  return args
}

/** As many rows as may be answered at once. A bulk change with no limit is of that many too. */
const bounded = ({ limit, pagination }: Args, req: PayloadRequest): { limit?: number } => {
  const most = req.payloadAPI !== 'REST' ? MOST.page : req.user ? MOST.person : MOST.nobody
  const all = limit === undefined ? pagination === false : Number(limit) === 0
  return all || Number(limit) > most ? { limit: most } : {}
}

/** Its name is that of Payload's own, which the panel's lists know: they show nothing instead of failing. */
class ConsultaInvalida extends APIError {
  constructor({ campo, mensaje }: QueryFault) {
    super(mensaje, 400, { codigo: 'dato-invalido', campo }, true)
    this.name = 'QueryError'
  }
}

const numberFault = (campo: string, value: unknown, max: number): QueryFault | null =>
  value === undefined || value === null || (Number.isInteger(value) && Number(value) >= 0 && Number(value) <= max)
    ? null
    : { campo, mensaje: `«${campo}» es un número entero de 0 a ${max}.` }

const MAX_SELECTED = 200

/** Names, each true, false or the same within. */
const selectFault = (campo: string, value: unknown): QueryFault | null => {
  let names = 0
  const wrong = (node: unknown, depth: number): boolean =>
    !isRecord(node) ||
    depth > 6 ||
    Object.values(node).some((one) => ++names > MAX_SELECTED || (typeof one !== 'boolean' && wrong(one, depth + 1)))
  if (value === undefined || value === null || !wrong(value, 0)) return null
  return { campo, mensaje: `«${campo}» dice de cada campo si se quiere: true o false.` }
}

const populateFault = (req: PayloadRequest, value: unknown): QueryFault | null => {
  if (value === undefined || value === null) return null
  if (!isRecord(value) || Object.keys(value).some((slug) => !Object.hasOwn(req.payload.collections, slug)))
    return { campo: 'populate', mensaje: '«populate» dice qué se quiere de cada colección.' }
  return Object.values(value).reduce<QueryFault | null>((fault, one) => fault ?? selectFault('populate', one), null)
}

/** These hooks run before access: whoever may not write is told that, and nothing about their data. */
const checkData = async (
  of: Pick<SanitizedCollectionConfig, 'flattenedFields'> & { slug: string },
  access: () => AccessResult | Promise<AccessResult>,
  { data }: Args,
  req: PayloadRequest,
): Promise<void> => {
  const refuse = async (error: Error): Promise<never> => {
    throw (await access()) === false ? new Forbidden(req.t) : error
  }
  if (!isRecord(data)) return refuse(new APIError('Manda un objeto JSON.', 400, { codigo: 'dato-invalido' }, true))
  const shape = shapeFault(data)
  if (shape) return refuse(new APIError(shape, 400, { codigo: 'dato-invalido' }, true))
  const { wrong, named } = kindsOf(of.flattenedFields, data)
  for (const { path, collection: of, id: one } of wrong.length ? [] : named) {
    if (!(await exists(req, of, one))) wrong.push({ campo: path, mensaje: 'No existe: escoge otro.' })
  }
  if (wrong.length) await refuse(invalid(of.slug, wrong, req))
}

const exists = async (req: PayloadRequest, collection: string, id: unknown): Promise<boolean> => {
  if (!isId(req.payload, id)) return false
  // Whether there is one, not what it says: a reference to nothing is stored by one database and fails in the other.
  const { totalDocs } = await req.payload.count({
    collection: collection as CollectionSlug,
    where: { id: { equals: id } },
    overrideAccess: true,
  })
  return totalDocs > 0
}

const invalid = (collection: string, wrong: FieldError[], req: PayloadRequest) =>
  new ValidationError(
    { collection, errors: wrong.map(({ campo, mensaje }) => ({ path: campo, message: mensaje })) },
    req.t,
  )
