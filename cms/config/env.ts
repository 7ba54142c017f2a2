import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/*
 * The environment, read once and told plainly when something is missing. Values that have a default are written back, so that
 * every part of the process, the panel's own bundle included, sees the same.
 */

export const DATA_DIR = path.resolve(/* turbopackIgnore: true */ process.env.DATA_DIR ?? 'data')

/** None: the embedded SQLite file in `DATA_DIR`. */
export const DATABASE_URL = process.env.DATABASE_URL || undefined

export const isMongo = DATABASE_URL !== undefined

export const PORT = Number(process.env.PORT ?? 3000)

/** Whether an empty embedded database begins with the demonstration. */
export const DEMO = !/^(no|false|0)$/i.test(process.env.DEMO ?? '')

/** Whether the demonstration goes without its years of news: what tests begin with. */
export const DEMO_BREVE = /^breve$/i.test(process.env.DEMO ?? '')

/** Where people reach the site; links in mail and feeds begin with it. */
export const PUBLIC_URL = (process.env.PUBLIC_URL ?? `http://localhost:${PORT}`).replace(/\/$/, '')

/** Ends the process before it began, saying why in plain words. */
export const fail = (message: string): never => {
  console.error(`\n✗ ${message}\n`)
  process.exit(1)
}

if (!Number.isInteger(PORT) || PORT < 0 || PORT > 65535)
  fail(`PORT debe ser un puerto, de 0 a 65535; dice «${process.env.PORT}».`)
if (DATABASE_URL && !/^mongodb(\+srv)?:\/\//.test(DATABASE_URL)) {
  fail('DATABASE_URL debe empezar con mongodb:// o mongodb+srv://. Sin ella se usa la base SQLite integrada.')
}
// Writes are retried after a change of primary, and other processes hear of changes, only on a replica set.
if (DATABASE_URL?.startsWith('mongodb://') && !/[?&]replicaSet=/.test(DATABASE_URL)) {
  fail('DATABASE_URL necesita un conjunto de réplicas: agrega ?replicaSet=NOMBRE a la dirección.')
}

/** Makes the data folder where it is missing. */
export const makeDataDir = (): void => {
  try {
    mkdirSync(DATA_DIR, { recursive: true })
  } catch (error) {
    fail(`No se puede hacer la carpeta de datos ${DATA_DIR}: ${error instanceof Error ? error.message : error}.`)
  }
}

/**
 * The embedded database keeps its own secret, made when it is first asked for; any other must be given one, the same for every
 * process.
 */
export const readSecret = (): string => {
  makeDataDir()
  const given = process.env.PAYLOAD_SECRET
  if (given) return given.length >= 16 ? given : fail('PAYLOAD_SECRET debe tener al menos 16 caracteres.')
  if (isMongo)
    return fail(
      'PAYLOAD_SECRET es obligatorio con DATABASE_URL: pon un texto largo y secreto, el mismo en cada proceso.',
    )
  const file = path.join(DATA_DIR, 'secreto')
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 })
  return readFileSync(file, 'utf8').trim()
}

process.env.DATA_DIR = DATA_DIR
process.env.PUBLIC_URL = PUBLIC_URL
