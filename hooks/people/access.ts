import type { Access, FieldAccess, PayloadRequest, Where } from 'payload'
import { dayIn } from '../engine/calendar.ts'
import { allRoles, hatsOf } from '../engine/turn.ts'
import { isId } from '../ledger/ids.ts'
import { idOf } from '../ledger/relation.ts'
import type { Expediente } from '../ledger/rows.ts'
import { storeOf } from '../ledger/store/index.ts'
import { PROCEDURES } from '../manual/index.ts'
import { hasRole, type Rol } from '../manual/roles.ts'
import { headedBy } from './absences.ts'
import { actorOf } from './actor.ts'
import { matches } from './matches.ts'

/*
 * Who may. In what order is the engine's business, not access. A function that answers `false` refuses; a `Where` narrows
 * what is seen, so that what one may not see is as if it were not there.
 */

export const nobody: Access = () => false
export const anyone: Access = () => true
export const signedIn: Access = ({ req }) => isOpen(req.user)

/** Any of these roles, with an open account. Standing in for someone gives their steps, not their panel. */
export const withRole =
  (...roles: Rol[]): Access =>
  ({ req }) =>
    isOpen(req.user) && hasRole(req.user?.roles, ...roles)

/** Whoever works with the panel's collections; users of dependencies have the intranet. */
export const usesPanel = ({ req }: { req: PayloadRequest }): boolean =>
  isOpen(req.user) && (req.user?.roles?.some((rol) => rol !== 'solicitante') ?? false)

export const administers = withRole('administrador')

export const administersField: FieldAccess = ({ req }) => isOpen(req.user) && hasRole(req.user?.roles, 'administrador')

/** One's own account, or any for the administrator. */
export const selfOrAdministrador: Access = ({ req }) => {
  if (!isOpen(req.user)) return false
  return hasRole(req.user?.roles, 'administrador') || { id: { equals: req.user?.id } }
}

/** What oneself was told, and nobody else's: not even for the administrator. */
export const ownNotices: Access = ({ req }) => isOpen(req.user) && { persona: { equals: req.user?.id } }

/** Staff see everyone (they name people and read who acted); users of dependencies see their own office. */
export const readsPeople: Access = ({ req }) => {
  if (!isOpen(req.user)) return false
  const staff = req.user?.roles?.some((rol) => rol !== 'solicitante')
  return staff || { dependencia: { equals: idOf(req.user?.dependencia) } }
}

/** What oneself began to ask for and has not sent, and nobody else's. */
export const ownDrafts: Access = ({ req }) => isOpen(req.user) && { autor: { equals: req.user?.id } }

/** One's own absences and substitutions, and those of the people one heads; Dirección and the administrator, all. */
export const readsAbsences: Access = async ({ req }) => {
  if (!isOpen(req.user)) return false
  if (hasRole(req.user?.roles, 'administrador')) return true
  const changes = await changesAbsences({ req })
  return typeof changes === 'boolean' ? changes : { or: [changes, { suplente: { equals: req.user?.id } }] }
}

/** Whoever does steps; for whom, and in whose favour, is told beside each field. */
export const makesAbsences: Access = ({ req }) =>
  isOpen(req.user) && (req.user?.roles?.some((rol) => rol !== 'administrador') ?? false)

/** One's own, and those of the people one heads. */
export const changesAbsences: Access = async ({ req }) => {
  if (!isOpen(req.user)) return false
  const roles = headedBy(req.user?.roles ?? [])
  if (roles === 'all') return true
  const own = [req.user?.id, ...(roles.length ? await peopleWith(req, roles) : [])]
  return { titular: { in: own } }
}

const peopleWith = async ({ payload }: PayloadRequest, roles: readonly Rol[]): Promise<string[]> => {
  const { docs } = await payload.find({
    collection: 'usuarios',
    where: { or: roles.map((rol) => ({ roles: { contains: rol } })) },
    select: { roles: true },
    depth: 0,
    pagination: false,
    limit: 1000,
    // The law of access itself.
    overrideAccess: true,
  })
  return docs.map(({ id }) => id)
}

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

/** Those who design the portal, or answer for it: they see what is not public yet. */
const designs = ({ req }: { req: PayloadRequest }): boolean =>
  isOpen(req.user) && hasRole(req.user?.roles, 'administrador-web', 'administrador', 'direccion')

export const designsField: FieldAccess = designs

export const signedInField: FieldAccess = ({ req }) => isOpen(req.user)

/** The public sees what a page that is there today shows (hooks/cases/media.ts keeps the days); those who design see the rest. */
export const readsMedia: Access = ({ req }) => {
  if (designs({ req })) return true
  const today = dayIn(new Date())
  // Its days are both there or neither: nothing is public that no page was found to show.
  return { publicoDesde: { less_than_equal: today }, publicoHasta: { greater_than_equal: today } }
}

/** The public sees what is published, not withdrawn, and within its days; those who design see drafts too. */
export const readsPublication: Access = ({ req }) => designs({ req }) || visibleNow()

/** The public sees the pages that are published. */
export const readsPagina: Access = ({ req }) => designs({ req }) || { _status: { equals: 'published' } }

/** The public sees the alerts that hold at this moment; those who design see all. */
export const readsAviso: Access = ({ req }) => designs({ req }) || alertsNow()

const alertsNow = (now = new Date().toISOString()): Where => ({
  and: [{ quitado: { not_equals: true } }, { desde: { less_than_equal: now } }, { hasta: { greater_than: now } }],
})

/** The public sees the services that are published; those who design see drafts too. */
export const readsService: Access = ({ req }) => designs({ req }) || { _status: { equals: 'published' } }

/** The public sees translations of what is published; those who design see all. */
export const readsTranslation: Access = ({ req }) => designs({ req }) || { vigente: { equals: true } }

/** Published, not withdrawn, and today within its days. */
export const visibleNow = (now = new Date()): Where => {
  const today = dayIn(now)
  return {
    and: [
      { _status: { equals: 'published' } },
      { retirado: { exists: false } },
      { or: [{ visibleDesde: { exists: false } }, { visibleDesde: { less_than_equal: today } }] },
      { or: [{ visibleHasta: { exists: false } }, { visibleHasta: { greater_than_equal: today } }] },
    ],
  }
}

const isOpen = (user: PayloadRequest['user'] | undefined): boolean => Boolean(user?.activo)
