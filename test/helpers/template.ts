import type { TestProject } from 'vitest/node'
import { TEMPLATE } from './data.ts'
import { startServer } from './server.ts'

/** vitest globalSetup: the product started once on nothing, with its demo; every test's server begins as a copy of that. */
export default async (project: TestProject) => {
  const db = project.config.env.TEST_DB === 'mongo' ? 'mongo' : 'sqlite'
  const server = await startServer({ db, fresh: true })
  await server.end()
  process.env[TEMPLATE[db]] = server.dataDir
}
