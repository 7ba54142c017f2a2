import { randomUUID } from 'node:crypto'
import { statSync } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import path from 'node:path'
import { Router } from 'express'
import type { Payload } from 'payload'
import { countBehind, hasCaughtUp } from '../../hooks/cases/recover.ts'
import { isStopping } from '../../hooks/cases/stopping.ts'
import { within } from '../../hooks/cases/within.ts'
import { DATA_DIR, isMongo } from '../config/env.ts'

/*
 * `/salud`: can this process serve? It writes a little where requests write, and reads it again; asked more often than each second
 * (a tenth, while it catches up), it answers what it found last. `/salud/vida`: is it alive? Whoever restarts what is not must ask
 * the latter: a full disk is not mended by a restart.
 */

type Health =
  | { estado: 'bien'; arranque: 'poniendo al día' | 'listo'; pendientes: number }
  | { estado: 'mal'; falla: string; mensaje: string }

const KEPT_MS = 1_000
/** While something is being brought up to date: whoever waits for it waits no longer than it takes. */
const CHANGING_MS = 100
const PROBE_MS = 4_000

/** Room for the files of a form: less is a full disk to people. */
const PROBE_BYTES = 64 * 1024

export const health = (payload: Payload): Router => {
  const probe = kept(prober(payload))
  return Router()
    .get('/vida', (_req, res) => {
      res.set('cache-control', 'no-store').json({ estado: 'vivo' })
    })
    .get('/', async (_req, res) => {
      const found = isStopping() ? STOPPING : await probe()
      res
        .set('cache-control', 'no-store')
        .status(found.estado === 'bien' ? 200 : 503)
        .json(found)
    })
}

const STOPPING: Health = { estado: 'mal', falla: 'proceso', mensaje: 'El servidor se está deteniendo.' }

/** One probe at a time, and none while the last is fresh. */
const kept = (probe: () => Promise<Health>): (() => Promise<Health>) => {
  let last: Promise<Health> | undefined
  return () => {
    if (last) return last
    last = probe()
    const forget = (ms: number) => setTimeout(() => (last = undefined), ms).unref()
    last.then((found) => forget(isChanging(found) ? CHANGING_MS : KEPT_MS)).catch(() => forget(KEPT_MS))
    return last
  }
}

const isChanging = (found: Health): boolean =>
  found.estado === 'bien' && (found.arranque !== 'listo' || found.pendientes > 0)

const prober = (payload: Payload): (() => Promise<Health>) => {
  const file = path.join(DATA_DIR, 'cenote.sqlite')
  const opened = isMongo ? null : statSync(file).ino
  const inPlace = () => opened === null || statSync(file, { throwIfNoEntry: false })?.ino === opened
  return async () => {
    if (!inPlace()) return bad('base', `El archivo de la base ya no es el que se abrió: devuelve ${file} y reinicia.`)
    try {
      await within(PROBE_MS, writeFolder(), 'El disco')
    } catch (error) {
      return bad(
        'disco',
        `No se puede escribir en la carpeta de datos: ${why(error)}. Revisa el espacio y los permisos.`,
      )
    }
    try {
      await within(PROBE_MS, payload.kv.set('salud', { proceso: process.pid, fecha: Date.now() }), 'La base')
      const pendientes = await within(PROBE_MS, countBehind(payload), 'La base')
      return { estado: 'bien', arranque: hasCaughtUp() ? 'listo' : 'poniendo al día', pendientes }
    } catch (error) {
      payload.logger.error({ msg: 'database does not take writes', err: error })
      return bad('base', 'La base de datos no acepta escrituras: revisa que responda, su espacio y sus permisos.')
    }
  }
}

const bad = (falla: string, mensaje: string): Health => ({ estado: 'mal', falla, mensaje })

const writeFolder = async (): Promise<void> => {
  const file = path.join(DATA_DIR, `.salud-${randomUUID()}`)
  try {
    const handle = await open(file, 'wx')
    try {
      await handle.write(Buffer.alloc(PROBE_BYTES, 1))
      await handle.sync()
    } finally {
      await handle.close()
    }
  } finally {
    await rm(file, { force: true })
  }
}

const REASONS: Record<string, string> = {
  ENOSPC: 'el disco está lleno',
  EDQUOT: 'se acabó la cuota de disco',
  EROFS: 'el disco está montado solo para leer',
  EACCES: 'esta cuenta no tiene permiso',
  EPERM: 'esta cuenta no tiene permiso',
  ENOENT: 'la carpeta ya no está',
  EFBIG: 'el archivo pasaría del tamaño permitido',
  EIO: 'el disco da errores',
}

/** Never a path nor another's words: anyone may ask. */
const why = (error: unknown): string =>
  (error instanceof Error && 'code' in error ? REASONS[String(error.code)] : undefined) ?? 'el disco no responde'
