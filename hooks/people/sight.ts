import type { Access, PayloadRequest, Where } from 'payload'
import { allRoles, hatsOf } from '../engine/turn.ts'
import { isId } from '../ledger/ids.ts'
import type { Expediente } from '../ledger/rows.ts'
import { storeOf } from '../ledger/store/index.ts'
import { PROCEDURES } from '../manual/index.ts'
import { hasRole } from '../manual/roles.ts'
import { isOpen } from './access.ts'
import { actorOf } from './actor.ts'
import { matches } from './matches.ts'

/* Who sees a case, and with it what hangs on it: one rule, as a `Where` for the database and asked of rows that were read already. */

/**
 * Who may see a case (contract, "Who may see a case"): these four offices every case; the others those of their dependency,
 * of the procedures they have a step in or head, and those in which they were named or have acted.
 * @param prefix path to the case from the collection at hand, `expediente.`
 */
export const readsCase =
  (prefix = ''): Access =>
  async ({ req }) => {
    if (!isOpen(req.user)) return false
    return (prefix && (await namedCase(req, prefix.slice(0, -1)))) || caseFilter(req, prefix)
  }

/** Whether this very case may be seen: the same `Where`, asked of a row that was read already. */
export const seesCase = async (req: PayloadRequest, expediente: Expediente): Promise<boolean> =>
  isOpen(req.user) && sees(await sightOf(req), expediente)

/** Pure: the same, of many rows at once. */
export const sees = (sight: Sight, expediente: Expediente): boolean => matches(seen(sight), expediente)

/**
 * A list that asks for the rows of one case is held to that case, once it is known that they may see it. Joined to all the
 * cases they may see, the same list makes MongoDB read the id of each of those.
 */
const namedCase = async (req: PayloadRequest, field: string): Promise<Where | null> => {
  const where = req.query?.where as Where | undefined
  const asked: unknown = (where?.[field] as { equals?: unknown } | undefined)?.equals
  if (!isId(req.payload, asked)) return null
  const { totalDocs } = await req.payload.count({
    collection: 'expedientes',
    where: { id: { equals: asked } },
    overrideAccess: false,
    req,
  })
  return totalDocs > 0 ? { [field]: { equals: asked } } : null
}

/**
 * Which cases a person sees: every one, or those of these procedures, of this dependency, and those in which these people (themselves, and
 * whom they stand in for) asked, were named or acted.
 */
export type Sight = 'all' | { procedimientos: string[]; dependencia: string | null; people: string[] }

export const sightOf = async (req: PayloadRequest): Promise<Sight> => {
  const actor = await actorOf(req)
  const roles = allRoles(actor)
  if (hasRole(roles, 'administrador', 'direccion', 'secretaria', 'operador')) return 'all'
  const procedures = PROCEDURES.filter(
    (p) =>
      p.pasos.some((s) => s.responsables.some((rol) => rol !== 'solicitante' && roles.includes(rol))) ||
      roles.includes(p.departamento.jefatura),
  )
  return {
    procedimientos: [...new Set(procedures.map((p) => p.codigo))],
    dependencia: actor.dependencia,
    people: hatsOf(actor).map(({ id }) => id),
  }
}

/** A case whose first movement was never stored did not happen. */
const OPENED: Where = { seq: { greater_than: 0 } }

/** Pure: the cases that are seen so. @param acted how those in which these people acted are told */
const seen = (sight: Sight, prefix = '', acted?: Where): Where => {
  // What hangs on a case is there only once the case is: no need to look at the case itself.
  if (sight === 'all') return prefix ? { [prefix.slice(0, -1)]: { exists: true } } : OPENED
  const { procedimientos, dependencia, people } = sight
  const or: Where[] = [
    { [`${prefix}solicitante`]: { in: people } },
    { [`${prefix}asignado`]: { in: people } },
    acted ?? { [`${prefix}actores`]: { in: people } },
  ]
  if (dependencia) or.push({ [`${prefix}dependencia`]: { equals: dependencia } })
  if (procedimientos.length) or.push({ [`${prefix}procedimiento`]: { in: procedimientos } })
  return prefix ? { or } : { and: [OPENED, { or }] }
}

/** More than anyone has acted in outside their office; beyond it the database looks at all of those. */
const MOST_APART = 2_000

const CODES = [...new Set(PROCEDURES.map((p) => p.codigo))]

/** The `Where` behind `readsCase`, for queries that add their own conditions. */
const caseFilter = async (req: PayloadRequest, prefix = ''): Promise<Where> => {
  const sight = await sightOf(req)
  if (sight === 'all') return seen(sight, prefix)
  // Of those they acted in, the ones that nothing else shows them, by name: a list among other conditions makes SQLite walk every case.
  const { people, ...but } = sight
  const apart = await storeOf(req.payload).actedApart(people, { ...but, among: CODES }, MOST_APART)
  const named = apart && apart.length < MOST_APART
  return seen(sight, prefix, named ? { [prefix ? prefix.slice(0, -1) : 'id']: { in: apart } } : undefined)
}

/** One's own uploads, and those of the cases one may see. */
export const readsAttachment: Access = async ({ req }) => {
  if (!isOpen(req.user)) return false
  return {
    or: [{ subidoPor: { equals: req.user?.id } }, await caseFilter(req, 'expediente.'), ...(await mailFiles(req))],
  }
}

/** Those of the book of correspondence: all for whoever reads it, and for heads of department what is turned to them. */
const mailFiles = async (req: PayloadRequest): Promise<Where[]> => {
  const roles = allRoles(await actorOf(req))
  if (hasRole(roles, 'secretaria', 'direccion', 'administrador')) return [{ correspondencia: { exists: true } }]
  const heads = roles.filter((rol) => rol.startsWith('jefatura-'))
  return heads.length ? [{ 'correspondencia.turnadoA': { in: heads } }] : []
}

/** Papers that hold, of the cases one may see. */
export const readsDocument: Access = async ({ req }) => {
  if (!isOpen(req.user)) return false
  return { and: [{ estado: { equals: 'vigente' } }, await caseFilter(req, 'expediente.')] }
}
