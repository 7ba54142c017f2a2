import sharp from 'sharp'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { upload } from '../helpers/api.ts'
import { photograph } from '../helpers/samples.ts'
import { type SharedServer, sharedServer } from '../helpers/server.ts'
import { codeOf, people, request, SI06 } from './walk.ts'

let server: SharedServer
let p: ReturnType<typeof people>
beforeAll(async () => {
  server = await sharedServer()
  p = people(server.url)
})

const ROLES = [
  'solicitante',
  'secretaria',
  'direccion',
  'jefatura-sistemas',
  'programador',
  'operador',
  'administrador',
]
const page = (slug: string) => fetch(`${server.url}/noticias/${slug}`)
const publish = (rol: string, id: string, more = {}) =>
  p.as(rol, 'PATCH', `/api/publicaciones/${id}`, { _status: 'published', ...more })

describe('before step 5 nothing is published', () => {
  let expediente: string
  let draft: { id: string; slug: string }
  beforeEach(async () => {
    expediente = await p.openUpTo(3)
    draft = await p.draftOf(expediente)
  })
  const unpublished = async () => {
    const doc = (await p.as('administrador-web', 'GET', `/api/publicaciones/${draft.id}?draft=true`)).json
    expect([doc._status, doc.publicado ?? null]).toEqual(['draft', null])
    expect((await p.as(null, 'GET', `/api/publicaciones/${draft.id}`)).status).toBe(404)
    expect((await p.stored(expediente)).movements).toHaveLength(3)
  }

  it('by the web administrator, in any way Payload has of writing', async () => {
    const doors: [string, Promise<{ status: number }>][] = [
      ['publish', publish('administrador-web', draft.id)],
      [
        'publish as a draft',
        p.as('administrador-web', 'PATCH', `/api/publicaciones/${draft.id}?draft=true`, { _status: 'published' }),
      ],
      [
        'autosave',
        p.as('administrador-web', 'PATCH', `/api/publicaciones/${draft.id}?draft=true&autosave=true`, {
          _status: 'published',
        }),
      ],
      ['PUT', p.as('administrador-web', 'PUT', `/api/publicaciones/${draft.id}`, { _status: 'published' })],
      [
        'create',
        p.as('administrador-web', 'POST', '/api/publicaciones', {
          titulo: 'Otra',
          slug: 'otra',
          _status: 'published',
          expediente,
        }),
      ],
      [
        'duplicate',
        p.as('administrador-web', 'POST', `/api/publicaciones/${draft.id}/duplicate`, { _status: 'published' }),
      ],
      ['delete', p.as('administrador-web', 'DELETE', `/api/publicaciones/${draft.id}`)],
      [
        'schedule',
        p.as('administrador-web', 'POST', '/api/payload-jobs', {
          taskSlug: 'schedulePublish',
          input: { type: 'publish', doc: { relationTo: 'publicaciones', value: draft.id } },
        }),
      ],
      ['run jobs', p.as('administrador-web', 'GET', '/api/payload-jobs/run')],
      ['graphql', p.as('administrador-web', 'POST', '/api/graphql', { query: 'mutation { x }' })],
    ]
    for (const [door, answer] of doors) {
      const { status } = await answer
      expect([door, status >= 400 && status < 500]).toEqual([door, true])
    }
    // There is one language: this publishes nothing, and need not be refused.
    await p.as('administrador-web', 'PATCH', `/api/publicaciones/${draft.id}?publishAllLocales=true`, {})
    await unpublished()
  })

  it('in bulk, where each is refused by itself', async () => {
    const path = `/api/publicaciones?where[expediente][equals]=${expediente}&draft=false`
    const { json } = await p.as('administrador-web', 'PATCH', path, { _status: 'published' })
    expect(json.docs ?? []).toEqual([])
    await unpublished()
  })

  it('by writing the ledger’s own fields', async () => {
    const forged = {
      publicado: '2026-01-01T00:00:00.000Z',
      expediente: null,
      cambios: [{ fecha: '2026-01-01', nota: 'x' }],
    }
    await p.as('administrador-web', 'PATCH', `/api/publicaciones/${draft.id}?draft=true`, forged)
    const doc = (await p.as('administrador-web', 'GET', `/api/publicaciones/${draft.id}?draft=true`)).json
    expect([doc.publicado ?? null, doc.cambios ?? []]).toEqual([null, []])
    expect(doc.expediente?.id ?? doc.expediente).toBe(expediente)
    expect((await publish('administrador-web', draft.id)).status).toBe(409)
    await unpublished()
  })

  it('by restoring an earlier version', async () => {
    await p.as('administrador-web', 'PATCH', `/api/publicaciones/${draft.id}?draft=true`, { titulo: 'Cambiado' })
    const versions = (
      await p.as('administrador-web', 'GET', `/api/publicaciones/versions?where[parent][equals]=${draft.id}`)
    ).json.docs
    expect(versions.length).toBeGreaterThan(1)
    await p.as('administrador-web', 'POST', `/api/publicaciones/versions/${versions.at(-1).id}?draft=false`, {
      _status: 'published',
    })
    await unpublished()
  })

  it.each(ROLES)('by %s', async (rol) => {
    expect((await publish(rol, draft.id)).status).toBeGreaterThanOrEqual(400)
    await unpublished()
  })

  it('with the reason told: it is not its turn', async () => {
    const answer = await publish('administrador-web', draft.id)
    expect([answer.status, codeOf(answer)]).toEqual([409, 'fuera-de-orden'])
    expect(answer.json.errors[0].message).toContain('paso 4')
  })
})

