import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toLexical } from '../../hooks/portal/lexical.ts'
import { people, request } from '../contract/walk.ts'
import { call } from '../helpers/api.ts'
import { startServer, type TestServer } from '../helpers/server.ts'

let server: TestServer
let p: ReturnType<typeof people>
beforeAll(async () => {
  server = await startServer()
  p = people(server.url)
})
afterAll(() => server?.stop())

const search = async (query: string) => (await call(server.url, null, 'GET', `/api/buscar?${query}`)).json
const titles = async (q: string) =>
  (await search(`q=${encodeURIComponent(q)}`)).docs.map((d: { titulo: string }) => d.titulo)
/** Heard through the database, on MongoDB, or told within the process. */
const soon = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 5_000, interval: 50 })

describe('GET /api/buscar', () => {
  it('answers what the contract says, best first, to nobody in particular', async () => {
    const { docs, totalDocs } = await search('q=unidades+deportivas')
    expect(totalDocs).toBeGreaterThan(0)
    expect(docs[0]).toEqual({
      tipo: 'noticia',
      titulo: 'Nuevo horario en las unidades deportivas',
      url: '/noticias/nuevo-horario-en-las-unidades-deportivas',
      resumen: expect.stringContaining('unidades'),
    })
    for (const { tipo } of docs)
      expect(['noticia', 'servicio', 'pagina', 'dependencia', 'procedimiento']).toContain(tipo)
    for (const { url } of docs) expect((await fetch(server.url + url)).status).toBe(200)
  })

  it('by accents left out, beginnings, one letter wrong, and another name', async () => {
    for (const q of ['reforestacion', 'refores', 'refoestacion', 'árbol'])
      expect((await titles(q))[0]).toContain('reforestación')
  })

  it('what people call a service leads to it', async () => {
    expect((await titles('predial'))[0]).toBe('Pago del impuesto predial')
    expect((await search('q=predial&tipo=servicio')).docs[0].url).toBe('/servicios/pago-de-predial')
  })

  it('by kind', async () => {
    const { docs } = await search('q=publicación&tipo=procedimiento')
    expect(docs[0]).toMatchObject({ tipo: 'procedimiento', url: '/procedimientos/P-OMA-TI-SI-06' })
    expect(docs.every((d: { tipo: string }) => d.tipo === 'procedimiento')).toBe(true)
  })

  it.each([
    [`q=${'a'.repeat(121)}`, 'q'],
    ['q=a&tipo=zzz', 'tipo'],
    ['q=a&tipo=__proto__', 'tipo'],
    ['q=a&pagina=0', 'pagina'],
    ['q=a&pagina=51', 'pagina'],
    ['q=a&pagina=x', 'pagina'],
  ])('%s is told beside its name', async (query, campo) => {
    const { status, json } = await call(server.url, null, 'GET', `/api/buscar?${query}`)
    expect({ status, data: json.errors[0].data }).toEqual({ status: 400, data: { codigo: 'dato-invalido', campo } })
  })

  it('never a draft', async () => {
    await p.openUpTo(4, request({ titulo: 'Zarzamora inédita' }))
    await server.idle()
    expect(await titles('zarzamora')).toEqual([])
  })
})

