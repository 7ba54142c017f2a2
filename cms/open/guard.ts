import { closeSync, existsSync, openSync, readdirSync, readSync, statSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/*
 * Looks at the data folder before anything is opened. An installation that lost its database must not come up as a new one, with
 * demonstration accounts whose password is published; and what cannot be read is told in words, with what to do.
 */

/** Files that a file here is proof of: somebody used this installation. */
const UPLOADS = ['adjuntos', 'medios', 'documentos']

/** Larger ones are not read through at each start: it would take longer than the start. */
const CHECKED_BYTES = 256 * 1024 * 1024

const HEADER = 'SQLite format 3\0'

const MIGRATIONS = path.resolve(import.meta.dirname, '../migrations')

/** Whether people have left files in this folder. */
export const hasUploads = (dir: string): boolean =>
  UPLOADS.some((name) => existsSync(path.join(dir, name)) && readdirSync(path.join(dir, name)).length > 0)

/**
 * Why the embedded database of a folder must not be opened, in Spanish and with what to do; `null` where it may. Where the
 * folder is new, the database's file is made, so that a folder with anything else in it and no such file is never a new one.
 */
export const refusalOf = (dir: string): string | null => {
  const file = path.join(dir, 'cenote.sqlite')
  const size = existsSync(file) ? statSync(file).size : 0
  if (size === 0) {
    const left = [`${path.basename(file)}-wal`, 'secreto'].filter((name) => existsSync(path.join(dir, name)))
    if (!hasUploads(dir) && left.length === 0) return begin(file)
    return lost(dir, existsSync(file) ? 'está vacía (0 bytes)' : 'no está')
  }
  if (!isSqlite(file)) return damaged(file, 'no es una base de datos')
  return inspect(dir, file, size)
}

const begin = (file: string): null => {
  const db = new DatabaseSync(file)
  // Writes the header, and with it a file that is not empty.
  db.exec('PRAGMA user_version = 1')
  db.close()
  return null
}

const isSqlite = (file: string): boolean => {
  const head = Buffer.alloc(HEADER.length)
  const handle = openSync(file, 'r')
  try {
    readSync(handle, head, 0, head.length, 0)
  } finally {
    closeSync(handle)
  }
  return head.toString('latin1') === HEADER
}

const inspect = (dir: string, file: string, size: number): string | null => {
  let db: DatabaseSync | undefined
  try {
    db = new DatabaseSync(file, { timeout: 5_000 })
    const tables = db.prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`).all()
    const names = new Set(tables.map(({ name }) => String(name)))
    if (names.size === 0) return hasUploads(dir) ? lost(dir, 'no tiene nada') : null
    if (!names.has('payload_migrations')) return `La base ${file} no es de Cenote. Pon en DATA_DIR la carpeta correcta.`
    const newer = unknownMigrations(db)
    if (newer.length) {
      return `La base ${file} es de una versión más nueva de Cenote (${newer.join(', ')}). Instala esa versión o una posterior; con ésta, usa un respaldo anterior.`
    }
    if (size > CHECKED_BYTES) return null
    const found = String(db.prepare('PRAGMA quick_check(1)').get()?.quick_check)
    return found === 'ok' ? null : damaged(file, found)
  } catch (error) {
    return damaged(file, error instanceof Error ? error.message : String(error))
  } finally {
    if (db?.isOpen) db.close()
  }
}

const unknownMigrations = (db: DatabaseSync): string[] => {
  const known = new Set(readdirSync(MIGRATIONS).map((name) => name.replace(/\.\w+$/, '')))
  const ran = db.prepare('SELECT name FROM payload_migrations WHERE batch > 0').all()
  return ran.map(({ name }) => String(name)).filter((name) => !known.has(name))
}

const lost = (dir: string, how: string): string =>
  `La base de datos cenote.sqlite ${how} en ${dir}, y ahí hay archivos de una instalación en uso. No se empieza de nuevo encima de ellos: ` +
  'devuelve cenote.sqlite (y cenote.sqlite-wal, si lo hay) desde un respaldo. Si de verdad quieres una instalación nueva, pon en DATA_DIR una carpeta vacía.'

const damaged = (file: string, how: string): string =>
  `La base de datos ${file} está dañada y no se puede leer (${how}). No se ha tocado. Guarda una copia de la carpeta tal como está y ` +
  'devuelve cenote.sqlite desde el último respaldo; quita entonces los archivos cenote.sqlite-wal y cenote.sqlite-shm que hayan quedado.'