describe('step 5', () => {
  it('is done by publishing in the panel, what is on the screen and all', async () => {
    const expediente = await p.openUpTo(4)
    const draft = await p.draftOf(expediente)
    expect((await page(draft.slug)).status).toBe(404)
    const done = await publish('administrador-web', draft.id, { bajada: 'Escrito al publicar.' })
    expect(done.status).toBe(200)
    expect(done.json.doc).toMatchObject({ _status: 'published', bajada: 'Escrito al publicar.' })

    const { movements, pasoActual } = await p.stored(expediente)
    expect(pasoActual).toBe(6)
    expect(movements[4]).toMatchObject({ paso: 5, rol: 'administrador-web', datos: { publicacion: draft.id } })
    expect(new Date(done.json.doc.publicado).toISOString()).toBe(new Date(movements[4].fecha).toISOString())
    expect(await (await page(draft.slug)).text()).toContain('Escrito al publicar.')
    expect((await p.step(expediente, 6)).status).toBe(201)
  })

  it('is recorded once when two publish at once', async () => {
    const expediente = await p.openUpTo(4)
    const draft = await p.draftOf(expediente)
    const answers = await Promise.all([
      publish('administrador-web', draft.id),
      p.step(expediente, 5),
      publish('administrador-web', draft.id),
    ])
    expect(answers.filter((a) => a.status < 300).length).toBeGreaterThanOrEqual(1)
    expect((await p.stored(expediente)).movements).toHaveLength(5)
    expect((await page(draft.slug)).status).toBe(200)
  })

  it('asks for a complete draft, with each fault beside its field, and records nothing', async () => {
    const [expediente, other] = [await p.openUpTo(4), await p.openUpTo(5)]
    const draft = await p.draftOf(expediente)
    const taken = await p.draftOf(other)
    const { status, json } = await publish('administrador-web', draft.id, {
      titulo: '',
      slug: taken.slug,
      visibleDesde: '2026-12-10',
      visibleHasta: '2026-12-01',
    })
    expect(status).toBe(400)
    const paths = json.errors[0].data.errors.map((e: { path: string }) => e.path)
    expect(paths.sort()).toEqual(['slug', 'titulo', 'visibleHasta'])
    expect((await p.stored(expediente)).movements).toHaveLength(4)
    const another = await p.step(expediente, 5, { datos: { publicacion: taken.id } })
    expect([another.status, another.json.errors[0].data.campo]).toEqual([400, 'publicacion'])
  })

  it('shows the page on the portal to whoever asks next', async () => {
    const expediente = await p.openUpTo(4, request({ titulo: 'Se ve enseguida en la portada' }))
    const draft = await p.draftOf(expediente)
    for (const path of ['/', '/noticias']) await fetch(server.url + path)
    await publish('administrador-web', draft.id)
    for (const path of ['/', '/noticias', `/noticias/${draft.slug}`]) {
      const html = await (await fetch(server.url + path)).text()
      expect([path, html.includes('Se ve enseguida en la portada')]).toEqual([path, true])
    }
  })
})

