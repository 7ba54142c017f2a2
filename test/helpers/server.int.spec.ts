import { existsSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { call, login } from './api.ts'
import { startServer, type TestServer } from './server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server?.stop())

it('starts the product on the database of the suite, with its demo accounts', async () => {
  expect(server.databaseUrl?.startsWith('mongodb:') ?? false).toBe(process.env.TEST_DB === 'mongo')
  const token = await login(server.url, 'direccion')
  const me = await call(server.url, token, 'GET', '/api/usuarios/me')
  expect(me.json.user.email).toBe('direccion@demo.test')
})

it('comes back at the same address with the same data, however it ended', async () => {
  const before = await login(server.url, 'administrador')
  const { id } = (await call(server.url, before, 'GET', '/api/usuarios/me')).json.user
  for (const end of ['kill', 'stop nicely'] as const) {
    if (end === 'kill') await server.kill()
    await server.restart()
    const token = await login(server.url, 'administrador')
    expect((await call(server.url, token, 'GET', '/api/usuarios/me')).json.user.id).toBe(id)
  }
})

it('says why where it does not start, and leaves nothing running', async () => {
  await expect(startServer({ env: { PORT: 'ninguno' } })).rejects.toThrow(/did not start/)
})

it('removes what it wrote', async () => {
  const other = await startServer()
  expect(existsSync(other.dataDir)).toBe(true)
  await other.stop()
  expect(existsSync(other.dataDir)).toBe(false)
  await expect(fetch(other.url)).rejects.toThrow()
})

it('can begin on nothing', async () => {
  const first = await startServer({ fresh: true, env: { DEMO_PASSWORD: 'Otra.clave.2026' } })
  await expect(login(first.url, 'direccion')).rejects.toThrow('401')
  await login(first.url, 'direccion', 'Otra.clave.2026')
  await first.stop()
})
