import type { Order, Placed, Range, Some } from './port.ts'
import { said } from './where.ts'

type Doc = Record<string, unknown>

/** How a value is kept in a field of the collection. */
type Stored = (field: string, value: unknown) => unknown

/** What each range asks; values of one column, of which nothing else is asked, as one. */
export const filtersOf = (stored: Stored, { ranges, where }: Some): Doc[] => {
  const alike = Map.groupBy(ranges, ({ of, where: own, among }) =>
    Object.keys(of).length === 1 && !own?.length && !among ? Object.keys(of)[0] : '',
  )
  return [...alike].flatMap(([column, some]) =>
    column
      ? [filterOf(stored, { of: {} }, where, { [column]: { $in: some.map(({ of }) => stored(column, of[column])) } })]
      : some.map((range) => filterOf(stored, range, where)),
  )
}

const filterOf = (stored: Stored, { of, where: own = [], among }: Range, where: Some['where'], more: Doc = {}): Doc => {
  const equal = Object.fromEntries(Object.entries(of).map(([field, value]) => [field, stored(field, value)]))
  const parts = [...own, ...where].map((one) => wordsOf(stored, one))
  const ids = among && { _id: { $in: among.map((id) => stored('id', id)) } }
  return { ...equal, ...more, ...ids, ...(parts.length > 0 && { $and: parts }) }
}

const wordsOf = (stored: Stored, where: Some['where'][number]): Doc =>
  said<Doc>(where, {
    // MongoDB takes no empty list: nothing asked is everything, and none of nothing is nothing.
    all: (parts) => (parts.length > 1 ? { $and: parts } : (parts[0] ?? {})),
    any: (parts) => (parts.length > 0 ? { $or: parts } : { _id: null }),
    one: ({ field, operator, value }) => {
      const kept = (each: unknown) => stored(field, each)
      if (operator === 'exists') return { [field]: value ? { $ne: null } : null }
      if (operator === 'equals') return { [field]: kept(value) }
      if (operator === 'not_equals') return { [field]: { $ne: kept(value) } }
      if (operator === 'greater_than') return { [field]: { $gt: kept(value) } }
      if (operator === 'greater_than_equal') return { [field]: { $gte: kept(value) } }
      if (operator === 'less_than') return { [field]: { $lt: kept(value) } }
      if (operator === 'like') return { [field]: { $regex: `^${value}` } }
      if (operator === 'contains')
        return { [field]: { $regex: String(value).replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), $options: 'i' } }
      return { [field]: { [operator === 'in' ? '$in' : '$nin']: (value as unknown[]).map(kept) } }
    },
  })

/** Of each range no more than the page may need; joined in one question. */
export const pageStages = (name: string, filters: Doc[], { by, descending, skip, limit }: Order): Doc[] => {
  const $sort = Object.fromEntries(by.map((field) => [field, descending ? -1 : 1]))
  return united(
    name,
    filters.map(($match) => [{ $match }, { $sort }, { $limit: skip + limit }]),
  )
}

/** The first rows of each group, by their ids and what orders them; all in one question. */
export const headStages = (name: string, groups: Doc[][], by: string[], most: number): Doc[] => {
  const $sort = Object.fromEntries(by.map((field) => [field, 1]))
  const shown = Object.fromEntries(by.map((field) => [field, 1]))
  return united(
    name,
    groups.flatMap((filters, group) =>
      filters.map(($match) => [
        { $match },
        { $sort },
        { $limit: most },
        { $project: { ...shown, group: { $literal: group } } },
      ]),
    ),
  )
}

/** The same as lists, one for each group, in their order and each row once. */
export const headsFrom = (found: Doc[], groups: number, by: string[]): (Placed & { id: unknown })[][] => {
  const apart = Map.groupBy(found, ({ group }) => Number(group))
  return Array.from({ length: groups }, (_, group) =>
    pageFrom(apart.get(group) ?? [], { by, skip: 0, limit: Number.POSITIVE_INFINITY }).map((doc) => ({
      group,
      id: doc._id,
      made: String(doc._id),
      by: by.map((field) => (doc[field] as Date | null)?.toISOString() ?? ''),
    })),
  )
}

export const tallyStages = (name: string, filters: Doc[], most: number): Doc[] => [
  ...united(
    name,
    filters.map(($match) => [{ $match }, { $limit: most }, { $project: { _id: 1 } }]),
  ),
  ...(filters.length > 1 ? [{ $group: { _id: '$_id' } }] : []),
  { $limit: most },
  { $count: 'n' },
]

const united = (coll: string, pipelines: Doc[][]): Doc[] => {
  const [first = [], ...others] = pipelines
  return [...first, ...others.map((pipeline) => ({ $unionWith: { coll, pipeline } }))]
}

/** The page, from what each range gave of it. */
export const pageFrom = (found: Doc[], { by, descending, skip, limit }: Order): Doc[] => {
  const once = [...new Map(found.map((doc) => [String(doc._id), doc])).values()]
  const sign = descending ? -1 : 1
  const compare = (one: Doc, other: Doc) => {
    for (const field of by) {
      const [a, b] = [Number(one[field]), Number(other[field])]
      if (a !== b) return sign * (a - b)
    }
    // As they were made, which is how an index has those that are alike.
    return String(one._id) < String(other._id) ? -sign : sign
  }
  return once.sort(compare).slice(skip, skip + limit)
}
