import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import manifest from '../../package.json' with { type: 'json' }
import { type Child, type Env, ROOT, startChild } from './child.ts'
import { copyTemplate, type Db, DESK, databaseOf, dropDatabase } from './data.ts'
import { freePort } from './ports.ts'

export type SharedServer = {
  url: string
  dataDir: string
  /** None with the embedded database. */
  databaseUrl: string | undefined
  /** Waits until nothing is left to do behind the answers. */
  idle(): Promise<void>
}

export type TestServer = SharedServer & {
  log(): string
  /** SIGTERM, as a deploy does; the data stays, and so does what was still to be done. */
  end(): Promise<void>
  /** Ends it and removes its data. */
  stop(): Promise<void>
  /** SIGKILL, as a power cut would; the data stays. */
  kill(): Promise<void>
  /** Starts it again at the same address on the same data, killed or not, and waits until it has caught up. */
  restart(env?: Env, until?: Until): Promise<void>
}

type Options = {
  /** That of the running suite unless told. */
  db?: Db
  env?: Env
  /** Begins on nothing and seeds its demo itself, instead of from a copy. */
  fresh?: boolean
  /** Its data alone, for who opens them in another way; `restart` begins it. */
  asleep?: boolean
}

/**
 * The product itself, in production, in a process of its own, with the demo accounts and an empty folder for its data.
 * @throws with the server's log where it does not answer `/salud` within three minutes
 */
export const startServer = async ({
  db = suiteDb(),
  env = {},
  fresh = false,
  asleep = false,
}: Options = {}): Promise<TestServer> => {
  const dataDir = mkdtempSync(path.join(process.env.TEST_SCRATCH ?? tmpdir(), 'data-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const databaseUrl = db === 'mongo' ? databaseOf(dataDir) : undefined
  const base = {
    ...inherited(),
    NODE_ENV: 'production',
    PORT: String(port),
    PUBLIC_URL: url,
    DATA_DIR: dataDir,
    DEMO: 'breve',
    NODE_COMPILE_CACHE: path.join(ROOT, 'node_modules/.cache/cenote'),
    ...(databaseUrl && { DATABASE_URL: databaseUrl, PAYLOAD_SECRET: 'the-same-for-every-test-server' }),
    ...env,
  }
  const launch = (more: Env = {}) =>
    startChild(process.execPath, [...START_FLAGS, 'cms/server.ts'], {
      env: { ...base, ...more },
      pidFile: `${dataDir}.pid`,
    })

  const copied = !fresh && (await copyTemplate(db, dataDir))
  if (!copied && databaseUrl) await seedDemo(base)
  let child = asleep ? undefined : launch()
  // A seeded installation is copied as it stands.
  if (child) await ready(url, child, fresh ? 'caught up' : 'serving')

  return {
    url,
    dataDir,
    databaseUrl,
    log: () => child?.log() ?? '',
    async idle() {
      if (child) await ready(url, child, 'caught up')
    },
    async end() {
      await child?.end('SIGTERM')
    },
    async stop() {
      await child?.end('SIGTERM')
      if (databaseUrl) await dropDatabase(databaseUrl)
      rmSync(dataDir, { recursive: true, force: true })
    },
    async kill() {
      await child?.end('SIGKILL')
    },
    async restart(more, until = 'caught up') {
      if (child?.running()) await child.end('SIGTERM')
      child = launch(more)
      await ready(url, child, until)
    },
  }
}

/**
 * A server for files that leave those of others alone: each works on cases, pages and accounts of its own, and counts nothing of
 * what there is. Whichever files one worker runs, one after another, find the same.
 */
export const sharedServer = async (): Promise<SharedServer> => {
  const answer = await fetch(`${process.env[DESK[suiteDb()]]}/${process.env.VITEST_POOL_ID}`)
  if (!answer.ok) throw new Error(await answer.text())
  const server = (await answer.json()) as Omit<SharedServer, 'idle'>
  const idle = async () => {
    if (!(await answering(server.url, 'caught up', () => true))) throw new Error('the shared server is not idle')
  }
  return { ...server, idle }
}

/** As `npm start` runs it. */
const START_FLAGS = manifest.scripts.start.split(' ').filter((word) => word.startsWith('--'))

const suiteDb = (): Db => (process.env.TEST_DB === 'mongo' ? 'mongo' : 'sqlite')

/** Nothing a developer's shell or the test runner has set may steer the server. */
const inherited = (): Env => {
  const names = ['PATH', 'HOME', 'LANG', 'TMPDIR', 'LD_LIBRARY_PATH']
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])))
}

/** The embedded database gets its demo by itself; any other only when asked. */
const seedDemo = async (env: Env) => {
  const seed = startChild(process.execPath, ['seed/index.ts'], { env })
  const code = await seed.exited
  if (code !== 0) throw new Error(`the demo seed did not start or failed (${code}):\n${quote(seed.log())}`)
}

const ready = async (url: string, child: Child, until: Until = 'serving') => {
  if (await answering(url, until, child.running)) return
  const why = child.running() ? 'not ready after 170 s' : 'it ended'
  await child.end('SIGKILL')
  throw new Error(`the server did not start (${why}):\n${quote(child.log())}`)
}

type Until = 'serving' | 'caught up'

/** Asks until it answers so, or is no longer `running`, or nearly three minutes have gone. @returns whether it did */
const answering = async (url: string, until: Until, running: () => boolean): Promise<boolean> => {
  const deadline = Date.now() + 170_000
  while (running() && Date.now() < deadline) {
    const answer = await fetch(`${url}/salud`, { signal: AbortSignal.timeout(2_000) }).catch(() => undefined)
    const health = await answer?.json().catch(() => undefined)
    const done = until === 'serving' || (health?.arranque === 'listo' && health.pendientes === 0)
    if (answer?.status === 200 && done) return true
    await sleep(50)
  }
  return false
}

/** Marked, so that the child's stack traces are not taken for the test's own. */
const quote = (log: string) => log.replace(/^/gm, '| ')
