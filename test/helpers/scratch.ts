import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** vitest globalSetup: one folder for everything a run writes, gone at its end with whatever still runs out of it. */
export default () => {
  const scratch = mkdtempSync(path.join(tmpdir(), 'cenote-test-'))
  process.env.TEST_SCRATCH = scratch
  return () => {
    for (const name of readdirSync(scratch)) if (name.endsWith('.pid')) killNow(path.join(scratch, name))
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

const killNow = (pidFile: string) => {
  try {
    process.kill(Number(readFileSync(pidFile, 'utf8')), 'SIGKILL')
  } catch {
    // It ended by itself meanwhile.
  }
}
