import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { DATA_DIR, fail, makeDataDir } from '../config/env.ts'

/*
 * One process at a time on the embedded database. The lock is one of the operating system's, held through SQLite on a small file
 * of its own: it is gone the moment its process is, however that ended, so none is ever left behind.
 */

/** Long enough for one that is stopping to be gone. */
const WAIT_MS = 5_000

/** Kept from being collected: the lock lasts as long as it does. */
let held: DatabaseSync | undefined

/** Takes the folder for this process, or ends it saying that another has it. */
export const lockFolder = (): void => {
  makeDataDir()
  const file = path.join(DATA_DIR, 'candado')
  try {
    held ??= new DatabaseSync(file, { timeout: 0 })
    if (take(held)) return
    console.log(`Otro proceso usa ${DATA_DIR}; se espera un momento a que termine…`)
    held.exec(`PRAGMA busy_timeout = ${WAIT_MS}`)
    if (take(held)) return
  } catch (error) {
    fail(
      `No se puede escribir en la carpeta de datos (${file}): ${reason(error)}. Revisa que exista, que esta cuenta pueda escribir en ella y que el disco tenga espacio.`,
    )
  }
  fail(
    `Otro proceso de Cenote ya usa la carpeta de datos ${DATA_DIR}. La base integrada la usa uno solo: detén el otro, o pon otra carpeta en DATA_DIR.`,
  )
}

/** @throws where it is not for being taken that it cannot be */
const take = (db: DatabaseSync): boolean => {
  try {
    db.exec('BEGIN EXCLUSIVE')
    return true
  } catch (error) {
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) return false
    throw error
  }
}

const SQLITE_BUSY = 5

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error))
