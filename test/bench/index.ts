import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { ROOT, startChild } from '../helpers/child.ts'
import type { Db } from '../helpers/data.ts'
import { findMongod, startReplicaSet } from '../helpers/mongo.ts'
import { measure, SMALL } from './measure.ts'
import { PARTS, type Part, withPart, written } from './report.ts'

/*
 * `npm run bench`: how fast the product is on this machine, in figures that can be compared within one run, told as they come and
 * written into `docs/performance.md`. It makes its own installations in a scratch folder, listens on loopback only, and ends by itself.
 * `-- --db=mongo` for the other database, `-- --only=steps,trays` for parts of it. `-- --cases=1000000` holds that many against 10,000 in the same run; fewer than 10,000 are a
 * try, and write nothing.
 */

const MOST_CASES = 1_000_000
const FILE = path.join(ROOT, 'docs/performance.md')

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: String(SMALL) },
    db: { type: 'string', default: 'sqlite' },
    only: { type: 'string', default: Object.keys(PARTS).join() },
  },
})
const cases = Number(values.cases)
const db: Db = values.db === 'mongo' ? 'mongo' : 'sqlite'
if (!Number.isInteger(cases) || cases < 10 || cases > MOST_CASES) throw new Error('--cases takes 10 to 1000000')
const asked = values.only.split(',')
const only = (Object.keys(PARTS) as Part[]).filter((part) => asked.includes(part))
if (only.length < asked.length) throw new Error(`--only takes ${Object.keys(PARTS).join()}`)
if (values.db !== db) throw new Error('--db takes sqlite or mongo')

const scratch = mkdtempSync(path.join(tmpdir(), 'cenote-bench-'))
process.env.TEST_SCRATCH = scratch
// Whatever still runs is ended by its parent's end; see `child.ts`.
process.on('exit', () => rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }))
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
// Filling takes a millisecond a case on a machine that is busy with other things.
const deadline = 900_000 + 2 * cases
setTimeout(() => {
  console.error('Time is over: this machine is too busy, or --cases too many.')
  process.exit(1)
}, deadline).unref()

const build = startChild(process.execPath, ['cms/commands/build.ts'], { env: process.env })
if ((await build.exited) !== 0) throw new Error(build.log())

if (db === 'mongo') {
  const binary = await findMongod()
  if (!binary) throw new Error('no mongod: set MONGOD to one')
  process.env.TEST_MONGO_URL = (await startReplicaSet(binary, path.join(scratch, 'mongo'))).url
}

console.log(`${db}, ${cases} cases, Node ${process.versions.node}\n`)
// What was measured is kept, whatever comes of the rest.
await measure(db, cases, only, (part, rows) => {
  for (const { name, figure, bar } of rows) {
    console.log(`${name}: ${figure}${bar ? `  [${bar.text}: ${bar.reached ? 'sí' : 'no'}]` : ''}`)
  }
  if (cases < SMALL) return
  const before = existsSync(FILE) ? readFileSync(FILE, 'utf8') : ''
  writeFileSync(FILE, withPart(before, db, part, written(part, cases, rows)))
})
process.exit(0)
