import type { Match } from './port.ts'
import type { StoredTable as Asked } from './sqlitePages.ts'
import { afterAll } from './where.ts'

/* How the embedded database keeps a collection: a table, its columns, and its lists, which are rows of a table of their own. */

type Value = string | number | null

/** As the query builder knows a column: its name, and how its values are stored. */
type Column = {
  name: string
  defaultFn?: () => unknown
  mapFromDriverValue(value: unknown): unknown
  mapToDriverValue(value: unknown): Value
}

type Table = Record<string, Column>

export type Database = {
  tables: Record<string, Table>
  client: {
    /** Runs a statement that stays prepared. @returns its rows; how many were changed where it has none */
    rows(sql: string, values: readonly Value[]): unknown[][]
    change(sql: string, values: readonly Value[]): number
    together<T>(work: () => T): T
  }
}

export type TableShape = { name: string; fields: [field: string, column: Column][]; list: string; lists: Lists | null }

/** Relationships to many, which are rows of a table of their own. */
type Lists = { name: string; id: string }

/** What a unique index has already stays as it is. */
export const insertRows = (table: string, rows: [Column, Value][][]): { sql: string; values: Value[] } => {
  const names = (rows[0] ?? []).map(([c]) => `"${c.name}"`).join(', ')
  const places = rows.map((columns) => `(${columns.map(() => '?').join(', ')})`).join(', ')
  return {
    sql: `INSERT INTO "${table}" (${names}) VALUES ${places} ON CONFLICT DO NOTHING`,
    values: rows.flatMap((columns) => columns.map(([, value]) => value)),
  }
}

/** Rows of the driver as documents, with their lists. */
export const docsFrom = (
  client: Database['client'],
  shape: TableShape,
  rows: unknown[][],
): Record<string, unknown>[] => {
  const docs = rows.map((row) =>
    Object.fromEntries(
      shape.fields.map(([field, c], i) => [field, row[i] === null ? null : c.mapFromDriverValue(row[i])]),
    ),
  )
  if (shape.lists) for (const doc of docs) Object.assign(doc, readLists(client, shape.lists, String(doc.id)))
  return docs
}

/** As a page of it is asked for. */
export const pagedTable = (shape: TableShape): Asked => ({
  name: shape.name,
  list: shape.fields.map(([, { name }]) => `e."${name}"`).join(', '),
  quoted: (field) => quoted(shape, field),
  // A number stays one: as text, which its column would turn back, it is no number beside the plus of a question.
  stored: (field, value) =>
    value === null || typeof value === 'number' ? value : columnOf(shape, field).mapToDriverValue(value),
})

/** Throws where there is no such table: a name of ours is wrong. */
export const readTable = (tables: Database['tables'], name: string): TableShape => {
  const table = tables[name]
  if (!table) throw new Error(`No hay tabla ${name}.`)
  const fields = Object.entries(table).filter(([, column]) => typeof column?.name === 'string')
  const many = tables[`${name}_rels`]
  const id = many && Object.values(many).find((c) => c?.name?.endsWith('_id') && c.name !== 'parent_id')?.name
  return {
    name,
    fields,
    list: fields.map(([, { name: column }]) => `"${column}"`).join(', '),
    lists: id ? { name: `${name}_rels`, id } : null,
  }
}

const readLists = (client: Database['client'], { name, id }: Lists, parent: string): Record<string, string[]> => {
  // Without the sign SQLite may take the index of paths, and walk every row there is.
  const rows = client.rows(`SELECT path, ${id} FROM "${name}" WHERE parent_id = ? ORDER BY +"order"`, [parent])
  const lists: Record<string, string[]> = {}
  for (const [path, value] of rows) lists[String(path)] = [...(lists[String(path)] ?? []), String(value)]
  return lists
}

const columnOf = ({ name, fields }: TableShape, field: string): Column => {
  const column = fields.find(([known]) => known === field)?.[1]
  if (!column) throw new Error(`La tabla ${name} no tiene «${field}».`)
  return column
}

export const quoted = (shape: TableShape, field: string): string => `"${columnOf(shape, field).name}"`

const has = ({ fields }: TableShape, field: string): boolean => fields.some(([known]) => known === field)

/** Its columns; those of a group have its name before theirs. Lists are not among them. */
export const columnsOf = (shape: TableShape, data: Record<string, unknown>, group = ''): [Column, Value][] =>
  Object.entries(data).flatMap(([name, value]): [Column, Value][] => {
    const field = group + name
    if (value === undefined || isList(shape, field, value)) return []
    if (value && typeof value === 'object' && !has(shape, field))
      return columnsOf(shape, value as Record<string, unknown>, `${field}_`)
    const column = columnOf(shape, field)
    return [[column, value === null ? null : column.mapToDriverValue(value)]]
  })

const isList = (shape: TableShape, field: string, value: unknown): value is string[] =>
  Array.isArray(value) && shape.lists !== null && !has(shape, field)

export const listsIn = (shape: TableShape, data: Record<string, unknown>): [path: string, ids: string[]][] =>
  Object.entries(data).flatMap(([field, value]): [string, string[]][] =>
    isList(shape, field, value) ? [[field, value]] : [],
  )

/** Each list as it is given, in its order; one that is so already costs a docsFrom. */
export const writeLists = (
  client: Database['client'],
  { lists }: TableShape,
  parent: string,
  given: [string, string[]][],
): void => {
  if (!lists || given.length === 0) return
  const { name, id } = lists
  const known = readLists(client, lists, parent)
  for (const [path, ids] of given) {
    if ((known[path] ?? []).join() === ids.join()) continue
    client.change(`DELETE FROM "${name}" WHERE parent_id = ? AND +path = ?`, [parent, path])
    for (const [i, one] of ids.entries())
      client.change(`INSERT INTO "${name}" ("order", parent_id, path, ${id}) VALUES (?, ?, ?, ?)`, [
        i + 1,
        parent,
        path,
        one,
      ])
  }
}

/** What is asked of one row or many, as SQL with its values. */
export const conditionsOf = (shape: TableShape, where: Match): { sql: string; values: Value[] } => {
  const parts = Object.entries(where).map(([field, condition]): [string, ...Value[]] => {
    const column = columnOf(shape, field)
    if (typeof condition !== 'object') return [`"${column.name}" = ?`, column.mapToDriverValue(condition)]
    if ('upTo' in condition) return [`"${column.name}" <= ?`, condition.upTo]
    if ('from' in condition) return [`"${column.name}" >= ?`, condition.from]
    return [`"${column.name}" >= ? AND "${column.name}" < ?`, condition.begins, afterAll(condition.begins)]
  })
  return { sql: parts.map(([sql]) => sql).join(' AND ') || '1', values: parts.flatMap(([, ...values]) => values) }
}
