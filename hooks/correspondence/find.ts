import type { Access, PayloadRequest, Where } from 'payload'
import { dayIn } from '../engine/calendar.ts'
import { allRoles } from '../engine/turn.ts'
import { actorOf } from '../people/actor.ts'
import { readsMail } from './fold.ts'
import { ESTADOS_DE_CORRESPONDENCIA, SENTIDOS, TURNABLES } from './forms.ts'

/** Secretaría, Dirección and the administrator read the book; heads of department, what was turned to them. */
export const readsCorrespondence: Access = async ({ req }) => {
  if (!req.user?.activo) return false
  const roles = allRoles(await actorOf(req))
  if (readsMail(roles)) return true
  const turned = roles.filter((rol) => Object.hasOwn(TURNABLES, rol))
  return turned.length > 0 && { turnadoA: { in: turned } }
}

/** Whether somebody has anything to read in the book. */
export const mayOpenMail = async (req: PayloadRequest): Promise<boolean> => {
  const roles = allRoles(await actorOf(req))
  return readsMail(roles) || roles.some((rol) => Object.hasOwn(TURNABLES, rol))
}

/** What is asked of the book; what says nothing to it is no filter. `pendiente`: whatever is neither filed nor annulled. */
export type MailQuery = { q?: string; anio?: string; sentido?: string; estado?: string; turnadoA?: string }

const PAGE = 50
/** Rows of a file to take away. */
export const MOST_MAIL = 20_000
const BATCH = 1000
const WORDS = ['folio', 'numero', 'asunto', 'contraparte', 'archivadoEn']

/** The year of the book, `2026`; `null` for all. */
export const mailYear = ({ anio }: MailQuery, now = new Date()): string | null => {
  if (anio && /^(19|20|21)\d\d$/.test(anio)) return anio
  return anio === 'todos' ? null : dayIn(now).slice(0, 4)
}

/** Pure: the filter that is meant. */
const mailWhere = (query: MailQuery): Where => {
  const and: Where[] = []
  const year = mailYear(query)
  const word = query.q?.trim().slice(0, 80)
  if (year) and.push({ anio: { equals: Number(year) } })
  if (word) and.push({ or: WORDS.map((name) => ({ [name]: { contains: word } })) })
  if (query.sentido && Object.hasOwn(SENTIDOS, query.sentido)) and.push({ sentido: { equals: query.sentido } })
  if (query.estado === 'pendiente') and.push({ estado: { in: ['registrada', 'turnada', 'contestada'] } })
  else if (query.estado && Object.hasOwn(ESTADOS_DE_CORRESPONDENCIA, query.estado))
    and.push({ estado: { equals: query.estado } })
  if (query.turnadoA && Object.hasOwn(TURNABLES, query.turnadoA)) and.push({ turnadoA: { equals: query.turnadoA } })
  return { and }
}

/** One page of the book, newest first. */
export const findMailPage = async (req: PayloadRequest, query: MailQuery, page = 1) =>
  req.payload.find({
    collection: 'correspondencia',
    where: mailWhere(query),
    sort: ['-registrada'],
    limit: PAGE,
    page,
    depth: 0,
    overrideAccess: false,
    req,
  })

/** The whole of what is asked, oldest first as a book is read; `null` where it is more than one file takes. */
export const readMail = async (req: PayloadRequest, query: MailQuery, most = MOST_MAIL) => {
  const where = mailWhere(query)
  const { totalDocs } = await req.payload.count({ collection: 'correspondencia', where, overrideAccess: false, req })
  if (totalDocs > most) return null
  const docs: Awaited<ReturnType<typeof findMailPage>>['docs'] = []
  for (let page = 1; docs.length < totalDocs; page++) {
    const options = { where, sort: 'registrada', limit: BATCH, page, depth: 0, req } as const
    const found = await req.payload.find({ collection: 'correspondencia', ...options, overrideAccess: false })
    docs.push(...found.docs)
    if (found.docs.length < BATCH) break
  }
  return docs
}

/** One paper by its folio; `null` where there is none that this person may see. */
export const findMail = async (req: PayloadRequest, folio: string) => {
  if (!/^TI-C[RE]-\d{4}-\d{6,9}$/.test(folio) || !(await mayOpenMail(req))) return null
  const { docs } = await req.payload.find({
    collection: 'correspondencia',
    where: { folio: { equals: folio } },
    limit: 1,
    depth: 0,
    pagination: false,
    overrideAccess: false,
    req,
  })
  return docs[0] ?? null
}

/** Papers of the book that say they answer this one. */
export const answersTo = async (req: PayloadRequest, folio: string) => {
  const { docs } = await req.payload.find({
    collection: 'correspondencia',
    where: { contesta: { equals: folio } },
    sort: 'registrada',
    limit: 20,
    depth: 0,
    pagination: false,
    overrideAccess: false,
    req,
  })
  return docs
}

/** Its digitised pages, of those this person may open. */
export const scansOf = async (req: PayloadRequest, id: string) => {
  const { docs } = await req.payload.find({
    collection: 'adjuntos',
    where: { correspondencia: { equals: id } },
    limit: 10,
    depth: 0,
    pagination: false,
    overrideAccess: false,
    req,
  })
  return docs
}
