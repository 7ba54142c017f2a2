import { createServer } from 'node:http'
import type { TestProject } from 'vitest/node'
import { type Db, DESK } from './data.ts'
import { freePort } from './ports.ts'
import { startServer, type TestServer } from './server.ts'

/**
 * vitest globalSetup: the product started once on nothing, with its demo; every test's server begins as a copy of that. The servers
 * that files share (`sharedServer`) are started here too, one for each worker that asks, and ended with the run. Who asks waits;
 * the run does not, so that both databases are seeded at once.
 */
export default async (project: TestProject) => {
  const db = project.config.env.TEST_DB === 'mongo' ? 'mongo' : 'sqlite'
  // Of another project of this run.
  if (process.env[DESK[db]]) return
  const seeded = seed(db)
  // Told to whoever asks for it.
  seeded.catch(() => {})
  const shared = new Map<string, Promise<TestServer>>()
  const start = (worker: string): Promise<TestServer> => {
    const known = shared.get(worker) ?? startServer({ db, env: { LOGIN_LIMIT: '100000', VERIFY_LIMIT: '100000' } })
    shared.set(worker, known)
    return known
  }
  const desk = createServer(async ({ url: asked = '' }, res) => {
    try {
      if (asked === '/template') return res.end(await seeded)
      const { url, dataDir, databaseUrl } = await start(asked)
      res.end(JSON.stringify({ url, dataDir, databaseUrl }))
    } catch (error) {
      res.writeHead(500).end(String(error))
    }
  })
  const port = await freePort()
  await new Promise<void>((resolve) => desk.listen(port, '127.0.0.1', resolve))
  process.env[DESK[db]] = `http://127.0.0.1:${port}`
  return async () => {
    desk.close()
    const [, ...servers] = await Promise.allSettled([seeded, ...shared.values()])
    await Promise.all(servers.map((one) => one.status === 'fulfilled' && one.value.stop()))
  }
}

/** @returns the folder of an installation with its demo, which has ended */
const seed = async (db: Db): Promise<string> => {
  const server = await startServer({ db, fresh: true })
  await server.end()
  return server.dataDir
}
