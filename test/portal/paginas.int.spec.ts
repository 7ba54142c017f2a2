import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toLexical } from '../../hooks/portal/lexical.ts'
import { people } from '../contract/walk.ts'
import { startServer, type TestServer } from '../helpers/server.ts'

let server: TestServer
let p: ReturnType<typeof people>
beforeAll(async () => {
  server = await startServer()
  p = people(server.url)
})
afterAll(() => server?.stop())

const get = (path: string) => fetch(server.url + path, { redirect: 'manual' })
const html = async (path: string) => (await get(path)).text()
const web = (method: string, path: string, body?: unknown) => p.as('administrador-web', method, path, body)
const page = (more: Record<string, unknown> = {}) => ({
  titulo: 'Refugios temporales',
  cuerpo: toLexical('## Dónde\n\nEn el domo de la región 94.'),
  _status: 'published',
  ...more,
})
const write = async (more: Record<string, unknown> = {}) => {
  const made = await web('POST', '/api/paginas', page(more))
  expect([made.status, made.json.errors]).toEqual([201, undefined])
  return made.json.doc as { id: string; ruta: string }
}
const campos = (answer: { json: { errors: { data: { errors: { path: string }[] } }[] } }) =>
  answer.json.errors[0]?.data.errors.map(({ path }) => path)

