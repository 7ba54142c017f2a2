import type { Payload } from 'payload'
import { fewest, mergePage } from './merge.ts'
import type { Match, Store } from './port.ts'
import {
  type StoredTable as Asked,
  accountsOf,
  actedApartOf,
  headsOf,
  pageStatement,
  tallyOf,
  wordedOf,
} from './sqlitePages.ts'
import { afterAll } from './where.ts'

type Value = string | number | null

/** As the query builder knows a column: its name, and how its values are stored. */
type Column = {
  name: string
  defaultFn?: () => unknown
  mapFromDriverValue(value: unknown): unknown
  mapToDriverValue(value: unknown): Value
}

type Table = Record<string, Column>

type Database = {
  tables: Record<string, Table>
  client: {
    /** Runs a statement that stays prepared. @returns its rows; how many were changed where it has none */
    rows(sql: string, values: readonly Value[]): unknown[][]
    change(sql: string, values: readonly Value[]): number
    together<T>(work: () => T): T
  }
}

type Shape = { name: string; fields: [field: string, column: Column][]; list: string; lists: Lists | null }

/** Relationships to many, which are rows of a table of their own. */
type Lists = { name: string; id: string }

/** Node's SQLite answers on the spot: between two statements of one function nobody else's can come. */
export const sqliteStore = (db: Payload['db']): Store => {
  const { tables, client } = db as unknown as Database
  const shapes = new Map<string, Shape>()
  const shapeOf = (collection: string): Shape => {
    const shape = shapes.get(collection) ?? readShape(tables, collection.replaceAll('-', '_'))
    shapes.set(collection, shape)
    return shape
  }

  return {
    async find(collection, where, { sort, limit } = {}) {
      const shape = shapeOf(collection)
      const { sql, values } = asked(shape, where)
      const order = sort
        ? ` ORDER BY ${quoted(shape, sort.replace(/^-/, ''))}${sort.startsWith('-') ? ' DESC' : ''}`
        : ''
      const found = client.rows(
        `SELECT ${shape.list} FROM "${shape.name}" WHERE ${sql}${order}${limit ? ' LIMIT ?' : ''}`,
        limit ? [...values, limit] : values,
      )
      return read(client, shape, found) as never
    },

    async insert(collection, data) {
      const shape = shapeOf(collection)
      const now = new Date().toISOString()
      const doc: Record<string, unknown> = { ...data, createdAt: now, updatedAt: now }
      doc.id = shape.fields.find(([field]) => field === 'id')?.[1].defaultFn?.()
      const columns = written(shape, doc)
      const places = columns.map(() => '?').join(', ')
      const names = columns.map(([c]) => `"${c.name}"`).join(', ')
      const lists = listsIn(shape, data)
      const write = () => {
        client.change(
          `INSERT INTO "${shape.name}" (${names}) VALUES (${places})`,
          columns.map(([, value]) => value),
        )
        writeLists(client, shape, String(doc.id), lists)
      }
      try {
        if (lists.some(([, ids]) => ids.length > 0)) client.together(write)
        else write()
        return doc as never
      } catch (error) {
        if ((error as { code?: unknown }).code === 'SQLITE_CONSTRAINT_UNIQUE') return null
        throw error
      }
    },

    async insertNew(...batches) {
      const statements = batches
        .filter(({ rows }) => rows.length > 0)
        .map(({ collection, rows }) => {
          const shape = shapeOf(collection)
          const now = new Date().toISOString()
          const id = shape.fields.find(([field]) => field === 'id')?.[1].defaultFn
          const made = rows.map((data) => written(shape, { ...data, id: id?.(), createdAt: now, updatedAt: now }))
          return insertOf(shape.name, made)
        })
      if (statements.length > 0)
        client.together(() => {
          for (const { sql, values } of statements) client.change(sql, values)
        })
    },

    async accounts(who, most) {
      const { text, values } = accountsOf(who, most)
      return client.rows(text, values).map(([id, email, dependencia, notificar, roles]) => ({
        id,
        email,
        dependencia,
        notificar,
        roles: JSON.parse(String(roles)),
      })) as never
    },

    async updateAll(collection, where, data) {
      const shape = shapeOf(collection)
      const { sql, values } = asked(shape, where)
      const columns = written(shape, { ...data, updatedAt: new Date().toISOString() })
      client.change(`UPDATE "${shape.name}" SET ${columns.map(([c]) => `"${c.name}" = ?`).join(', ')} WHERE ${sql}`, [
        ...columns.map(([, value]) => value),
        ...values,
      ])
    },

    async update(collection, where, data, add) {
      const shape = shapeOf(collection)
      const { sql, values } = asked(shape, where)
      const columns = written(shape, { ...data, updatedAt: new Date().toISOString() })
      const set = columns.map(([c]) => `"${c.name}" = ?`).join(', ')
      const change = () =>
        client.change(`UPDATE "${shape.name}" SET ${set} WHERE ${sql}`, [
          ...columns.map(([, value]) => value),
          ...values,
        ]) > 0
      const lists = listsIn(shape, data)
      if (lists.length > 0)
        return client.together(() => {
          const [found] = client.rows(`SELECT id FROM "${shape.name}" WHERE ${sql}`, values)
          if (!found || !change()) return false
          writeLists(client, shape, String(found[0]), lists)
          return true
        })
      if (!add?.ids.length || !shape.lists) return change()
      const { name, id } = shape.lists
      return client.together(() => {
        if (!change()) return false
        for (const one of add.ids) {
          // By its case: one person may be in nearly all of them. The plus keeps the other indexes from being taken.
          client.change(
            `INSERT INTO "${name}" ("order", parent_id, path, ${id}) SELECT (SELECT count(*) + 1 FROM "${name}" WHERE parent_id = ?1), ?1, ?2, ?3 ` +
              `WHERE NOT EXISTS (SELECT 1 FROM "${name}" WHERE parent_id = ?1 AND +${id} = ?3 AND +path = ?2)`,
            [where.id as string, add.to, one],
          )
        }
        return true
      })
    },

    async page(collection, some, order) {
      if (some.ranges.length === 0) return []
      const shape = shapeOf(collection)
      const { text, values } = pageStatement(tableOf(shape), some, order)
      return read(client, shape, client.rows(text, values)) as never
    },

    async merged(collection, groups, { by, skip, limit }, compare) {
      const shape = shapeOf(collection)
      const lists = groups.map((some, group) => {
        if (some.ranges.length === 0) return []
        const { text, values } = headsOf(tableOf(shape), some, by, skip + limit)
        return client.rows(text, values).map(([fila, ...row]) => ({ group, fila: Number(fila), by: row.map(String) }))
      })
      return mergePage(lists, compare, { skip, limit }).flatMap(
        ({ fila }) =>
          read(
            client,
            shape,
            client.rows(`SELECT ${shape.list} FROM "${shape.name}" WHERE rowid = ?`, [fila]),
          ) as never,
      )
    },

    async tally(collection, some, most) {
      if (some.ranges.length === 0) return 0
      const { text, values } = tallyOf(tableOf(shapeOf(collection)), some, most)
      return Number(client.rows(text, values)[0]?.[0] ?? 0)
    },

    async worded(beginnings, most) {
      const found = beginnings.map((beginning) => {
        const { text, values } = wordedOf(beginning, most + 1)
        return client.rows(text, values).map(([id]) => String(id))
      })
      return fewest(found, most)
    },

    async actedApart(people, but, most) {
      const found = actedApartOf(people, but, most).flatMap(({ text, values }) => client.rows(text, values))
      return [...new Set(found.map(([id]) => String(id)))].sort().reverse().slice(0, most)
    },
  }
}

