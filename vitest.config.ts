import { defineConfig } from 'vitest/config'

const real = {
  // For what hangs: a real server boots, seeds and works in another process; on a busy machine that takes its time.
  testTimeout: 180_000,
  hookTimeout: 300_000,
  // Each waits much of its time for a server that waits for its disk.
  maxWorkers: 3,
}
const scratch = './test/helpers/scratch.ts'
const template = './test/helpers/template.ts'

export default defineConfig({
  test: {
    root: import.meta.dirname,
    reporters: ['default'],
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
          // What no database has a part in is run once, on the other.
          exclude: ['test/http/**', 'test/diagram/**', 'test/helpers/**'],
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