describe('a page', () => {
  it('stands at the address of those above it, is found from them, and is nobody’s to see while a draft', async () => {
    const top = await write({ titulo: 'Huracanes: qué hacer' })
    expect(top.ruta).toBe('huracanes-que-hacer')
    const inner = await write({ slug: 'refugios', padre: top.id, _status: 'draft' })
    expect((await get('/huracanes-que-hacer/refugios')).status).toBe(404)
    expect((await p.as(null, 'GET', `/api/paginas/${inner.id}`)).status).toBe(404)
    expect((await web('PATCH', `/api/paginas/${inner.id}`, { _status: 'published' })).status).toBe(200)
    const shown = await html('/huracanes-que-hacer/refugios')
    expect(shown).toContain('<h1>Refugios temporales</h1>')
    expect(shown).toContain('En el domo de la región 94.')
    expect(shown).toContain('href="/huracanes-que-hacer"')
    expect(await html('/huracanes-que-hacer')).toContain('href="/huracanes-que-hacer/refugios"')
  })

  it('that moves takes those within it along, and its old address leads to the new one', async () => {
    const top = await write({ titulo: 'Playas', slug: 'playas' })
    await write({ titulo: 'Banderas', slug: 'banderas', padre: top.id })
    expect((await get('/playas/banderas')).status).toBe(200)
    expect((await web('PATCH', `/api/paginas/${top.id}`, { slug: 'nuestras-playas' })).status).toBe(200)
    for (const [old, now] of [
      ['/playas', '/nuestras-playas'],
      ['/playas/banderas', '/nuestras-playas/banderas'],
    ] as const) {
      const answer = await get(old)
      expect([answer.status, answer.headers.get('location')]).toEqual([301, now])
      expect((await get(now)).status).toBe(200)
    }
    // By a draft too, whose moving nobody sees until it is published.
    expect(
      (await web('PATCH', `/api/paginas/${top.id}?draft=true`, { slug: 'arenales', _status: 'draft' })).status,
    ).toBe(200)
    expect((await get('/nuestras-playas')).status).toBe(200)
    expect((await web('PATCH', `/api/paginas/${top.id}`, { slug: 'arenales', _status: 'published' })).status).toBe(200)
    expect((await get('/nuestras-playas/banderas')).headers.get('location')).toBe('/arenales/banderas')
    expect((await get('/playas')).headers.get('location')).toBe('/arenales')
    // And back again, with no circle.
    expect((await web('PATCH', `/api/paginas/${top.id}`, { slug: 'playas' })).status).toBe(200)
    expect((await get('/playas')).status).toBe(200)
    for (const old of ['/nuestras-playas', '/arenales'])
      expect((await get(old)).headers.get('location')).toBe('/playas')
  })

  it('that moves publishes nothing of those within it, and leaves their drafts as they are', async () => {
    const top = await write({ titulo: 'Museos', slug: 'museos' })
    const shown = await write({ titulo: 'Horarios', slug: 'horarios', padre: top.id })
    const hidden = await write({ titulo: 'Secreta', slug: 'secreta', padre: top.id, _status: 'draft' })
    const deep = await write({ titulo: 'Tarifas', slug: 'tarifas', padre: shown.id })
    // One that Payload would not take as it stands: its text is still to be written.
    const half = await web('POST', '/api/paginas?draft=true', { titulo: 'A medias', padre: top.id, _status: 'draft' })
    expect(half.status).toBe(201)
    const kept = { titulo: 'Horarios de verano', cuerpo: toLexical('De noche.'), _status: 'draft' }
    expect((await web('PATCH', `/api/paginas/${shown.id}?draft=true`, kept)).status).toBe(200)

    expect((await web('PATCH', `/api/paginas/${top.id}`, { slug: 'nuestros-museos' })).status).toBe(200)
    const html = await get('/nuestros-museos/horarios').then((r) => r.text())
    expect(html).toContain('<h1>Horarios</h1>')
    expect(html).not.toContain('De noche.')
    expect((await get('/nuestros-museos/secreta')).status).toBe(404)
    expect((await get('/nuestros-museos/horarios/tarifas')).status).toBe(200)
    for (const [old, now] of [
      ['/museos', '/nuestros-museos'],
      ['/museos/horarios', '/nuestros-museos/horarios'],
      ['/museos/horarios/tarifas', '/nuestros-museos/horarios/tarifas'],
    ] as const)
      expect((await get(old)).headers.get('location')).toBe(now)
    // The draft is still there, says where it will be, and is published by whoever wrote it.
    const draft = (await web('GET', `/api/paginas/${shown.id}?draft=true`)).json
    expect([draft.titulo, draft._status, draft.ruta]).toEqual([kept.titulo, 'draft', 'nuestros-museos/horarios'])
    const { id } = half.json.doc
    expect((await web('GET', `/api/paginas/${id}?draft=true`)).json.ruta).toBe('nuestros-museos/a-medias')
    for (const one of [hidden, deep])
      expect((await web('GET', `/api/paginas/${one.id}?draft=true`)).json.ruta).toMatch(/^nuestros-museos\//)
    expect((await web('PATCH', `/api/paginas/${shown.id}`, { _status: 'published' })).status).toBe(200)
    expect(await get('/nuestros-museos/horarios').then((r) => r.text())).toContain('De noche.')
  })

  it('that was a draft takes those within it along as it is published', async () => {
    const top = await write({ titulo: 'Ferias', slug: 'ferias', _status: 'draft' })
    await write({ titulo: 'Programa', slug: 'programa', padre: top.id })
    expect((await get('/ferias/programa')).status).toBe(200)
    expect((await web('PATCH', `/api/paginas/${top.id}`, { slug: 'fiestas', _status: 'published' })).status).toBe(200)
    expect((await get('/fiestas/programa')).status).toBe(200)
    expect((await get('/ferias/programa')).headers.get('location')).toBe('/fiestas/programa')
  })

  it('does not move where those within it have no room, and nothing is half moved', async () => {
    const [a, b, c] = [
      await write({ titulo: 'Aaa', slug: 'aaa' }),
      await write({ titulo: 'Bbb', slug: 'bbb' }),
      await write({ titulo: 'Ccc', slug: 'ccc' }),
    ]
    const b2 = await write({ titulo: 'Bdos', slug: 'bdos', padre: b.id })
    const b3 = await write({ titulo: 'Btres', slug: 'btres', padre: b2.id })
    const a2 = await write({ titulo: 'Ados', slug: 'ados', padre: a.id })
    await write({ titulo: 'Atres', slug: 'atres', padre: a2.id })
    const deep = await web('PATCH', `/api/paginas/${a.id}`, { padre: b3.id })
    expect([deep.status, campos(deep)]).toEqual([400, ['padre']])
    for (const path of ['/aaa', '/aaa/ados', '/aaa/ados/atres']) expect((await get(path)).status).toBe(200)
    expect((await web('PATCH', `/api/paginas/${a.id}`, { padre: c.id })).status).toBe(200)
    expect((await get('/ccc/aaa/ados/atres')).status).toBe(200)
  })

  it('that moves again and again leads on from all its old addresses at once', async () => {
    const top = await write({ titulo: 'Mudanza', slug: 'mudanza-0' })
    for (let i = 1; i <= 8; i++)
      expect((await web('PATCH', `/api/paginas/${top.id}`, { slug: `mudanza-${i}` })).status).toBe(200)
    for (let i = 0; i < 8; i++) expect((await get(`/mudanza-${i}`)).headers.get('location')).toBe('/mudanza-8')
    const { docs } = (await web('GET', '/api/redirecciones?limit=200&where[desde][like]=mudanza')).json
    expect(new Set(docs.map(({ hacia }: { hacia: string }) => hacia))).toEqual(new Set(['/mudanza-8']))
  })

  it('is refused where it cannot be, beside the field', async () => {
    const one = await write({ titulo: 'Uno', slug: 'uno' })
    const two = await write({ titulo: 'Dos', slug: 'dos', padre: one.id })
    for (const [more, campo] of [
      [{ slug: 'uno' }, 'slug'],
      [{ slug: 'noticias' }, 'slug'],
      [{ slug: 'Con Espacios' }, 'slug'],
      [{ titulo: ['x'] }, 'titulo'],
      [{ cuerpo: { root: { children: [{ type: 'nada' }] } } }, 'cuerpo'],
      [{ padre: '00000000-0000-7000-8000-000000000000' }, 'padre'],
    ] as const) {
      const answer = await web('POST', '/api/paginas', page(more))
      expect([campo, answer.status, campos(answer)]).toEqual([campo, 400, [campo]])
    }
    expect(campos(await web('PATCH', `/api/paginas/${one.id}`, { padre: two.id }))).toEqual(['padre'])
    expect(campos(await web('PATCH', `/api/paginas/${one.id}`, { padre: one.id }))).toEqual(['padre'])
    expect((await get('/uno/dos')).status).toBe(200)
  })
})

describe('an old address', () => {
  it('leads on with 301, with an open end too, and never stands before a page', async () => {
    for (const [old, now] of [
      ['/remtys', '/servicios'],
      ['/imdai/tramite/12', '/servicios'],
      ['/Tramites_y_Servicios/licencia-de-funcionamiento/', '/servicios'],
      ['/cancun/noticias/leer/1173', '/noticias'],
      ['/transparencia/files/2011/12/x.pdf', '/transparencia'],
    ] as const) {
      const answer = await get(old)
      expect([old, answer.status, answer.headers.get('location')]).toEqual([old, 301, now])
    }
    expect((await get('/transparencia')).status).toBe(200)
    const missing = await get('/no-hay-tal-cosa')
    expect(missing.status).toBe(404)
    expect(await missing.text()).toContain('value="no hay tal cosa"')
  })

  it('is followed at once when it is written, and no longer when it is removed; circles are refused', async () => {
    const rule = (desde: string, hacia: string) => web('POST', '/api/redirecciones', { desde, hacia })
    const made = await rule('/vieja', '/nueva')
    expect(made.status).toBe(201)
    expect((await get('/vieja?x=1')).headers.get('location')).toBe('/nueva')
    expect(campos(await rule('/nueva', '/vieja'))).toEqual(['hacia'])
    expect(campos(await rule('/vieja/*', '/vieja/otra'))).toEqual(['hacia'])
    for (const wrong of ['vieja', '/', '//otro.example', '/a*b', '/api/x', '/intranet'])
      expect([wrong, campos(await rule(wrong, '/noticias'))]).toEqual([wrong, ['desde']])
    expect(campos(await rule('/mala', 'javascript:alert(1)'))).toEqual(['hacia'])
    expect((await web('DELETE', `/api/redirecciones/${made.json.doc.id}`)).status).toBe(200)
    expect((await get('/vieja')).status).toBe(404)
  })
})

describe('an old address, whatever it says', () => {
  const rule = (desde: string, hacia: string) => web('POST', '/api/redirecciones', { desde, hacia })

  it('leads to letters that no header carries, and to no telephone', async () => {
    expect((await rule('/lagunas', '/日本?q=ñ')).status).toBe(201)
    const answer = await get('/lagunas')
    expect([answer.status, answer.headers.get('location')]).toEqual([301, '/%E6%97%A5%E6%9C%AC?q=%C3%B1'])
    for (const wrong of ['tel:911', 'mailto:a@b.mx', '/a\u0007b', '/a\u200bb'])
      expect([wrong, campos(await rule('/mala', wrong))]).toEqual([wrong, ['hacia']])
    expect(campos(await rule('/Intranet/*', '/noticias'))).toEqual(['desde'])
  })

  it('within another part of the portal too, and never over a page', async () => {
    expect((await rule('/noticias/nota-de-otro-tiempo', '/contacto')).status).toBe(201)
    expect((await get('/noticias/nota-de-otro-tiempo')).headers.get('location')).toBe('/contacto')
    // The page that is half way is where people come.
    expect((await rule('/contacto', '/dependencias')).status).toBe(201)
    expect((await get('/contacto')).status).toBe(200)
    expect((await get('/noticias/nota-de-otro-tiempo')).headers.get('location')).toBe('/contacto')
    const page = await write({
      titulo: 'Inicio',
      slug: 'nuevo',
      padre: (await write({ titulo: 'Imdai', slug: 'imdai' })).id,
    })
    expect((await rule('/imdai/*', `/${page.ruta}`)).status).toBeLessThan(500)
    expect((await get('/imdai/nuevo')).status).toBe(200)
  })
})

describe('menu and foot', () => {
  it('are the panel’s, and lead somewhere', async () => {
    const principal = [
      { texto: 'Lo nuevo', enlace: '/noticias' },
      { texto: 'Cómo contactarnos', enlace: '/contacto' },
    ]
    const wrong = await web('POST', '/api/globals/menus', {
      principal: [...principal, { texto: 'Nada', enlace: '/no-hay' }],
    })
    expect([wrong.status, campos(wrong)]).toEqual([400, ['principal.2.enlace']])
    expect((await web('POST', '/api/globals/menus', { principal })).status).toBe(200)
    const shown = await html('/contacto')
    expect(shown).toMatch(/<a href="\/contacto" aria-current="page"[^>]*>Cómo contactarnos/)
    expect(shown).toContain('>Lo nuevo</a>')
    expect((await web('POST', '/api/globals/menus', { principal: [] })).status).toBe(200)
    expect(await html('/')).toContain('>Noticias</a>')
  })
})

describe('the municipality', () => {
  it('becomes itself at once, everywhere, and is refused what could not be read', async () => {
    const wrong = await web('POST', '/api/globals/municipio', { colores: { agua: '#9fd8d6', tinta: '#777777' } })
    expect(wrong.status).toBe(400)
    const { errors } = wrong.json.errors[0].data as { errors: { path: string; message: string }[] }
    expect(new Set(errors.map(({ path }) => path))).toEqual(new Set(['colores.agua', 'colores.tinta']))
    expect(errors[0]?.message).toMatch(/contraste de \d+\.\d\d:1 y hace falta [\d.]+:1/)
    for (const marca of ['<script>x</script>', '<circle cx="1" cy="1" r="1" onload="x"/>', '<g>', 'hola'])
      expect([marca, campos(await web('POST', '/api/globals/municipio', { marca }))]).toEqual([marca, ['marca']])

    const colores = { agua: '#7a1f4b', turquesa: '#a8467a' }
    const saved = await web('POST', '/api/globals/municipio', {
      nombre: 'Bacalar',
      gobierno: 'Gobierno de Bacalar',
      marca: '<circle cx="20" cy="20" r="18" fill="currentColor"/>',
      colores,
      emergencias: [{ nombre: 'Protección Civil', numero: '983 000 0000' }],
    })
    expect([saved.status, saved.json.errors]).toEqual([200, undefined])
    const home = await html('/')
    expect(home).toContain('<title>Bacalar, Gobierno de Bacalar</title>')
    expect(home).toContain('tel:+529830000000')
    const href = /href="(\/identidad\.css\?v=[0-9a-f]+)"/.exec(home)?.[1] ?? ''
    const css = await get(href)
    expect(css.headers.get('content-type')).toContain('text/css')
    expect(await css.text()).toMatch(/--agua:light-dark\(#7a1f4b,#[0-9a-f]{6}\)/)
    expect(await html('/favicon.svg')).toContain('#7a1f4b')
    const diagram = await html('/api/procedimientos/P-OMA-TI-SI-06/diagrama.svg')
    expect(diagram).toContain('#7a1f4b')

    const empty = { nombre: '', gobierno: '', marca: '', colores: { agua: '', turquesa: '' }, emergencias: [] }
    expect((await web('POST', '/api/globals/municipio', empty)).status).toBe(200)
    const back = await html('/')
    expect(back).toContain('Gobierno de Benito Juárez')
    expect(back).not.toContain('identidad.css')
  })
})

describe('the home page', () => {
  it('shows what the panel chose, while it may be seen', async () => {
    const { docs } = (await p.as(null, 'GET', '/api/publicaciones?sort=publicado&limit=1')).json
    const draft = await p.draftOf(await p.openUpTo(1))
    const chosen = {
      pregunta: '¿Qué buscas?',
      destacadas: [docs[0].id, draft.id],
      enlaces: [{ texto: 'Pagar el predial', nota: 'antes de enero', enlace: 'https://predial.cancun.gob.mx' }],
      temporada: {
        titulo: 'Temporada de huracanes',
        enlaces: [{ texto: 'Qué hacer', enlace: '/contacto' }],
        hasta: '2099-11-30',
      },
    }
    const saved = await web('POST', '/api/globals/portada', chosen)
    expect([saved.status, saved.json.errors]).toEqual([200, undefined])
    const home = await html('/')
    expect(home).toContain('<h1>¿Qué buscas?</h1>')
    expect(home.indexOf(docs[0].titulo)).toBeGreaterThan(0)
    expect(home.slice(home.indexOf('tarjeta--principal'))).toMatch(
      new RegExp(`^[\\s\\S]{0,1500}/noticias/${docs[0].slug}`),
    )
    expect(home).not.toContain(draft.titulo)
    for (const words of [
      'Pagar el predial',
      'Temporada de huracanes',
      'hasta el 30 de noviembre de 2099',
      'action="/buscar"',
    ])
      expect(home).toContain(words)
    const over = { ...chosen, temporada: { ...chosen.temporada, hasta: '2020-01-01' } }
    expect((await web('POST', '/api/globals/portada', over)).status).toBe(200)
    expect(await html('/')).not.toContain('Temporada de huracanes')
  })
})

it('a change that does not say its state leaves the page on the portal, with a draft beside it', async () => {
  const { id, ruta } = await write({ titulo: 'Ciclovías' })
  await web('PATCH', `/api/paginas/${id}?draft=true`, { resumen: 'En borrador.', _status: 'draft' })
  const silent = await web('PATCH', `/api/paginas/${id}`, { titulo: 'Ciclovías y ciclopuertos' })
  expect([silent.status, silent.json.doc._status]).toEqual([200, 'draft'])
  const shown = await html(`/${ruta}`)
  expect([shown.includes('<h1>Ciclovías</h1>'), shown.includes('En borrador.')]).toEqual([true, false])
})

it('a page with more pages within it than are moved at once keeps its address, and says why', async () => {
  const top = await write({ titulo: 'Archivo histórico' })
  for (let n = 0; n < 101; n += 20)
    await Promise.all(
      Array.from({ length: Math.min(20, 101 - n) }, (_, i) =>
        write({ titulo: `Legajo ${n + i}`, padre: top.id, _status: 'draft' }),
      ),
    )
  const refused = await web('PATCH', `/api/paginas/${top.id}`, { slug: 'archivo' })
  expect([refused.status, campos(refused)]).toEqual([400, ['slug']])
  expect((await web('PATCH', `/api/paginas/${top.id}`, { resumen: 'Legajos.' })).status).toBe(200)
})
