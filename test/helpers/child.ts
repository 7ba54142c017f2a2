import { type ChildProcess, spawn } from 'node:child_process'
import { accessSync, constants, rmSync, writeFileSync } from 'node:fs'

export const ROOT = new URL('../..', import.meta.url).pathname

/** A child process with its log kept, which dies with this one. */
export type Child = {
  /** What it wrote so far to both outputs, the last 64 kB of it. */
  log(): string
  exited: Promise<number | null>
  running(): boolean
  /** Asks it to end, and after ten seconds makes it; `SIGKILL` asks nothing. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>
}

/** Looser than Node's own type, in which Next demands `NODE_ENV`. */
export type Env = Record<string, string | undefined>

type Options = { cwd?: string; env?: Env; pidFile?: string }

const alive = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of alive) child.kill('SIGKILL')
})

/** @param options.pidFile names the process while it runs, for whoever cleans up after a worker that was itself killed */
export const startChild = (command: string, args: string[], { cwd = ROOT, env, pidFile }: Options = {}): Child => {
  const child = spawn(command, args, { cwd, env: env as NodeJS.ProcessEnv, stdio: ['ignore', 'pipe', 'pipe'] })
  let log = ''
  const keep = (chunk: Buffer) => {
    log = (log + chunk.toString()).slice(-65_536)
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  alive.add(child)
  if (pidFile && child.pid) writeFileSync(pidFile, String(child.pid))

  const exited = new Promise<number | null>((resolve) => {
    const done = (code: number | null) => {
      alive.delete(child)
      if (pidFile) rmSync(pidFile, { force: true })
      resolve(code)
    }
    child.once('close', done)
    child.once('error', (error) => {
      log += String(error)
      done(null)
    })
  })

  return {
    log: () => log,
    exited,
    running: () => alive.has(child),
    async end(signal) {
      child.kill(signal)
      const late = setTimeout(() => child.kill('SIGKILL'), 10_000)
      await exited
      clearTimeout(late)
    },
  }
}

export const isExecutable = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