describe('after publishing', () => {
  let draft: { id: string; slug: string; bajada?: string }
  beforeAll(async () => {
    draft = await p.draftOf(await p.openUpTo(6, request({ titulo: 'Una página que cambia' })))
  })

  it('a correction asks for a note, keeps the address, and says what changed', async () => {
    const silent = await publish('administrador-web', draft.id, { bajada: 'Corregida.' })
    expect(silent.status).toBe(400)
    expect(silent.json.errors[0].data.errors[0].path).toBe('notaDeCambio')
    const moved = await publish('administrador-web', draft.id, {
      slug: 'otra-direccion',
      notaDeCambio: 'Otra dirección.',
    })
    expect(moved.json.errors[0].data.errors[0].path).toBe('slug')
    const noted = await publish('administrador-web', draft.id, {
      bajada: 'Corregida.',
      notaDeCambio: 'Se corrigió el horario.',
    })
    expect(noted.status).toBe(200)
    expect(noted.json.doc.cambios).toHaveLength(1)
    expect(noted.json.doc.notaDeCambio ?? null).toBeNull()
    const html = await (await page(draft.slug)).text()
    expect(html).toContain('Corregida.')
    expect(html).toContain('Se corrigió el horario.')
    const versions = await p.as(
      'administrador-web',
      'GET',
      `/api/publicaciones/versions?where[parent][equals]=${draft.id}`,
    )
    expect(versions.json.docs.length).toBeGreaterThanOrEqual(2)
  })

  it('is not taken down by unpublishing, by restoring the draft it was, or by anyone else', async () => {
    expect(
      (await p.as('administrador-web', 'PATCH', `/api/publicaciones/${draft.id}`, { _status: 'draft' })).status,
    ).toBe(409)
    expect(
      (await p.as('administrador-web', 'PATCH', `/api/publicaciones/${draft.id}?unpublishAllLocales=true`, {})).status,
    ).toBeGreaterThanOrEqual(400)
    const versions = await p.as(
      'administrador-web',
      'GET',
      `/api/publicaciones/versions?where[parent][equals]=${draft.id}&sort=createdAt&limit=1`,
    )
    await p.as('administrador-web', 'POST', `/api/publicaciones/versions/${versions.json.docs[0].id}`)
    await p.as('administrador-web', 'POST', `/api/publicaciones/versions/${versions.json.docs[0].id}?draft=true`)
    expect((await publish('direccion', draft.id, { notaDeCambio: 'x' })).status).toBe(403)
    expect((await p.as('administrador', 'DELETE', `/api/publicaciones/${draft.id}`)).status).toBe(403)
    const seen = await page(draft.slug)
    expect(seen.status).toBe(200)
    expect(await seen.text()).toContain('Corregida.')
    const doc = (await p.as('administrador-web', 'GET', `/api/publicaciones/${draft.id}?draft=true`)).json
    expect(doc.publicado).toBeTruthy()
    expect(doc.cambios).toHaveLength(1)
  })

  it('is withdrawn with a reason, which is what people then find, and its text with it', async () => {
    const withdrawn = await publish('administrador-web', draft.id, {
      motivoDeRetiro: 'La información dejó de ser exacta.',
    })
    expect(withdrawn.status).toBe(200)
    const gone = await page(draft.slug)
    expect(gone.status).toBe(410)
    const html = await gone.text()
    expect(html).toContain('La información dejó de ser exacta.')
    expect(html).not.toContain('Corregida.')
    expect((await p.as(null, 'GET', `/api/publicaciones/${draft.id}`)).status).toBe(404)
    for (const path of ['/', '/noticias', '/feed.xml', '/sitemap.xml']) {
      expect(await (await fetch(server.url + path)).text()).not.toContain(draft.slug)
    }
  })

  it('shows a page only within its days', async () => {
    const future = await p.draftOf(await p.openUpTo(6, request({ titulo: 'Todavía no', visibleDesde: '2099-01-01' })))
    // A page is asked for while it can still be seen; the web administrator may say otherwise of its draft.
    const expired = await p.openUpTo(4, request({ titulo: 'Ya pasó' }))
    const past = await p.draftOf(expired)
    await p.as('administrador-web', 'PATCH', `/api/publicaciones/${past.id}?draft=true`, { visibleHasta: '2020-01-01' })
    for (const paso of [5, 6]) expect((await p.step(expired, paso)).status).toBe(201)
    expect((await page(future.slug)).status).toBe(404)
    expect((await page(past.slug)).status).toBe(410)
    expect(await (await fetch(`${server.url}/noticias`)).text()).not.toMatch(/Todavía no|Ya pasó/)
  })
})

describe('the request’s pictures', () => {
  it('are on the draft, are public once it is published, and do not say where they were taken', async () => {
    const token = await p.token('solicitante')
    const file = await photograph()
    const imagenes = [await upload(server.url, token, file)]
    const opened = await p.as('solicitante', 'POST', '/api/expedientes', {
      procedimiento: SI06,
      datos: request({ titulo: 'Con fotografía', imagenes }),
    })
    const { id } = opened.json.doc
    const draft = await until(async () => {
      const doc = await p.draftOf(id)
      return doc?.imagen ? doc : undefined
    })
    const medio = (await p.as('administrador-web', 'GET', `/api/medios/${draft.imagen}`)).json
    const read = (url: string) => fetch(server.url + url)
    expect((await read(medio.url)).status).toBeGreaterThanOrEqual(403)
    for (let paso = 2; paso <= 5; paso++) expect((await p.step(id, paso)).status).toBe(201)
    const shown = await read(medio.url)
    expect(shown.status).toBe(200)
    const bytes = Buffer.from(await shown.arrayBuffer())
    expect((await sharp(bytes).metadata()).exif).toBeUndefined()
    expect((await sharp(file.bytes).metadata()).exif).toBeDefined()
    expect(await (await page(draft.slug)).text()).toContain('<img')
    await publish('administrador-web', draft.id, { motivoDeRetiro: 'Sin permiso para la fotografía.' })
    expect((await read(medio.url)).status).toBeGreaterThanOrEqual(403)
  })
})

const until = async <T>(ask: () => Promise<T | undefined>): Promise<T> => {
  for (let i = 0; i < 100; i++) {
    const found = await ask()
    if (found !== undefined) return found
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error('it did not happen within 20 seconds')
}
