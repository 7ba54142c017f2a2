import { beforeAll, expect, it } from 'vitest'
import { type SharedServer, sharedServer } from '../helpers/server.ts'
import { people } from './walk.ts'

/** Where one's account is open, and closing it there: of one's own account alone, and never here. */

const PASSWORD = 'Manglar.Rojo.2026'
let server: SharedServer
let p: ReturnType<typeof people>
const email = `sesiones-${crypto.randomUUID()}@demo.test`

beforeAll(async () => {
  server = await sharedServer()
  p = people(server.url)
  const { dependencia } = (await p.as('administrador', 'GET', '/api/usuarios?limit=1&depth=0')).json.docs[0]
  const data = { nombre: 'Nadia Canul', email, password: PASSWORD, roles: ['programador'], dependencia, activo: true }
  expect((await p.as('administrador', 'POST', '/api/usuarios', data)).status).toBe(201)
})

const post = (path: string, token: string | null, body: string, type: string) =>
  fetch(server.url + path, {
    method: 'POST',
    headers: { 'content-type': type, origin: server.url, ...(token && { cookie: `payload-token=${token}` }) },
    body,
    redirect: 'manual',
  })
const signIn = async (): Promise<string> => {
  const answer = await post(
    '/api/usuarios/login',
    null,
    JSON.stringify({ email, password: PASSWORD }),
    'application/json',
  )
  return (await answer.json()).token
}
const isOpen = async (token: string): Promise<boolean> => {
  const answer = await fetch(`${server.url}/api/usuarios/me`, { headers: { cookie: `payload-token=${token}` } })
  return Boolean((await answer.json()).user)
}
const sessionOf = (token: string): string =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()).sid
const end = (token: string, sesion: string) =>
  post(
    '/intranet/cuenta',
    token,
    String(new URLSearchParams({ formulario: 'sesion', sesion })),
    'application/x-www-form-urlencoded',
  )

it('ends the one that is named, the others at once, and never the one that asks', async () => {
  const [here, one, two, three] = [await signIn(), await signIn(), await signIn(), await signIn()]
  const page = await (
    await fetch(`${server.url}/intranet/cuenta`, { headers: { cookie: `payload-token=${here}` } })
  ).text()
  expect(page.match(/En otro navegador/g)).toHaveLength(3)
  expect(page).not.toContain(`value="${sessionOf(here)}"`)

  expect((await end(here, sessionOf(one))).status).toBe(303)
  expect([await isOpen(one), await isOpen(two), await isOpen(here)]).toEqual([false, true, true])
  await end(here, sessionOf(here))
  await end(here, 'nadie')
  expect([await isOpen(two), await isOpen(three), await isOpen(here)]).toEqual([true, true, true])
  await end(here, '')
  expect([await isOpen(two), await isOpen(three), await isOpen(here)]).toEqual([false, false, true])
})

it('is nobody else’s to end, and leaves the password as it is', async () => {
  const mine = await signIn()
  await end(await p.token('programador2'), sessionOf(mine))
  await end(await p.token('administrador'), sessionOf(mine))
  expect(await isOpen(mine)).toBe(true)
  expect(await isOpen(await signIn())).toBe(true)
})
