import type { Accounts, Apart, Order, Range, Some } from './port.ts'
import { said } from './where.ts'

type Value = string | number | null

/** A part of a statement, and what goes in its places. */
type Sql = { text: string; values: Value[] }

/** As much of a table as a question needs: its name, its columns, and how a value is stored in one. */
export type StoredTable = {
  name: string
  list: string
  quoted(field: string): string
  stored(field: string, value: unknown): Value
}

/** Who acted in which case, with what of the case they are found by: `cms/config/actors.ts` keeps it. */
const ACTORS = 'expedientes_actores'
const LISTED = 'actores'

/**
 * The rows of some ranges as one statement: of each range no more than the page may need, in the order of its index; what is in two is told once.
 */
export const pageStatement = (table: StoredTable, some: Some, { by, descending, skip, limit }: Order): Sql => {
  const order = by.map((_, i) => `o${i}${descending ? ' DESC' : ''}`).join(', ')
  // Those that are alike as they were made, which is how an index has them.
  const ties = `${order}, fila${descending ? ' DESC' : ''}`
  const parts = some.ranges.map((range) => rangeOf(table, range, some, by, `ORDER BY ${order} LIMIT ?`, skip + limit))
  const names = ['fila', ...by.map((_, i) => `o${i}`)].join(', ')
  return {
    text:
      `SELECT ${table.list} FROM (SELECT ${names} FROM (${parts.map((p) => `SELECT * FROM (${p.text})`).join(' UNION ')}) ` +
      `ORDER BY ${ties} LIMIT ? OFFSET ?) CROSS JOIN "${table.name}" e ON e.rowid = fila ORDER BY ${ties}`,
    values: [...parts.flatMap((p) => p.values), limit, skip],
  }
}

/** The places of a group's first rows, with what orders them. */
export const headsOf = (table: StoredTable, some: Some, by: string[], most: number): Sql => {
  const order = by.map((_, i) => `o${i}`).join(', ')
  const parts = some.ranges.map((range) => rangeOf(table, range, some, by, `ORDER BY ${order} LIMIT ?`, most))
  const [only] = parts
  if (only && parts.length === 1) return only
  return {
    text: `SELECT * FROM (${parts.map((p) => `SELECT * FROM (${p.text})`).join(' UNION ')}) ORDER BY ${order}, fila LIMIT ?`,
    values: [...parts.flatMap((p) => p.values), most],
  }
}

/** Counts them; a range is read no further than `most`. */
export const tallyOf = (table: StoredTable, some: Some, most: number): Sql => {
  const parts = some.ranges.map((range) => rangeOf(table, range, some, [], 'LIMIT ?', most))
  // Values of one column: no row is in two of these, and counting ends with the last that is told.
  const apart = some.ranges.every(
    ({ of }) => Object.keys(of).length === 1 && Object.keys(some.ranges[0]?.of ?? {})[0] === Object.keys(of)[0],
  )
  const joined = parts.map((p) => `SELECT * FROM (${p.text})`).join(apart ? ' UNION ALL ' : ' UNION ')
  return {
    text: `SELECT count(*) FROM (SELECT fila FROM (${joined}) LIMIT ?)`,
    values: [...parts.flatMap((p) => p.values), most],
  }
}

const rangeOf = (
  table: StoredTable,
  { of, where = [], among }: Range,
  some: Some,
  by: string[],
  end: string,
  limit: number,
): Sql => {
  const listed = LISTED in of
  // The list of those who acted has the columns by which it is asked, and those of its order.
  const column = (field: string) =>
    listed ? `a.${field === LISTED ? 'usuarios_id' : table.quoted(field)}` : `e.${table.quoted(field)}`
  const from = listed ? `${ACTORS} a CROSS JOIN "${table.name}" e ON e.id = a.parent_id` : `"${table.name}" e`
  const order = by.map((field, i) => `, ${column(field)} AS o${i}`).join('')
  const parts: Sql[] = [
    ...Object.entries(of).map(([field, value]) => ({
      text: `${column(field)} = ?`,
      values: [typeof value === 'boolean' ? Number(value) : value],
    })),
    ...(among ? [{ text: `e.id IN (${among.map(() => '?').join(', ')})`, values: [...among] }] : []),
    ...[...where, ...some.where].map((one) => wordsOf(table, one)),
  ]
  return {
    text: `SELECT e.rowid AS fila${order} FROM ${from} WHERE ${parts.map((p) => p.text).join(' AND ')} ${end}`,
    values: [...parts.flatMap((p) => p.values), limit],
  }
}

