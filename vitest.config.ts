import { defineConfig } from 'vitest/config'
import { LongestFirst } from './test/helpers/longestFirst.ts'

/**
 * What no database has a part in: requests before they reach it, pages as they are drawn, diagrams, the tests' own helpers. It runs
 * once, on the embedded one; a file that has some of both is split, and this half called `.once`. See
 * docs/decisions/053-what-runs-on-which-database.md.
 */
const ONCE = ['test/http/**', 'test/diagram/**', 'test/helpers/**', 'test/**/*.once.int.spec.ts']

const real = {
  // For what hangs: a real server boots, seeds and works in another process; on a busy machine that takes its time.
  testTimeout: 180_000,
  hookTimeout: 300_000,
  // Each waits much of its time: for a disk, for a job's hour. All projects have the same, and so share these workers.
  maxWorkers: 3,
}
const scratch = './test/helpers/scratch.ts'
const template = './test/helpers/template.ts'

export default defineConfig({
  test: {
    root: import.meta.dirname,
    reporters: ['default'],
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.spec.ts'],
          exclude: ['test/**/*.int.spec.ts', 'test/**/*.e2e.spec.ts'],
          // One set of modules for each worker: importing them anew took longer than testing them.
          isolate: false,
          setupFiles: ['./test/helpers/ownEnv.ts'],
          // Hung, not slow: a busy machine is no fault.
          testTimeout: 60_000,
          globalSetup: [scratch],
        },
      },
      {
        test: {
          name: 'sqlite',
          include: ['test/**/*.int.spec.ts'],
          env: { TEST_DB: 'sqlite' },
          globalSetup: [scratch, template],
          ...real,
        },
      },
      {
        test: {
          name: 'mongo',
          include: ['test/**/*.int.spec.ts'],
          exclude: ONCE,
          env: { TEST_DB: 'mongo' },
          globalSetup: [scratch, './test/helpers/mongo.ts', template],
          ...real,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/**/*.e2e.spec.ts'],
          env: { TEST_DB: 'sqlite' },
          globalSetup: [scratch, template],
          ...real,
        },
      },
    ],
  },
})
