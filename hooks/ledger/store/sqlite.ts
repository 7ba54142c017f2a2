import type { Payload } from 'payload'
import { fewest, mergePage } from './merge.ts'
import type { Store } from './port.ts'
import { accountsOf, actedApartOf, headsOf, pageStatement, tallyOf, wordedOf } from './sqlitePages.ts'
import {
  columnsOf,
  conditionsOf,
  type Database,
  docsFrom,
  insertRows,
  listsIn,
  pagedTable,
  quoted,
  readTable,
  type TableShape,
  writeLists,
} from './sqliteShape.ts'

/** Node's SQLite answers on the spot: between two statements of one function nobody else's can come. */
export const sqliteStore = (db: Payload['db']): Store => {
  const { tables, client } = db as unknown as Database
  const shapes = new Map<string, TableShape>()
  const shapeOf = (collection: string): TableShape => {
    const shape = shapes.get(collection) ?? readTable(tables, collection.replaceAll('-', '_'))
    shapes.set(collection, shape)
    return shape
  }

  return {
    async find(collection, where, { sort, limit } = {}) {
      const shape = shapeOf(collection)
      const { sql, values } = conditionsOf(shape, where)
      const order = sort
        ? ` ORDER BY ${quoted(shape, sort.replace(/^-/, ''))}${sort.startsWith('-') ? ' DESC' : ''}`
        : ''
      const found = client.rows(
        `SELECT ${shape.list} FROM "${shape.name}" WHERE ${sql}${order}${limit ? ' LIMIT ?' : ''}`,
        limit ? [...values, limit] : values,
      )
      return docsFrom(client, shape, found) as never
    },

    async insert(collection, data) {
      const shape = shapeOf(collection)
      const now = new Date().toISOString()
      const doc: Record<string, unknown> = { ...data, createdAt: now, updatedAt: now }
      doc.id = shape.fields.find(([field]) => field === 'id')?.[1].defaultFn?.()
      const columns = columnsOf(shape, doc)
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
          const made = rows.map((data) => columnsOf(shape, { ...data, id: id?.(), createdAt: now, updatedAt: now }))
          return insertRows(shape.name, made)
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
      const { sql, values } = conditionsOf(shape, where)
      const columns = columnsOf(shape, { ...data, updatedAt: new Date().toISOString() })
      client.change(`UPDATE "${shape.name}" SET ${columns.map(([c]) => `"${c.name}" = ?`).join(', ')} WHERE ${sql}`, [
        ...columns.map(([, value]) => value),
        ...values,
      ])
    },

    async update(collection, where, data, add) {
      const shape = shapeOf(collection)
      const { sql, values } = conditionsOf(shape, where)
      const columns = columnsOf(shape, { ...data, updatedAt: new Date().toISOString() })
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
      const { text, values } = pageStatement(pagedTable(shape), some, order)
      return docsFrom(client, shape, client.rows(text, values)) as never
    },

    async merged(collection, groups, { by, skip, limit }, compare) {
      const shape = shapeOf(collection)
      const lists = groups.map((some, group) => {
        if (some.ranges.length === 0) return []
        const { text, values } = headsOf(pagedTable(shape), some, by, skip + limit)
        return client.rows(text, values).map(([fila, ...row]) => {
          return { group, fila: Number(fila), by: row.map(String), made: String(fila).padStart(16, '0') }
        })
      })
      return mergePage(lists, compare, { skip, limit }).flatMap(
        ({ fila }) =>
          docsFrom(
            client,
            shape,
            client.rows(`SELECT ${shape.list} FROM "${shape.name}" WHERE rowid = ?`, [fila]),
          ) as never,
      )
    },

    async tally(collection, some, most) {
      if (some.ranges.length === 0) return 0
      const { text, values } = tallyOf(pagedTable(shapeOf(collection)), some, most)
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
