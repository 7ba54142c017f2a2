import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { people } from '../contract/walk.ts'
import { startServer, type TestServer } from '../helpers/server.ts'

/* What services say in English: of the Spanish text that is published, and of no other. */

let server: TestServer
let p: ReturnType<typeof people>
beforeAll(async () => {
  server = await startServer()
  p = people(server.url)
})
afterAll(() => server?.stop())

const EDITOR = 'administrador-web'
const SUMMARY = 'Para poner un puesto de marquesitas.'
let n = 0
const made = async (more: Record<string, unknown> = {}) => {
  const slug = `puesto-de-prueba-${++n}`
  const data = { clase: 'tramite', nombre: `Puesto ${n}`, slug, resumen: SUMMARY, _status: 'published', ...more }
  const { status, json } = await p.as(EDITOR, 'POST', '/api/servicios', data)
  expect([status, json.errors]).toEqual([201, undefined])
  return json.doc as { id: string; slug: string; nombre: string }
}
const translate = (original: string, texto: string, campo = 'resumen', rol: string | null = EDITOR) =>
  p.as(rol, 'POST', '/api/traducciones', { idioma: 'en', coleccion: 'servicios', campo, original, texto })
const page = async (path: string) => (await fetch(server.url + path)).text()
const shown = async (slug: string) => /<p class="guia"[^>]*>([^<]*)<\/p>/.exec(await page(`/en/servicios/${slug}`))
const seen = async (id: string) => (await p.as(null, 'GET', `/api/traducciones/${id}`)).status

describe('a translation', () => {
  it('is shown on the page and in the list, and the rest stays in Spanish and says so', async () => {
    const { slug, nombre } = await made()
    expect((await shown(slug))?.[0]).toContain('lang="es"')
    expect(await page(`/en/servicios/${slug}`)).toContain('described in Spanish only')

    const { status, json } = await translate(SUMMARY, 'To set up a marquesita stall.')
    expect([status, json.doc.vigente]).toEqual([201, true])
    expect((await shown(slug))?.[0]).toBe('<p class="guia">To set up a marquesita stall.</p>')
    const html = await page(`/en/servicios/${slug}`)
    expect(html).toContain('Part of this page is not in English yet')
    expect(html).toContain(`<h1 lang="es">${nombre}</h1>`)
    expect(await page('/en/servicios?letra=P')).toContain('To set up a marquesita stall.')

    await translate(nombre, `Stall ${n}`, 'nombre')
    expect(await page(`/en/servicios/${slug}`)).toContain('Translated from Spanish')
    expect(await page(`/servicios/${slug}`)).not.toContain('marquesita stall')
  })

  it('is of one text: another service that says the same has it, and one whose text changed does not', async () => {
    const [one, other] = [await made(), await made()]
    const { docs } = (
      await p.as(EDITOR, 'GET', `/api/traducciones?where[original][equals]=${encodeURIComponent(SUMMARY)}`)
    ).json
    const [{ id }] = docs
    expect((await shown(other.slug))?.[1]).toBe('To set up a marquesita stall.')

    const changed = { resumen: 'Para poner un puesto de elotes.', notaDeCambio: 'Ahora son elotes.' }
    expect((await p.as(EDITOR, 'PATCH', `/api/servicios/${one.id}`, changed)).status).toBe(200)
    expect((await shown(one.slug))?.[0]).toContain('lang="es">Para poner un puesto de elotes.')
    expect((await shown(other.slug))?.[1]).toBe('To set up a marquesita stall.')
    expect(await seen(id)).toBe(200)
  })

  it('is nobody’s once nothing published says its Spanish, and is somebody’s again when one does', async () => {
    const before = { resumen: 'Para vender esquites.' }
    const one = await made(before)
    const { id } = (await translate(before.resumen, 'To sell esquites.')).json.doc
    expect(await seen(id)).toBe(200)

    const draft = { resumen: 'Para vender tamales.' }
    expect((await p.as(EDITOR, 'PATCH', `/api/servicios/${one.id}?draft=true`, draft)).status).toBe(200)
    expect(await seen(id)).toBe(200)
    const publish = { ...draft, _status: 'published', notaDeCambio: 'Tamales.' }
    expect((await p.as(EDITOR, 'PATCH', `/api/servicios/${one.id}`, publish)).status).toBe(200)
    expect(await seen(id)).toBe(404)
    expect((await p.as(EDITOR, 'GET', `/api/traducciones/${id}`)).json.vigente).toBe(false)
    expect(await page(`/en/servicios/${one.slug}`)).not.toContain('esquites')

    const back = { ...before, _status: 'published', notaDeCambio: 'Otra vez esquites.' }
    expect((await p.as(EDITOR, 'PATCH', `/api/servicios/${one.id}`, back)).status).toBe(200)
    expect(await seen(id)).toBe(200)
    expect((await shown(one.slug))?.[1]).toBe('To sell esquites.')
    expect((await p.as(EDITOR, 'DELETE', `/api/traducciones/${id}`)).status).toBe(200)
    expect((await shown(one.slug))?.[0]).toContain('lang="es"')
  })

  it('of what is not published is read by nobody outside, made once, and of a field there is', async () => {
    const { json } = await translate('Texto de un borrador', 'Of a draft')
    expect([json.doc.vigente, await seen(json.doc.id)]).toEqual([false, 404])
    const twice = await translate(' Texto de un borrador ', 'Again')
    expect([twice.status, JSON.stringify(twice.json)]).toEqual([400, expect.stringContaining('corrige esa')])
    expect((await translate('Otro', 'Other', 'fundamento.norma')).status).toBe(400)
    expect((await translate('Otro', ' ')).status).toBe(400)
    for (const rol of [null, 'solicitante', 'administrador'])
      expect([401, 403]).toContain((await translate('Otro', 'Other', 'resumen', rol)).status)
    const forged = { vigente: true, huella: 'x' }
    expect((await p.as(EDITOR, 'PATCH', `/api/traducciones/${json.doc.id}`, forged)).json.doc.vigente).toBe(false)
  })
})

