import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readHome } from '../../cms/home/index.ts'
import { checkLinksJob } from '../../cms/jobs/checkLinks.ts'
import { checkOutsideJob } from '../../cms/jobs/checkOutside.ts'
import { LINK_SOURCES } from '../../cms/links/sources.ts'
import { settled } from '../../hooks/cases/settle.ts'
import { toLexical } from '../../hooks/portal/lexical.ts'
import { startServer, type TestServer } from '../helpers/server.ts'
import { payloadOn, requestOf } from './inProcess.ts'

/* Links of what is published that lead nowhere: found, told, and gone once mended. Nothing is asked of any other host. */

let server: TestServer
let payload: Payload
beforeAll(async () => {
  server = await startServer({ asleep: true })
  payload = await payloadOn(server)
})
afterAll(async () => {
  await settled()
  await payload?.destroy()
  await server?.stop()
})

const WEEK = 7 * 24 * 3600_000
let weeks = 0

/** A whole round of its own, few documents at a time. */
const round = async () => {
  const now = Date.now() + ++weeks * WEEK
  for (let n = 0; n < 500; n++) if (await checkLinksJob(payload, undefined, now, 7)) return
  throw new Error('a round without end')
}
const broken = async () => {
  const { docs } = await payload.find({ collection: 'enlaces', depth: 0, pagination: false, overrideAccess: true })
  return docs.map(({ enlace, titulo }) => `${titulo}: ${enlace}`).sort()
}
const page = (titulo: string, text: string) =>
  payload.create({
    collection: 'paginas',
    data: { titulo, cuerpo: toLexical(text), _status: 'published' } as never,
    overrideAccess: true,
  })
const rewrite = (id: string, text: string) =>
  payload.update({
    collection: 'paginas',
    id,
    data: { cuerpo: toLexical(text), _status: 'published' } as never,
    overrideAccess: true,
  })

it('every link of the demonstration leads somewhere', async () => {
  await round()
  expect(await broken()).toEqual([])
})

it('what leads nowhere is told, and what leads somewhere, on or away is not', async () => {
  const { docs } = await payload.find({
    collection: 'publicaciones',
    where: { and: [{ _status: { equals: 'published' } }, { retirado: { exists: false } }] },
    limit: 1,
    depth: 0,
    overrideAccess: true,
  })
  const slug = docs[0]?.slug
  await payload.create({
    collection: 'redirecciones',
    data: { desde: '/viejas/*', hacia: `/noticias/${slug}` },
    overrideAccess: true,
  })
  const sound = [`/noticias/${slug}`, '/servicios/pago-de-predial?cantidad=2#costo', '/', '/buscar?q=x', '/viejas/una']
  sound.push('/manual', '/en/buscar', 'https://otra.invalid/no', 'tel:911', '/procedimientos/p-oma-ti-si-06')
  const lost = [
    '/servicios/no-hay',
    '/noticias/no-hay',
    '/no-hay-tal',
    '/dependencias/no-hay',
    '/api/medios/file/n.png',
  ]
  const made = await page('Con enlaces', [...sound, ...lost].map((to) => `[aquí](${to})`).join('\n\n'))
  await round()
  expect(await broken()).toEqual(lost.map((to) => `Con enlaces: ${to}`).sort())

  const { enlaces } = Object.fromEntries(
    (await readHome(await requestOf(payload, 'administrador-web'))).map((part) => [part.id, part]),
  )
  expect(enlaces).toMatchObject({
    total: 5,
    filas: [{ href: `/admin/collections/paginas/${made.id}` }, {}, {}, {}, {}],
  })

  // Mended, it is gone the next time, without waiting for its week.
  await rewrite(made.id, '[aquí](/no-hay-tal)')
  await checkLinksJob(payload)
  expect(await broken()).toEqual(['Con enlaces: /no-hay-tal'])

  // Two processes at once find it once.
  await Promise.all([checkLinksJob(payload), checkLinksJob(payload)])
  expect(await broken()).toHaveLength(1)
  await rewrite(made.id, 'Nada.')
  await checkLinksJob(payload)
  expect(await broken()).toEqual([])
})

it('a page withdrawn after it was linked is told', async () => {
  const { docs } = await payload.find({
    collection: 'publicaciones',
    where: { _status: { equals: 'published' } },
    limit: 1,
    depth: 0,
    overrideAccess: true,
  })
  const made = await page('Enlaza', `[la noticia](/noticias/${docs[0]?.slug})`)
  await round()
  expect(await broken()).toEqual([])
  const retirado = new Date().toISOString()
  await payload.db.updateOne({ collection: 'publicaciones', id: String(docs[0]?.id), data: { retirado } })
  await round()
  expect(await broken()).toContain(`Enlaza: /noticias/${docs[0]?.slug}`)
  expect(made.id).toBeTruthy()
})

it('pages of other sites that are gone are told where whoever keeps the server asks them, and no other site is asked', async () => {
  let status = 404
  let asked = 0
  const site = createServer((_req, res) => {
    asked++
    res.writeHead(status).end()
  })
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  const link = `http://127.0.0.1:${(site.address() as AddressInfo).port}/tramite`
  const made = await page('Lleva fuera', `[aquí](${link})`)
  const outside = async () => {
    const now = Date.now() + ++weeks * WEEK
    const options = { now, rest: 0, reachable: (address: string) => address === '127.0.0.1' }
    for (let n = 0; n < 500; n++) if (await checkOutsideJob(payload, undefined, options)) return
    throw new Error('a round without end')
  }
  const mine = async () => (await broken()).filter((one) => one.startsWith('Lleva fuera'))
  await outside()
  expect([asked, await mine()]).toEqual([0, []])

  process.env.LINKS_OUTSIDE = 'on'
  await outside()
  expect(await mine()).toEqual([`Lleva fuera: ${link}`])
  await checkLinksJob(payload)
  expect(await mine()).toHaveLength(1)
  status = 503
  await outside()
  expect(await mine()).toHaveLength(1)
  status = 200
  await outside()
  expect(await mine()).toEqual([])
  status = 410
  await outside()
  expect(await mine()).toHaveLength(1)
  // Taken out of the text, it is gone without anybody being asked.
  await rewrite(made.id, 'Nada.')
  await checkLinksJob(payload)
  expect(await mine()).toEqual([])
  delete process.env.LINKS_OUTSIDE
  site.close()
})

it('looks a bounded number through each time', async () => {
  const now = Date.now() + ++weeks * WEEK
  let times = 1
  while (!(await checkLinksJob(payload, undefined, now, 1)) && times < 1000) times++
  // One document each time: more times than there are kinds of them.
  expect(times).toBeGreaterThan(LINK_SOURCES.length)
})