/** What a unique index has already stays as it is. */
const insertOf = (table: string, rows: [Column, Value][][]): { sql: string; values: Value[] } => {
  const names = (rows[0] ?? []).map(([c]) => `"${c.name}"`).join(', ')
  const places = rows.map((columns) => `(${columns.map(() => '?').join(', ')})`).join(', ')
  return {
    sql: `INSERT INTO "${table}" (${names}) VALUES ${places} ON CONFLICT DO NOTHING`,
    values: rows.flatMap((columns) => columns.map(([, value]) => value)),
  }
}

const read = (client: Database['client'], shape: Shape, rows: unknown[][]): Record<string, unknown>[] => {
  const docs = rows.map((row) =>
    Object.fromEntries(
      shape.fields.map(([field, c], i) => [field, row[i] === null ? null : c.mapFromDriverValue(row[i])]),
    ),
  )
  if (shape.lists) for (const doc of docs) Object.assign(doc, readLists(client, shape.lists, String(doc.id)))
  return docs
}

const tableOf = (shape: Shape): Asked => ({
  name: shape.name,
  list: shape.fields.map(([, { name }]) => `e."${name}"`).join(', '),
  quoted: (field) => quoted(shape, field),
  // A number stays one: as text, which its column would turn back, it is no number beside the plus of a question.
  stored: (field, value) =>
    value === null || typeof value === 'number' ? value : columnOf(shape, field).mapToDriverValue(value),
})

const readShape = (tables: Database['tables'], name: string): Shape => {
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

const columnOf = ({ name, fields }: Shape, field: string): Column => {
  const column = fields.find(([known]) => known === field)?.[1]
  if (!column) throw new Error(`La tabla ${name} no tiene «${field}».`)
  return column
}

const quoted = (shape: Shape, field: string): string => `"${columnOf(shape, field).name}"`

const has = ({ fields }: Shape, field: string): boolean => fields.some(([known]) => known === field)

/** Its columns; those of a group have its name before theirs. Lists are not among them. */
const written = (shape: Shape, data: Record<string, unknown>, group = ''): [Column, Value][] =>
  Object.entries(data).flatMap(([name, value]): [Column, Value][] => {
    const field = group + name
    if (value === undefined || isList(shape, field, value)) return []
    if (value && typeof value === 'object' && !has(shape, field))
      return written(shape, value as Record<string, unknown>, `${field}_`)
    const column = columnOf(shape, field)
    return [[column, value === null ? null : column.mapToDriverValue(value)]]
  })

const isList = (shape: Shape, field: string, value: unknown): value is string[] =>
  Array.isArray(value) && shape.lists !== null && !has(shape, field)

const listsIn = (shape: Shape, data: Record<string, unknown>): [path: string, ids: string[]][] =>
  Object.entries(data).flatMap(([field, value]): [string, string[]][] =>
    isList(shape, field, value) ? [[field, value]] : [],
  )

/** Each list as it is given, in its order; one that is so already costs a read. */
const writeLists = (
  client: Database['client'],
  { lists }: Shape,
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

const asked = (shape: Shape, where: Match): { sql: string; values: Value[] } => {
  const parts = Object.entries(where).map(([field, condition]): [string, ...Value[]] => {
    const column = columnOf(shape, field)
    if (typeof condition !== 'object') return [`"${column.name}" = ?`, column.mapToDriverValue(condition)]
    if ('upTo' in condition) return [`"${column.name}" <= ?`, condition.upTo]
    if ('from' in condition) return [`"${column.name}" >= ?`, condition.from]
    return [`"${column.name}" >= ? AND "${column.name}" < ?`, condition.begins, afterAll(condition.begins)]
  })
  return { sql: parts.map(([sql]) => sql).join(' AND ') || '1', values: parts.flatMap(([, ...values]) => values) }
}
