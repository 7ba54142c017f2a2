import { readdir, rm, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import path from 'node:path'
import { DATA_DIR } from '../config/env.ts'

const root = path.join(DATA_DIR, 'temporal')
const host = hostname().replace(/[^\w.]/g, '_')

/** Where this process puts files while it looks into them. */
export const temporaryDir = path.join(root, `${host}-${process.pid}`)

const ABANDONED_MS = 24 * 3600_000

/**
 * Removes what processes that ended in the middle of something left behind: at once those of this machine, after a day those of
 * others that share the folder.
 */
export const sweepTemporary = async (now = Date.now()): Promise<void> => {
  for (const name of await readdir(root).catch(() => [])) {
    const folder = path.join(root, name)
    const [, owner, pid] = /^(.*)-(\d+)$/.exec(name) ?? []
    const { mtimeMs } = await stat(folder).catch(() => ({ mtimeMs: now }))
    const ended = owner === host && (Number(pid) === process.pid || !runs(Number(pid)))
    if (ended || now - mtimeMs > ABANDONED_MS) await rm(folder, { recursive: true, force: true })
  }
}

const runs = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