describe('what changes is found as it stands', () => {
  it('published, corrected, expired, withdrawn', async () => {
    const id = await p.openUpTo(5, request({ titulo: 'Feria de la guanábana' }))
    await soon(() => titles('guanabana')).toEqual(['Feria de la guanábana'])
    const { id: page } = await p.draftOf(id)
    const change = (data: Record<string, unknown>) =>
      p.as('administrador-web', 'PATCH', `/api/publicaciones/${page}`, { _status: 'published', ...data })

    expect((await change({ titulo: 'Feria del zapote', notaDeCambio: 'Es otra fruta.' })).status).toBe(200)
    await soon(() => titles('zapote')).toEqual(['Feria del zapote'])
    expect(await titles('guanabana')).toEqual([])

    expect((await change({ visibleHasta: '2020-01-01', notaDeCambio: 'Ya pasó.' })).status).toBe(200)
    await soon(() => titles('zapote')).toEqual([])
    expect((await change({ visibleHasta: '2099-01-01', notaDeCambio: 'Sigue.' })).status).toBe(200)
    await soon(() => titles('zapote')).toEqual(['Feria del zapote'])
    expect((await change({ motivoDeRetiro: 'Se canceló.' })).status).toBe(200)
    await soon(() => titles('zapote')).toEqual([])
  })

  it('a service: published, suspended, taken down', async () => {
    const data = {
      clase: 'tramite',
      nombre: 'Permiso de trajinera',
      slug: 'permiso-de-trajinera',
      resumen: 'Para llevar paseantes por la laguna.',
      sinonimos: ['góndola'],
      aQuien: 'A quien tenga una embarcación de remo.',
      requisitos: [{ nombre: 'Matrícula de capitanía', original: true, copias: 1 }],
      _status: 'draft',
    }
    const { status, json } = await p.as('administrador-web', 'POST', '/api/servicios?draft=true', data)
    expect([status, json.errors]).toEqual([201, undefined])
    const change = async (more: Record<string, unknown>) => {
      const answer = await p.as('administrador-web', 'PATCH', `/api/servicios/${json.doc.id}`, more)
      expect([answer.status, answer.json.errors]).toEqual([200, undefined])
    }
    await server.idle()
    expect(await titles('trajinera')).toEqual([])
    await change({ _status: 'published' })
    for (const q of ['trajinera', 'gondola', 'capitania remo']) await soon(() => titles(q)).toEqual([data.nombre])
    expect((await search('q=trajinera&tipo=servicio')).docs[0].url).toBe('/servicios/permiso-de-trajinera')

    // Whoever looks for it has to read that it is suspended.
    const suspended = { estado: 'suspendido', motivoEstado: 'Por el dragado.', hasta: '2099-01-01' }
    await change({ ...suspended, notaDeCambio: 'Se suspende.', _status: 'published' })
    await soon(() => titles('trajinera')).toEqual([data.nombre])

    // A draft beside it changes nothing; taken down after it, it is gone.
    const draft = { nombre: 'Permiso de chalupa' }
    const kept = await p.as('administrador-web', 'PATCH', `/api/servicios/${json.doc.id}?draft=true`, draft)
    expect(kept.status).toBe(200)
    await server.idle()
    expect([await titles('trajinera'), await titles('chalupa')]).toEqual([[data.nombre], []])
    await change({ _status: 'draft', notaDeCambio: 'Ya no se da.' })
    await soon(() => titles('trajinera')).toEqual([])
    expect(await titles('chalupa')).toEqual([])
  })

  it('a page that moves: it and those within it', async () => {
    const page = async (titulo: string, more: Record<string, unknown> = {}) => {
      const body = { titulo, cuerpo: toLexical('Un texto.'), _status: 'published', ...more }
      const { status, json } = await p.as('administrador-web', 'POST', '/api/paginas', body)
      expect([status, json.errors]).toEqual([201, undefined])
      return json.doc.id as string
    }
    const urls = (q: string) => async () => (await search(`q=${q}`)).docs.map((d: { url: string }) => d.url)
    const above = await page('Embarcadero municipal')
    await page('Muelle de pescadores', { padre: above })
    await soon(urls('pescadores')).toEqual(['/embarcadero-municipal/muelle-de-pescadores'])
    const moved = await p.as('administrador-web', 'PATCH', `/api/paginas/${above}`, {
      slug: 'atracadero',
      _status: 'published',
    })
    expect(moved.status).toBe(200)
    await soon(urls('embarcadero')).toEqual(['/atracadero'])
    await soon(urls('pescadores')).toEqual(['/atracadero/muelle-de-pescadores'])
  })

  it('a synonym, and its end', async () => {
    const data = { termino: 'chiringuito', equivalentes: ['unidades deportivas'] }
    const made = await p.as('administrador-web', 'POST', '/api/sinonimos', data)
    expect(made.status).toBe(201)
    await soon(async () => (await titles('chiringuito'))[0]).toBe('Nuevo horario en las unidades deportivas')
    await p.as('administrador-web', 'DELETE', `/api/sinonimos/${made.json.doc.id}`)
    await soon(() => titles('chiringuito')).toEqual([])
  })

  it('after a start, the same', async () => {
    await server.restart()
    expect((await titles('unidades deportivas'))[0]).toBe('Nuevo horario en las unidades deportivas')
  })
})

it('what was not found is listed for the editor, counted, and nobody’s', async () => {
  for (const q of ['Pasaporte', 'pasaporte', 'ana@correo.mx', 'PEUA850101MQRCLN09']) await titles(q)
  const listed = async () => {
    const { json } = await p.as('administrador-web', 'GET', '/api/busquedas?limit=50')
    return json.docs.map((d: { texto: string; veces: number }) => `${d.texto} ${d.veces}`)
  }
  await expect.poll(listed, { timeout: 20_000, interval: 500 }).toContain('pasaporte 2')
  await titles('pasaporte')
  await expect.poll(listed, { timeout: 20_000, interval: 500 }).toContain('pasaporte 3')
  expect((await listed()).join()).not.toMatch(/\bana\b|peua/)
  expect((await p.as('secretaria', 'GET', '/api/busquedas')).status).toBe(403)
})

describe('/buscar', () => {
  const page = async (path: string) => {
    const response = await fetch(server.url + path)
    return { status: response.status, headers: response.headers, body: await response.text() }
  }

  it('marks what was looked for, keeps nothing, and says where else to look', async () => {
    const { status, headers, body } = await page('/buscar?q=unidades&tipo=noticia')
    expect(status).toBe(200)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(body).toContain('<mark>unidades</mark>')
    expect(body).toContain('<datalist')
    expect((await page('/buscar')).status).toBe(200)
    expect((await page('/buscar?q=xyzzyx')).body).toContain('No encontramos lo que buscas')
  })

  it('writes no text as markup', async () => {
    const { body } = await page(`/buscar?q=${encodeURIComponent('"><img src=x onerror=alert(1)>')}`)
    // Within quotes a browser reads text alone.
    expect(body.replace(/"[^"]*"/g, '')).not.toContain('<img src=x')
    expect(body).toContain('&lt;img src=x')
  })

  it('an address that leads nowhere offers what its words may have meant', async () => {
    const { status, body } = await page('/noticias/horario-unidades-deportivas')
    expect(status).toBe(404)
    expect(body).toContain('href="/noticias/nuevo-horario-en-las-unidades-deportivas"')
  })
})

it('a second process hears what the first publishes', async () => {
  if (!server.databaseUrl) return
  const other = await startServer({ env: { DATABASE_URL: server.databaseUrl } })
  await p.openUpTo(5, request({ titulo: 'Concierto de jarana' }))
  const there = async () => (await call(other.url, null, 'GET', '/api/buscar?q=jarana')).json.totalDocs
  await expect.poll(there, { timeout: 5_000, interval: 50 }).toBe(1)
  await other.end()
})
