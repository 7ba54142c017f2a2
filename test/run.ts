/**
 * `npm test`: every check there is, the cheap ones first; where one fails, those that need a server are not begun. These run all
 * together, so that one that waits leaves its processor to the others.
 * `npm test -- lint|unit|sqlite|mongo|browser` runs one stage (or several); `quick` is the two that need no build and no database.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { findMongod } from './helpers/mongo.ts'

const ROOT = path.resolve(import.meta.dirname, '..')
const REPORTS = path.join(ROOT, 'test/.artifacts')
const STAGES = ['lint', 'unit', 'sqlite', 'mongo', 'browser'] as const
type Stage = (typeof STAGES)[number]

type Check = [name: string, command: string, ...args: string[]]

/** Writes what it compares and puts it back, so nothing else may be reading meanwhile. */
const GENERATED: Check = ['generated files', 'node', 'cms/commands/generate.ts', '--check']

/** Each alone says whether the text is in order; none needs a build or a database. */
const CHECKS: Check[] = [
  ['astro check', 'astro', 'check', '--root', 'site', '--minimumFailingSeverity', 'warning'],
  ['tsc', 'tsc', '--noEmit', '-p', '.'],
  ['knip', 'knip', '--no-progress'],
  ['biome', 'biome', 'check', '--error-on-warnings', '.'],
]

const counts = { passed: 0, failed: 0, skipped: 0 }
/** What was left out, said again at the end, where it is read. */
const notes: string[] = []

const main = async (): Promise<boolean> => {
  const asked = process.argv.slice(2).flatMap((name) => (name === 'quick' ? ['lint', 'unit'] : [name]))
  const unknown = asked.filter((name) => !STAGES.some((stage) => stage === name))
  if (unknown.length) {
    console.error(`No such stage: ${unknown.join(', ')}. There are ${STAGES.join(', ')}.`)
    return false
  }
  const stages = STAGES.filter((stage) => !asked.length || asked.includes(stage))
  mkdirSync(REPORTS, { recursive: true })
  if (stages.includes('lint') && !(await lint())) return false
  if (stages.includes('unit') && !(await vitest('unit'))) return false
  const real = stages.filter((stage) => stage !== 'lint' && stage !== 'unit')
  // Builds only what has changed.
  if (!real.length || !(await step('build', 'node', ['cms/commands/build.ts'], 'quiet'))) return !real.length
  const mongo = !real.includes('mongo') || (await hasMongo())
  const there = real.filter((stage) => stage !== 'mongo' || mongo)
  const fine = !there.length || (await vitest(...there))
  return (mongo || withoutMongo()) && fine
}

const hasMongo = async (): Promise<boolean> => {
  if (process.env.TEST_MONGO_URL) return true
  const binary = await findMongod()
  if (binary) process.env.MONGOD = binary
  return binary !== undefined
}

/** Two at a time, for two cores; what one wrote is shown whole when it ends, and only if it failed. */
const lint = async (): Promise<boolean> => {
  const once = ([name, command, ...args]: Check) => step(name, command, args, 'quiet')
  let fine = await once(GENERATED)
  const waiting = [...CHECKS]
  const worker = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) fine = (await once(check)) && fine
  }
  await Promise.all([worker(), worker()])
  return fine
}

const vitest = async (...stages: Stage[]): Promise<boolean> => {
  const name = stages.join('+')
  const report = path.join(REPORTS, `vitest-${name}.json`)
  rmSync(report, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const projects = stages.flatMap((stage) => ['--project', stage])
  const fine = await step(`tests: ${name}`, 'vitest', ['run', ...projects, ...reporters], 'loud', 'counted')
  const before = counts.failed
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'))
    counts.passed += numPassedTests
    counts.failed += numFailedTests
    counts.skipped += numPendingTests
  } catch {
    console.error(`vitest left no report of ${name}`)
  }
  // A file that could not even be loaded has no failed test of its own.
  if (!fine && counts.failed === before) counts.failed++
  return fine
}

const withoutMongo = (): boolean => {
  const inCi = process.env.CI === 'true'
  const note = `NO MONGODB on this machine and none to download: its tests ${inCi ? 'are missing' : 'were NOT RUN'}.`
  console.log(`\n${'!'.repeat(100)}\n  ${note}`)
  console.log(`  Set MONGOD to a server's path, or TEST_MONGO_URL to a replica set's address.\n${'!'.repeat(100)}\n`)
  notes.push(note)
  if (inCi) counts.failed++
  return !inCi
}

/** Runs a command; anything but 0 counts as one failure unless its own tests are `counted`. */
const step = async (name: string, command: string, args: string[], output: 'quiet' | 'loud', how?: 'counted') => {
  const start = performance.now()
  console.log(`▶ ${name}`)
  const PATH = [path.join(ROOT, 'node_modules/.bin'), process.env.PATH].join(path.delimiter)
  const child = spawn(command === 'node' ? process.execPath : command, args, {
    cwd: ROOT,
    env: { ...process.env, PATH, ASTRO_TELEMETRY_DISABLED: '1', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', output === 'loud' ? 'inherit' : 'pipe', output === 'loud' ? 'inherit' : 'pipe'],
  })
  const chunks: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => chunks.push(chunk))
  const code = await new Promise<number>((resolve) => {
    child.once('error', (error) => {
      chunks.push(Buffer.from(String(error)))
      resolve(1)
    })
    child.once('close', (exit) => resolve(exit ?? 1))
  })
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  if (code !== 0) {
    process.stdout.write(Buffer.concat(chunks))
    if (!how) counts.failed++
  }
  console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)`)
  return code === 0
}

const start = performance.now()
const fine = await main()
console.log(`\n${fine ? 'All in order' : 'Not in order'}, ${((performance.now() - start) / 1000).toFixed(0)} s`)
if (counts.skipped) notes.push(`${counts.skipped} skipped`)
for (const note of notes) console.log(note)
console.log(`${counts.passed} passed, ${counts.failed} failed`)
process.exitCode = fine ? 0 : 1
