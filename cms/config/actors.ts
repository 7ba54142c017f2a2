import type { Client } from './sqlite.ts'

/*
 * An index of the embedded database that spans two tables, which SQLite has none of: who acted in which case, beside the columns of the
 * case that they are looked for by. Triggers keep it, whoever writes; MongoDB has it as an index like any other (docs/decisions/044).
 */

const COLUMNS = 'estado, carril, desde, created_at, procedimiento, dependencia_id'
const OF_CASE = COLUMNS.split(', ')

const TABLE = [
  `CREATE TABLE expedientes_actores (parent_id TEXT NOT NULL, usuarios_id TEXT NOT NULL, ${COLUMNS}, PRIMARY KEY (parent_id, usuarios_id))`,
  // What a tray walks in its order, and what a list leaves out by ranges.
  'CREATE INDEX expedientes_actores_bandeja_idx ON expedientes_actores (usuarios_id, estado, carril, desde, created_at, parent_id)',
  'CREATE INDEX expedientes_actores_aparte_idx ON expedientes_actores (usuarios_id, procedimiento, dependencia_id, parent_id)',
  `INSERT OR IGNORE INTO expedientes_actores (parent_id, usuarios_id, ${COLUMNS})
   SELECT r.parent_id, r.usuarios_id, ${OF_CASE.map((c) => `e.${c}`).join(', ')}
   FROM expedientes_rels r JOIN expedientes e ON e.id = r.parent_id WHERE r.path = 'actores' AND r.usuarios_id IS NOT NULL`,
]

const OLD = [
  ...['alta', 'baja', 'cambio'].map((name) => `DROP TRIGGER IF EXISTS expedientes_actores_${name}`),
  'DROP TABLE IF EXISTS expedientes_actores',
]

const TRIGGERS = [
  `CREATE TRIGGER IF NOT EXISTS expedientes_actores_alta AFTER INSERT ON expedientes_rels
   WHEN NEW.path = 'actores' AND NEW.usuarios_id IS NOT NULL BEGIN
     INSERT OR IGNORE INTO expedientes_actores (parent_id, usuarios_id, ${COLUMNS})
     SELECT NEW.parent_id, NEW.usuarios_id, ${COLUMNS} FROM expedientes WHERE id = NEW.parent_id;
   END`,
  `CREATE TRIGGER IF NOT EXISTS expedientes_actores_baja AFTER DELETE ON expedientes_rels WHEN OLD.path = 'actores' BEGIN
     DELETE FROM expedientes_actores WHERE parent_id = OLD.parent_id AND usuarios_id = OLD.usuarios_id;
   END`,
  `CREATE TRIGGER IF NOT EXISTS expedientes_actores_cambio AFTER UPDATE OF ${COLUMNS} ON expedientes BEGIN
     UPDATE expedientes_actores SET ${OF_CASE.map((c) => `${c} = NEW.${c}`).join(', ')} WHERE parent_id = NEW.id;
   END`,
]

/** Makes it where it is not there yet, from the rows there are; run after the migrations, which may have made the tables anew. */
export const keepActors = (client: Client): void => {
  const has = (table: string) => client.rows('SELECT 1 FROM sqlite_schema WHERE name = ?', [table]).length > 0
  const columns = (table: string) => client.rows(`PRAGMA table_info("${table}")`, []).map(([, name]) => name)
  // Commands that only read the configuration meet an empty file.
  if (!has('expedientes_rels')) return
  client.together(() => {
    const known = has('expedientes_actores') && columns('expedientes_actores').includes('carril')
    // One that an earlier version made, by fewer columns.
    if (!known) for (const sql of OLD) client.change(sql, [])
    for (const sql of [...(known ? [] : TABLE), ...TRIGGERS]) client.change(sql, [])
  })
}