/** The plus keeps SQLite from leaving the range's own index for another. */
const wordsOf = (table: StoredTable, where: Some['where'][number]): Sql =>
  said<Sql>(where, {
    all: (parts) => joined(parts, ' AND ', '1'),
    any: (parts) => joined(parts, ' OR ', '0'),
    one: ({ field, operator, value }) => {
      const column = `+e.${table.quoted(field)}`
      const one = (text: string) => ({ text: `${column} ${text}`, values: [table.stored(field, value)] })
      if (operator === 'exists') return { text: `${column} IS ${value ? 'NOT NULL' : 'NULL'}`, values: [] }
      if (operator === 'equals') return one('IS ?')
      if (operator === 'not_equals') return one('IS NOT ?')
      if (operator === 'greater_than') return one('> ?')
      if (operator === 'greater_than_equal') return one('>= ?')
      if (operator === 'less_than') return one('< ?')
      // A list is kept as JSON: one of its words begins so.
      if (operator === 'like') return { text: `${column} LIKE ?`, values: [`%"${value}%`] }
      if (operator === 'contains') {
        const escaped = String(value).replace(/[\\%_]/g, '\\$&')
        return { text: `${column} LIKE ? ESCAPE '\\'`, values: [`%${escaped}%`] }
      }
      const values = (value as unknown[]).map((each) => table.stored(field, each))
      const places = values.map(() => '?').join(', ')
      return { text: `${column} ${operator === 'in' ? 'IN' : 'NOT IN'} (${places})`, values }
    },
  })

const joined = (parts: Sql[], by: string, none: string): Sql => ({
  text: parts.length ? `(${parts.map((p) => p.text).join(by)})` : none,
  values: parts.flatMap((p) => p.values),
})

/** Cases with a word that begins so: a range of the index of words. */
export const wordedOf = (beginning: string, most: number): Sql => ({
  text: 'SELECT DISTINCT parent_id FROM expedientes_palabras WHERE palabra >= ? AND palabra < ? LIMIT ?',
  values: [beginning, `${beginning}\u{10ffff}`, most],
})

/** One range of the index for each person and procedure, and each side of the dependency left out. */
export const actedApartOf = (
  people: readonly string[],
  { procedimientos, among, dependencia }: Apart,
  most: number,
): Sql[] => {
  const sides = dependencia === null ? [''] : [' AND dependencia_id < ?', ' AND dependencia_id > ?']
  const others = among.filter((codigo) => !procedimientos.includes(codigo))
  return people.flatMap((person) =>
    others.flatMap((codigo) =>
      sides.map((side) => ({
        text: `SELECT parent_id FROM ${ACTORS} WHERE usuarios_id = ? AND procedimiento = ?${side} LIMIT ?`,
        values: [person, codigo, ...(dependencia === null ? [] : [dependencia]), most],
      })),
    ),
  )
}

/** Open accounts by id, role, or role within a dependency, each with the list of its roles. */
export const accountsOf = ({ people, roles, within }: Accounts, most: number): Sql => {
  const places = (list: readonly unknown[]) => list.map(() => '?').join(', ')
  const inside = within.map(
    () =>
      ' OR (dependencia_id = ? AND EXISTS (SELECT 1 FROM usuarios_roles r WHERE r.parent_id = u.id AND r.value = ?))',
  )
  return {
    text:
      'SELECT id, email, dependencia_id, notificar, ' +
      '(SELECT json_group_array(value) FROM usuarios_roles r WHERE r.parent_id = u.id) FROM usuarios u ' +
      `WHERE activo = 1 AND (id IN (${places(people)}) ` +
      `OR id IN (SELECT parent_id FROM usuarios_roles WHERE value IN (${places(roles)}))${inside.join('')}) ORDER BY id LIMIT ?`,
    values: [...people, ...roles, ...within.flatMap(({ rol, dependencia }) => [dependencia, rol]), most],
  }
}
