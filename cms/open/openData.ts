import { existsSync } from 'node:fs'
import path from 'node:path'
import { getPayload, type Payload } from 'payload'
import { DATA_DIR, fail, isMongo } from '../config/env.ts'
import { refusalOf } from './guard.ts'
import { hastenDrizzle } from './hasten.ts'
import { lockFolder } from './lock.ts'
import { explainMongo } from './mongoErrors.ts'

/**
 * Opens the configured database, or ends the process saying in plain words why it cannot be.
 * @param use `alone`: nobody else may be using the embedded database; `beside`: reads only, also while a server is running
 */
export const openData = async (use: 'alone' | 'beside'): Promise<Payload> => {
  if (!isMongo) {
    if (use === 'beside' && !existsSync(path.join(DATA_DIR, 'cenote.sqlite'))) {
      fail(`No hay base de datos en ${DATA_DIR}: di con DATA_DIR o DATABASE_URL dónde está.`)
    }
    if (use === 'alone') lockFolder()
    const refusal = refusalOf(DATA_DIR)
    if (refusal) fail(refusal)
    hastenDrizzle()
  }
  // Only now: to load the configuration is to make this installation's secret.
  const { default: config } = await import('../config/payload.config.ts')
  if (!isMongo) return getPayload({ config })
  const payload = await getPayload({ config, disableDBConnect: true })
  const { level } = payload.logger
  payload.logger.level = 'silent'
  try {
    await payload.db.connect?.()
  } catch (error) {
    fail(explainMongo(error))
  }
  payload.logger.level = level
  return payload
}
