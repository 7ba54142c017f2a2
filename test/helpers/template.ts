import { createServer } from 'node:http'
import type { TestProject } from 'vitest/node'
import { DESK, TEMPLATE } from './data.ts'
import { freePort } from './ports.ts'
import { startServer, type TestServer } from './server.ts'

/**
 * vitest globalSetup: the product started once on nothing, with its demo; every test's server begins as a copy of that. The servers
 * that files share (`sharedServer`) are started here too, one for each worker that asks, and ended with the run.
 */
export default async (project: TestProject) => {
  const db = project.config.env.TEST_DB === 'mongo' ? 'mongo' : 'sqlite'
  const seeded = await startServer({ db, fresh: true })
  await seeded.end()
  process.env[TEMPLATE[db]] = seeded.dataDir

  const shared = new Map<string, Promise<TestServer>>()
  const start = (worker: string): Promise<TestServer> => {
    const known = shared.get(worker) ?? startServer({ db, env: { LOGIN_LIMIT: '100000', VERIFY_LIMIT: '100000' } })
    shared.set(worker, known)
    return known
  }
  const desk = createServer(async ({ url = '' }, res) => {
    try {
      const { url: address, dataDir, databaseUrl } = await start(url)
      res.end(JSON.stringify({ url: address, dataDir, databaseUrl }))
    } catch (error) {
      res.writeHead(500).end(String(error))
    }
  })
  const port = await freePort()
  await new Promise<void>((resolve) => desk.listen(port, '127.0.0.1', resolve))
  process.env[DESK[db]] = `http://127.0.0.1:${port}`
  return async () => {
    desk.close()
    const servers = await Promise.allSettled(shared.values())
    await Promise.all(servers.map((one) => one.status === 'fulfilled' && one.value.stop()))
  }
}
