import type { Client } from './sqlite.ts'

/*
 * The words by which each case is found, one a row, in the order of the words: SQLite indexes no list. Triggers keep it from the column, in the
 * same write; MongoDB indexes the list itself (docs/decisions/051).
 */

const TABLE =
  'CREATE TABLE expedientes_palabras (palabra TEXT NOT NULL, parent_id TEXT NOT NULL, PRIMARY KEY (palabra, parent_id)) WITHOUT ROWID'

const add = (row: string) =>
  `INSERT OR IGNORE INTO expedientes_palabras (palabra, parent_id) SELECT value, ${row}.id FROM json_each(${row}.palabras)`
const drop = (row: string) =>
  `DELETE FROM expedientes_palabras WHERE (palabra, parent_id) IN (SELECT value, ${row}.id FROM json_each(${row}.palabras))`

const TRIGGERS = [
  `CREATE TRIGGER IF NOT EXISTS expedientes_palabras_alta AFTER INSERT ON expedientes WHEN NEW.palabras IS NOT NULL BEGIN ${add('NEW')}; END`,
  `CREATE TRIGGER IF NOT EXISTS expedientes_palabras_cambio AFTER UPDATE OF palabras ON expedientes
   WHEN OLD.palabras IS NOT NEW.palabras BEGIN ${drop('OLD')}; ${add('NEW')}; END`,
  `CREATE TRIGGER IF NOT EXISTS expedientes_palabras_baja AFTER DELETE ON expedientes WHEN OLD.palabras IS NOT NULL BEGIN ${drop('OLD')}; END`,
]

/** Makes it where it is not there yet, from the rows there are; run after the migrations, which may have made the tables anew. */
export const keepWords = (client: Client): void => {
  const has = (table: string) => client.rows('SELECT 1 FROM sqlite_schema WHERE name = ?', [table]).length > 0
  if (!has('expedientes')) return
  client.together(() => {
    const known = has('expedientes_palabras')
    for (const sql of known ? TRIGGERS : [TABLE, ...TRIGGERS]) client.change(sql, [])
    if (!known)
      client.change(
        'INSERT OR IGNORE INTO expedientes_palabras (palabra, parent_id) SELECT w.value, e.id FROM expedientes e, json_each(e.palabras) w',
        [],
      )
  })
}
