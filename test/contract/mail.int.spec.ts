import { afterAll, beforeAll, expect, it } from 'vitest'
import { openRows } from '../helpers/rows.ts'
import { startServer, type TestServer } from '../helpers/server.ts'
import { startSmtp, type TestSmtp } from '../helpers/smtp.ts'
import { people, request } from './walk.ts'

let server: TestServer
let smtp: TestSmtp
let p: ReturnType<typeof people>
beforeAll(async () => {
  server = await startServer()
  p = people(server.url)
  smtp = await startSmtp()
})
afterAll(async () => {
  await server?.stop()
  await smtp?.stop()
})

const acuse = async (expediente: string) => {
  const { json } = await p.as('administrador', 'GET', `/api/correos?where[clave][equals]=acuse:${expediente}`)
  return json.docs[0]
}

const until = async (holds: () => Promise<boolean>) => {
  for (let i = 0; i < 200; i++) {
    if (await holds()) return
    await new Promise((resolve) => setTimeout(resolve, 400))
  }
  throw new Error('it did not happen within 80 seconds')
}

it('waits in the outbox, readable in the panel, where there is no mail server', async () => {
  const id = await p.openUpTo(1, request({ titulo: 'Añejo, güero y año' }))
  const mail = await acuse(id)
  expect(mail).toMatchObject({ para: 'solicitante@demo.test', estado: 'pendiente' })
  expect(mail.asunto).toMatch(/^Acuse de recibo TI-SI-2026-\d{6}: Añejo, güero y año$/)
  expect(mail.texto).toContain('/intranet/expedientes/TI-SI-2026-')
  expect((await p.as('solicitante', 'GET', '/api/correos')).status).toBe(403)
})

it('is sent once when there is one, refused or not at first', async () => {
  smtp.refuse(451)
  await server.restart({ SMTP_URL: smtp.url })
  p = people(server.url)
  const id = await p.openUpTo(1, request({ titulo: 'Cigüeña y piñata' }))
  await until(async () => Boolean((await acuse(id)).error))
  const waiting = await acuse(id)
  expect(waiting.estado).toBe('pendiente')
  expect(waiting.error).toContain('refused by the test')
  smtp.refuse(0)
  const messages = await smtp.received(1, 90_000)
  await until(async () => (await acuse(id)).estado === 'enviado')
  const ours = messages.filter((m) => m.raw.includes(`<${waiting.id}@cenote>`))
  expect(ours).toHaveLength(1)
  expect(ours[0]?.to).toEqual(['solicitante@demo.test'])
}, 120_000)

it('given up, is told to the administrator, and sent when they ask', async () => {
  smtp.refuse(550)
  const id = await p.openUpTo(1, request({ titulo: 'La que nadie recibe' }))
  const { id: correo } = await acuse(id)
  await until(async () => Boolean((await acuse(id)).error))
  const rows = openRows(server)
  await rows.alter('correos', correo, 'intentos', () => '6')
  await rows.alter('correos', correo, 'siguiente', () => '2026-01-01T00:00:00.000Z')
  await rows.close()
  await until(async () => (await acuse(id)).estado === 'fallido')
  const told = async () => (await p.as('administrador', 'GET', '/api/fallas')).json.docs
  await until(async () => (await told()).length > 0)
  const [falla] = await told()
  expect(falla).toMatchObject({ estado: 'apartada', error: expect.stringContaining('refused by the test') })
  expect(falla.que).toContain('La que nadie recibe')
  smtp.refuse(0)
  expect((await p.as('administrador', 'POST', `/api/fallas/${falla.id}/reintentar`)).status).toBe(200)
  await until(async () => (await acuse(id)).estado === 'enviado')
  await until(async () => (await told()).length === 0)
}, 120_000)
