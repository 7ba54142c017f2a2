import { afterAll } from 'vitest'

/** Files that share a worker share its environment: each leaves it as it found it. */
const found = { ...process.env }
afterAll(() => {
  for (const name of Object.keys(process.env)) if (!(name in found)) delete process.env[name]
  Object.assign(process.env, found)
})
