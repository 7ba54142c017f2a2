import type { PayloadRequest, Where } from 'payload'
import { dayIn, isDay, LAST_DAY, momentIn } from '../engine/calendar.ts'
import { isId } from '../ledger/ids.ts'
import { fromRow, type StoredMovement } from '../ledger/movements.ts'
import { idOf } from '../ledger/relation.ts'
import type { Expediente } from '../ledger/rows.ts'
import { hasRole, type Rol } from '../manual/roles.ts'
import type { FieldError } from '../manual/types.ts'

/*
 * The ledger read as a book: every movement of every case, newest first. For those who answer for it; whoever works in a case reads its
 * history there.
 */

/** As it comes in an address: days, the folio of a case, the id of whoever acted; `antes`, where the page before ended. */
export type BookQuery = Record<'folio' | 'persona' | 'desde' | 'hasta' | 'antes', string>

/** A movement with its case, which has been moved to another edition of the manual or not. */
export type BookEntry = { movement: StoredMovement; expediente: Expediente; moved: boolean }

export type Book = {
  entries: BookEntry[]
  /** Where the next page begins; `null` at the end. */
  next: string | null
  /** The case, where one is asked for and there is. */
  expediente: Expediente | null
  errores: FieldError[]
}

const PAGE = 50

export const readsBook = (roles: readonly Rol[]): boolean => hasRole(roles, 'administrador', 'direccion')

/** A page of the book, or what is wrong with what was asked. */
export const findBook = async (req: PayloadRequest, query: BookQuery): Promise<Book> => {
  const errores = wrongDays(query)
  const expediente = query.folio ? await findByFolio(req, query.folio) : null
  if (query.folio && !expediente)
    errores.push({ campo: 'folio', mensaje: `No hay un expediente con el folio «${query.folio}».` })
  if (errores.length) return { entries: [], next: null, expediente, errores }
  const { docs } = await req.payload.find({
    collection: 'movimientos',
    where: { and: asked(req, query, expediente) },
    sort: ['-fecha', '-id'],
    limit: PAGE + 1,
    depth: 0,
    pagination: false,
    overrideAccess: false,
    req,
  })
  const movements = docs.slice(0, PAGE).map(fromRow)
  const last = docs.length > PAGE ? movements.at(-1) : undefined
  return {
    entries: await withCases(req, movements),
    next: last ? `${last.fecha}_${last.id}` : null,
    expediente,
    errores,
  }
}

const wrongDays = ({ desde, hasta }: BookQuery): FieldError[] =>
  Object.entries({ desde, hasta }).flatMap(([campo, day]) =>
    day && !isDay(day) ? [{ campo, mensaje: 'Escribe un día que exista, año-mes-día: 2026-11-23.' }] : [],
  )

const asked = (req: PayloadRequest, { persona, desde, hasta, antes }: BookQuery, expediente: Expediente | null) => {
  const where: Where[] = []
  if (expediente) where.push({ expediente: { equals: expediente.id } })
  if (isId(req.payload, persona)) where.push({ actor: { equals: persona } })
  if (desde) where.push({ fecha: { greater_than_equal: momentIn(desde, '00:00').toISOString() } })
  // Of the last day that can be written there is none after.
  if (hasta && hasta !== LAST_DAY)
    where.push({ fecha: { less_than: momentIn(dayAfter(hasta), '00:00').toISOString() } })
  const [fecha, id] = antes.split('_')
  if (fecha && id && isId(req.payload, id) && !Number.isNaN(Date.parse(fecha)))
    where.push(
      // By itself for the index; what follows is for those of the very same instant.
      { fecha: { less_than_equal: fecha } },
      { or: [{ fecha: { less_than: fecha } }, { id: { less_than: id } }] },
    )
  return where
}

const dayAfter = (day: string): string => dayIn(new Date(momentIn(day, '12:00').getTime() + 24 * 3600_000))

/** A case by its folio, if the person of this request may see it. */
const findByFolio = async (req: PayloadRequest, folio: string): Promise<Expediente | null> => {
  const { docs } = await req.payload.find({
    collection: 'expedientes',
    where: { folio: { equals: folio.trim().toUpperCase() } },
    limit: 1,
    depth: 0,
    pagination: false,
    overrideAccess: false,
    req,
  })
  return docs[0] ?? null
}

const withCases = async (req: PayloadRequest, movements: readonly StoredMovement[]): Promise<BookEntry[]> => {
  const ids = [...new Set(movements.map((m) => m.expediente))]
  if (ids.length === 0) return []
  const some = { limit: 0, depth: 0, pagination: false, req } as const
  const [cases, moves] = await Promise.all([
    req.payload.find({ collection: 'expedientes', where: { id: { in: ids } }, overrideAccess: false, ...some }),
    req.payload.find({
      collection: 'movimientos',
      where: { and: [{ expediente: { in: ids } }, { tipo: { equals: 'migrar' } }] },
      select: { expediente: true },
      overrideAccess: false,
      ...some,
    }),
  ])
  const byId = new Map(cases.docs.map((doc) => [doc.id, doc]))
  const moved = new Set(moves.docs.map((doc) => idOf(doc.expediente)))
  return movements.flatMap((movement) => {
    const expediente = byId.get(movement.expediente)
    return expediente ? [{ movement, expediente, moved: moved.has(movement.expediente) }] : []
  })
}
