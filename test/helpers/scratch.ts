import { mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync } from 'node:fs'
import { freemem, tmpdir } from 'node:os'
import path from 'node:path'

/** Enough for all that a run ever keeps at once, twice over. */
const ROOM = 4 * 1024 ** 3

/** vitest globalSetup: one folder for everything a run writes, gone at its end with whatever still runs out of it. */
export default () => {
  // Several projects in one run: the first to begin is the last to end.
  if (process.env.TEST_SCRATCH) return
  const scratch = mkdtempSync(path.join(hasRoom('/dev/shm') ? '/dev/shm' : tmpdir(), 'cenote-test-'))
  process.env.TEST_SCRATCH = scratch
  return () => {
    for (const name of readdirSync(scratch)) if (name.endsWith('.pid')) killNow(path.join(scratch, name))
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

/** In memory nobody waits for a disk; what a killed process had written is there afterwards all the same. */
const hasRoom = (folder: string): boolean => {
  if (process.env.TMPDIR) return false
  try {
    const { bavail, bsize } = statfsSync(folder)
    return Math.min(bavail * bsize, freemem()) > ROOM
  } catch {
    return false
  }
}

const killNow = (pidFile: string) => {
  try {
    process.kill(Number(readFileSync(pidFile, 'utf8')), 'SIGKILL')
  } catch {
    // It ended by itself meanwhile.
  }
}
