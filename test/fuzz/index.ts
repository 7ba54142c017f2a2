import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { ROOT, startChild } from '../helpers/child.ts'
import startMongo from '../helpers/mongo.ts'
import { startServer } from '../helpers/server.ts'
import { describe, fuzz } from './run.ts'

/*
 * `npm run fuzz`: requests nobody would think of, against the product itself. `--seed=N` repeats a run, `--requests=N` (10,000),
 * `--seconds=N` (900) bound it, `--mongo` runs it on MongoDB. Ends with 1 where something is wrong.
 */

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    requests: { type: 'string', default: '10000' },
    seconds: { type: 'string', default: '900' },
    mongo: { type: 'boolean', default: false },
  },
})
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31))
const scratch = mkdtempSync(path.join(tmpdir(), 'cenote-fuzz-'))
process.env.TEST_SCRATCH = scratch
const db = values.mongo || process.env.DATABASE_URL ? 'mongo' : 'sqlite'
const stopMongo = db === 'mongo' ? await startMongo() : undefined
const server = await startServer({ db, fresh: true, env: { LOGIN_LIMIT: '1000000', VERIFY_LIMIT: '1000000' } })
console.log(`seed ${seed}, ${values.requests} requests, ${db}`)

const begun = performance.now()
const { faults, sent, statuses } = await fuzz(server, {
  seed,
  requests: Number(values.requests),
  seconds: Number(values.seconds),
  told: (done) => console.log(`  ${done}`),
})
const verified = await verify()
for (const fault of faults) console.log(`✗ ${describe(fault)}`)
if (verified) console.log(`✗ verify: ${verified}`)
const seconds = ((performance.now() - begun) / 1000).toFixed(0)
console.log(`answered ${JSON.stringify(statuses)}`)
console.log(`${sent} requests in ${seconds} s, ${faults.length} kinds of fault; again with --seed=${seed}`)
await server.stop()
await stopMongo?.()
rmSync(scratch, { recursive: true, force: true })
process.exit(faults.length || verified ? 1 : 0)

/** What `npm run verify` finds on the stored data; nothing when it is whole. */
async function verify(): Promise<string> {
  const { dataDir, databaseUrl } = server
  const env = {
    ...process.env,
    DATA_DIR: dataDir,
    ...(databaseUrl && { DATABASE_URL: databaseUrl, PAYLOAD_SECRET: 'the-same-for-every-test-server' }),
  }
  const child = startChild(process.execPath, ['cms/commands/verify.ts'], { cwd: ROOT, env })
  return (await child.exited) === 0 ? '' : child.log()
}
