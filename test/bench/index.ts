import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { startChild } from '../helpers/child.ts'
import type { Db } from '../helpers/data.ts'
import { findMongod, startReplicaSet } from '../helpers/mongo.ts'
import { measure } from './measure.ts'

/*
 * `npm run bench`: how fast the product is on this machine, in figures that can be compared within one run. It makes its own
 * installation in a scratch folder, listens on loopback only, and ends by itself in under three minutes.
 * `-- --cases=50000` for more cases, `-- --db=mongo` for the other database.
 */

const DEADLINE_MS = 175_000
const MOST_CASES = 200_000

const { values } = parseArgs({
  options: { cases: { type: 'string', default: '10000' }, db: { type: 'string', default: 'sqlite' } },
})
const cases = Math.min(MOST_CASES, Number(values.cases))
const db: Db = values.db === 'mongo' ? 'mongo' : 'sqlite'
if (!Number.isInteger(cases) || cases < 0) throw new Error('--cases takes a number')

const scratch = mkdtempSync(path.join(tmpdir(), 'cenote-bench-'))
process.env.TEST_SCRATCH = scratch
// Whatever still runs is ended by its parent's end; see `child.ts`.
process.on('exit', () => rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }))
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
setTimeout(() => {
  console.error('Time is over: this machine is too busy, or --cases too many.')
  process.exit(1)
}, DEADLINE_MS).unref()

const build = startChild(process.execPath, ['cms/commands/build.ts'], { env: process.env })
if ((await build.exited) !== 0) throw new Error(build.log())

if (db === 'mongo') {
  const binary = await findMongod()
  if (!binary) throw new Error('no mongod: set MONGOD to one')
  process.env.TEST_MONGO_URL = (await startReplicaSet(binary, path.join(scratch, 'mongo'))).url
}

console.log(`${db}, ${cases} cases, Node ${process.versions.node}\n`)
const rows = await measure(db, cases)
const width = Math.max(...rows.map(([name]) => name.length))
for (const [name, figure] of rows) console.log(`${name.padEnd(width)}  ${figure}`)
process.exit(0)