describe('the search', () => {
  it('finds a service by its name in English, in its words there, until its Spanish changes', async () => {
    const { id, slug, nombre } = await made({ nombre: 'Permiso para globos aerostáticos' })
    const found = async () => (await page('/en/buscar?q=hot+air+balloons')).includes(`/en/servicios/${slug}"`)
    expect(await found()).toBe(false)
    await translate(nombre, 'Permit for hot-air balloons', 'nombre')
    await expect.poll(found, { timeout: 10_000, interval: 100 }).toBe(true)
    expect(await page('/en/buscar?q=balloons')).toContain('Permit for hot-air balloons')
    expect(await page('/buscar?q=globos')).not.toContain('balloons')
    const change = { nombre: 'Permiso para globos', notaDeCambio: 'Cualquier globo.' }
    expect((await p.as(EDITOR, 'PATCH', `/api/servicios/${id}`, change)).status).toBe(200)
    await expect.poll(found, { timeout: 10_000, interval: 100 }).toBe(false)
  })
})

describe('the page for translating', () => {
  const as = async (rol: string, path: string, body?: Record<string, string>) =>
    fetch(server.url + path, {
      method: body ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { cookie: `payload-token=${await p.token(rol)}`, origin: server.url },
      body: body && new URLSearchParams(body),
    })

  it('tells what lacks, keeps what is written text by text, and takes away what is emptied', async () => {
    const { slug } = await made({ resumen: 'Para lavar coches.', aQuien: 'A quien lave coches.' })
    const path = `/intranet/traducciones?idioma=en&ficha=${slug}`
    expect(await (await as(EDITOR, '/intranet/traducciones')).text()).toContain('sin traducir')
    const form = await (await as(EDITOR, path)).text()
    const names = [...form.matchAll(/<textarea[^>]* name="([^"]+)"/g)].map(([, name = '']) => name)
    expect(names.map((name) => name.split('.')[0])).toEqual(['nombre', 'resumen', 'aQuien'])
    const [, summary = '', who = ''] = names

    const saved = await as(EDITOR, path, { [summary]: 'To wash cars.', [who]: ' ', 'resumen.otra': 'Nobody’s.' })
    expect([saved.status, saved.headers.get('location')]).toEqual([303, expect.stringContaining('hecho=1')])
    expect((await shown(slug))?.[1]).toBe('To wash cars.')
    expect(await (await as(EDITOR, path)).text()).toContain('>To wash cars.</textarea>')
    await as(EDITOR, path, { [summary]: '' })
    expect((await shown(slug))?.[0]).toContain('lang="es"')
  })

  it('is the web administrator’s alone', async () => {
    expect((await as('secretaria', '/intranet/traducciones')).status).toBe(404)
    expect((await as('administrador', '/intranet/traducciones')).status).toBe(404)
    expect((await as(EDITOR, '/intranet/traducciones?ficha=no-hay')).status).toBe(404)
  })
})
