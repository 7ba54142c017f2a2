import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { tryUpload, upload } from '../helpers/api.ts'
import { openRows } from '../helpers/rows.ts'
import { pdf, photograph, picture } from '../helpers/samples.ts'
import { startServer, type TestServer } from '../helpers/server.ts'
import { people, request, SI06 } from './walk.ts'

let server: TestServer
let p: ReturnType<typeof people>
beforeAll(async () => {
  server = await startServer()
  p = people(server.url)
})
afterAll(() => server?.stop())

type Patch = Record<string, unknown>
const WEB = 'administrador-web'
const page = (slug: string) => fetch(`${server.url}/noticias/${slug}`)
const html = async (slug: string) => (await page(slug)).text()
const patch = (id: string, data: unknown, query = '') => p.as(WEB, 'PATCH', `/api/publicaciones/${id}${query}`, data)
const publish = (id: string, more: Patch = {}) => patch(id, { _status: 'published', ...more })
const save = (id: string, more: Patch) => patch(id, more, '?draft=true')
const pathsOf = (answer: { json: { errors?: { data?: { errors?: { path: string }[] } }[] } }) =>
  (answer.json?.errors?.[0]?.data?.errors ?? []).map((e) => e.path)
const text = (...children: unknown[]) => ({
  root: { type: 'root', format: '', indent: 0, version: 1, direction: null, children },
})
const paragraph = (words: string) => ({
  type: 'paragraph',
  version: 1,
  children: [{ type: 'text', version: 1, text: words }],
})
const figure = (id: unknown) => ({
  type: 'upload',
  version: 3,
  relationTo: 'medios',
  value: id,
  fields: null,
  id: 'aaaa',
})
const link = (fields: unknown) => ({
  type: 'paragraph',
  version: 1,
  children: [{ type: 'link', version: 3, id: 'bbbb', fields, children: [{ type: 'text', version: 1, text: 'aquí' }] }],
})
const deep = (levels: number) => {
  let node: unknown = paragraph('fondo')
  for (let i = 0; i < levels; i++) node = { type: 'quote', version: 1, children: [node] }
  return node
}
/** An id of the form this database uses, of something that is not there. */
const otherId = (id: string) => id.slice(0, -4) + (id.endsWith('0000') ? '1111' : '0000')

let pictures = 0
const medio = async (name?: string, datos: Patch = {}): Promise<{ id: string; url: string; sizes: string[] }> => {
  const body = new FormData()
  // Each its own: equal files would be called alike.
  const file = await picture(name, `hsl(${pictures++ * 7}, 60%, 40%)`)
  body.set('_payload', JSON.stringify({ alt: 'Un dibujo', ...datos }))
  body.set('file', new Blob([file.bytes], { type: file.type }), file.name)
  const headers = { authorization: `JWT ${await p.token(WEB)}` }
  const answer = await fetch(`${server.url}/api/medios`, { method: 'POST', headers, body })
  const { doc } = (await answer.json()) as { doc: { id: string; url: string; sizes: Record<string, { url?: string }> } }
  return { id: doc.id, url: doc.url, sizes: Object.values(doc.sizes).flatMap(({ url }) => url ?? []) }
}
/** Whether nobody may have it: by its file, by each of its sizes, by itself and in the list, which must agree. */
const isPublic = async ({ id, url, sizes }: { id: string; url: string; sizes: string[] }): Promise<boolean> => {
  const local = (address: string) => server.url + new URL(address, server.url).pathname
  const files = await Promise.all([url, ...sizes].map(async (u) => (await fetch(local(u))).status === 200))
  const alone = (await p.as(null, 'GET', `/api/medios/${id}`)).status === 200
  const listed = (await p.as(null, 'GET', `/api/medios?where[id][equals]=${id}`)).json.totalDocs === 1
  const seen = [...files, alone, listed]
  expect(new Set(seen).size, JSON.stringify(seen)).toBe(1)
  return alone
}
const published = async (more: Patch = {}, asked: Patch = {}) => {
  const expediente = await p.openUpTo(4, request(asked))
  const draft = await p.draftOf(expediente)
  const done = await publish(draft.id, more)
  expect([done.status, JSON.stringify(done.json.errors ?? null)]).toEqual([200, 'null'])
  return { expediente, ...done.json.doc } as { expediente: string; id: string; slug: string }
}

describe('what cannot be shown records nothing', () => {
  let expediente: string
  let draft: { id: string; slug: string; expediente: string }
  let taken: string
  beforeAll(async () => {
    expediente = await p.openUpTo(4, request({ titulo: 'La que todavía no sale' }))
    draft = await p.draftOf(expediente)
    taken = (await p.draftOf(await p.openUpTo(5))).slug
  })
  const nothing = async () => {
    expect((await p.stored(expediente)).movements).toHaveLength(4)
    const stored = (await p.as(WEB, 'GET', `/api/publicaciones/${draft.id}?draft=true`)).json
    expect([stored._status, stored.titulo]).toEqual(['draft', 'La que todavía no sale'])
    expect((await page(draft.slug)).status).toBe(404)
  }

  const wrong: [what: string, field: string, value: () => unknown][] = [
    ['a day that is none', 'visibleDesde', () => '2026-02-30'],
    ['a day that is a list', 'visibleHasta', () => ['2026-12-01']],
    ['no kind', 'tipo', () => null],
    ['a kind that is none', 'tipo', () => 'chisme'],
    ['a list of kinds', 'tipo', () => ['noticia']],
    ['an empty title', 'titulo', () => '   '],
    ['a title that is a number', 'titulo', () => 5],
    ['a title that is an object', 'titulo', () => ({ equals: 'x' })],
    ['a title too long', 'titulo', () => 'x'.repeat(141)],
    ['a title that cannot be written in XML', 'titulo', () => 'Avi\u0001so'],
    ['a summary too long', 'bajada', () => 'x'.repeat(301)],
    ['a note too long', 'notaDeCambio', () => 'x'.repeat(301)],
    ['a reason too long', 'motivoDeRetiro', () => 'x'.repeat(301)],
    ['an address somebody has', 'slug', () => taken],
    ['an address that is none', 'slug', () => 'Con Espacios'],
    ['an address too long', 'slug', () => 'a'.repeat(121)],
    ['a picture that is not there', 'imagen', () => otherId(draft.id)],
    ['a picture that is no id', 'imagen', () => 'x'],
    ['a picture that is an object', 'imagen', () => ({ relationTo: 'medios', value: draft.id })],
    ['a list of pictures where one goes', 'imagen', () => [otherId(draft.id)]],
    ['a gallery that is no list', 'galeria', () => otherId(draft.id)],
    ['a gallery of nothing', 'galeria', () => [null]],
    ['documents that are not there', 'documentos', () => [otherId(draft.id)]],
    ['no text', 'cuerpo', () => null],
    ['a text of nothing', 'cuerpo', () => text(paragraph('  '))],
    ['a text that is a line', 'cuerpo', () => 'Un texto'],
    ['a text without its root', 'cuerpo', () => ({})],
    ['a text that lacks a node', 'cuerpo', () => text(null, paragraph('x'))],
    ['a text of thousands of levels', 'cuerpo', () => text(deep(1500))],
    ['a picture in the text that is not there', 'cuerpo', () => text(paragraph('x'), figure(otherId(draft.id)))],
    ['a picture in the text that is none', 'cuerpo', () => text(paragraph('x'), figure(undefined))],
    ['a link that leads nowhere', 'cuerpo', () => text(link({ linkType: 'custom' }))],
    ['a link of nothing', 'cuerpo', () => text(link(null))],
    [
      'a link to what is no page',
      'cuerpo',
      () => text(link({ linkType: 'internal', doc: { relationTo: 'usuarios', value: draft.id } })),
    ],
  ]
  it.each(wrong)('published with %s', async (what, field, value) => {
    const answer = await publish(draft.id, { [field]: value() })
    // So deep a body is refused before anybody asks what it is.
    expect([answer.status, pathsOf(answer)]).toEqual([400, /levels/.test(what) ? [] : [field]])
    await nothing()
  })

  it('with all that is wrong told at once, in Spanish', async () => {
    const answer = await publish(draft.id, { titulo: '', tipo: null, visibleHasta: '2026-13-01', slug: taken })
    expect(pathsOf(answer).sort()).toEqual(['slug', 'tipo', 'titulo', 'visibleHasta'])
    const said = answer.json.errors[0].data.errors.map((e: { message: string }) => e.message).join(' ')
    expect(said).not.toMatch(/invalid|must|required|failed/i)
    await nothing()
  })

  it.each([['foo'], [['published']], [['published', 'draft']], [null], [5], [{ equals: 'published' }], [true]])(
    'as a state that is none: %j',
    async (_status) => {
      for (const query of ['', '?draft=true', '?draft=true&autosave=true']) {
        const answer = await patch(draft.id, { _status }, query)
        expect([query, answer.status, pathsOf(answer)]).toEqual([query, 400, ['_status']])
      }
      await nothing()
    },
  )

  it.each([[[]], ['x'], [null], [5]])('as what is no document: %j', async (body) => {
    expect((await patch(draft.id, body)).status).toBe(400)
    await nothing()
  })

  it('by the flags of Payload that look at less', async () => {
    const flags = ['unpublishAllLocales=true', 'publishSpecificLocale=es', 'unpublishAllLocales=true&draft=true']
    for (const flag of flags) {
      const answer = await patch(draft.id, { _status: 'published', slug: 'otra' }, `?${flag}`)
      expect([flag, answer.status]).toEqual([flag, 400])
    }
    await nothing()
  })

  it('by the movement either, which says which field of the page and why', async () => {
    const own = await p.openUpTo(4)
    const { id } = await p.draftOf(own)
    expect((await save(id, { visibleDesde: '2026-02-30', tipo: null, titulo: '' })).status).toBe(200)
    const { status, json } = await p.step(own, 5)
    expect([status, json.errors.length, json.errors[0].data.campo]).toEqual([400, 1, 'publicacion'])
    for (const said of ['Título: Falta', 'Tipo: Falta', 'Visible desde: '])
      expect(json.errors[0].message).toContain(said)
    expect((await p.stored(own)).movements).toHaveLength(4)
    expect((await save(id, { visibleDesde: null, tipo: 'aviso', titulo: 'Ya está' })).status).toBe(200)
    expect((await p.step(own, 5)).status).toBe(201)
    expect((await p.as(null, 'GET', `/api/publicaciones/${id}`)).json).toMatchObject({
      titulo: 'Ya está',
      tipo: 'aviso',
    })
  })

  it('nor does a form say when the page was made', async () => {
    const said = {
      id: otherId(draft.id),
      createdAt: '2001-01-01T00:00:00.000Z',
      updatedAt: '2001-01-01T00:00:00.000Z',
      cambios: [],
    }
    const answer = await save(draft.id, said)
    expect([answer.status, answer.json.doc.id]).toEqual([200, draft.id])
    expect(answer.json.doc.createdAt).not.toContain('2001')
    await nothing()
  })

  it('drafts may be incomplete, but not of another shape', async () => {
    for (const bad of [{ titulo: {} }, { imagen: otherId(draft.id) }, { cuerpo: text(null) }, { galeria: ['x'] }]) {
      const answer = await save(draft.id, bad)
      expect([answer.status, pathsOf(answer)]).toEqual([400, Object.keys(bad)])
    }
    await nothing()
  })

  it('and once it is right, it is published', async () => {
    const cuerpo = text(
      paragraph('Con un enlace'),
      link({ linkType: 'custom', url: 'https://ejemplo.mx/', newTab: false }),
    )
    const answer = await publish(draft.id, { cuerpo, motivoDeRetiro: 'Nada que retirar.', notaDeCambio: 'Nada.' })
    expect([answer.status, answer.json.errors]).toEqual([200, undefined])
    expect((await page(draft.slug)).status).toBe(200)
    const corrected = await publish(draft.id, { bajada: 'Corregida.', notaDeCambio: 'Se agregó el resumen.' })
    expect(corrected.json.doc.retirado ?? null).toBeNull()
    expect(await html(draft.slug)).toContain('Corregida.')
  })
})

describe('many at once', () => {
  it('are refused whole: neither published nor changed', async () => {
    const cases = [await p.openUpTo(4), await p.openUpTo(4)]
    const drafts = await Promise.all(cases.map((id) => p.draftOf(id)))
    const ids = drafts.map((d) => `where[id][in]=${d.id}`).join('&')
    for (const query of ['', '&draft=true', '&draft=false']) {
      const bulk = `/api/publicaciones?${ids}${query}`
      const answer = await p.as(WEB, 'PATCH', bulk, { _status: 'published', bajada: 'De todas' })
      expect([answer.status, answer.json.errors[0].message]).toEqual([405, expect.stringContaining('una por una')])
    }
    for (const [i, id] of cases.entries()) {
      expect((await p.stored(id)).movements).toHaveLength(4)
      expect((await p.draftOf(id)).bajada ?? null).toBeNull()
      expect((await page(drafts[i].slug)).status).toBe(404)
    }
    expect((await p.as(null, 'PATCH', '/api/publicaciones?where[id][exists]=true', {})).status).toBe(403)
    const media = '/api/medios?where[id][exists]=true'
    expect((await p.as(WEB, 'PATCH', media, { alt: 'De todas' })).status).toBe(405)
  })

  it('asking for one address, one has it and the other is told beside the field', async () => {
    const cases = await Promise.all([p.openUpTo(4), p.openUpTo(4), p.openUpTo(4)])
    const drafts = await Promise.all(cases.map((id) => p.draftOf(id)))
    const slug = `la-misma-${drafts[0].id.slice(-6)}`
    const answers = await Promise.all(drafts.map((d) => publish(d.id, { slug })))
    expect(answers.map((a) => a.status).sort()).toEqual([200, 400, 400])
    for (const [i, answer] of answers.entries()) {
      expect((await p.stored(cases[i] ?? '')).movements).toHaveLength(answer.status === 200 ? 5 : 4)
      if (answer.status !== 200) expect(pathsOf(answer)).toEqual(['slug'])
    }
    expect((await page(slug)).status).toBe(200)
  })
})

describe('what is published is what was checked', () => {
  it('the newest draft and what is sent with it, said to be a draft or not, by either handle', async () => {
    const [first, second] = [await p.openUpTo(4), await p.openUpTo(4)]
    for (const [expediente, handle] of [
      [first, 'panel'],
      [second, 'movement'],
    ] as const) {
      const { id } = await p.draftOf(expediente)
      await patch(id, { bajada: 'Diseñada' }, '?draft=true&autosave=true')
      await patch(id, { titulo: 'Título diseñado' }, '?draft=true&autosave=true')
      const done = handle === 'panel' ? await publish(id) : await p.step(expediente, 5)
      expect(done.status).toBeLessThan(300)
      const shown = (await p.as(null, 'GET', `/api/publicaciones/${id}`)).json
      expect(shown).toMatchObject({ titulo: 'Título diseñado', bajada: 'Diseñada' })
    }
  })

  it('of those who publish at once, the first; the others are told, and what they wrote is kept', async () => {
    for (let round = 0; round < 3; round++) {
      const expediente = await p.openUpTo(4)
      const { id } = await p.draftOf(expediente)
      const texts = ['De una', 'De otra', 'De la tercera']
      const answers = await Promise.all(texts.map((bajada) => publish(id, { bajada })))
      const won = answers.filter((a) => a.status === 200)
      expect(won).toHaveLength(1)
      const versions = await p.as(WEB, 'GET', `/api/publicaciones/versions?where[parent][equals]=${id}&limit=50`)
      const kept = versions.json.docs.map((v: { version: { bajada?: string } }) => v.version.bajada)
      for (const [i, lost] of answers.entries()) {
        if (lost.status === 200) continue
        // Whoever comes when it is already there corrects it, and is asked for the note.
        if (lost.status === 400) expect(pathsOf(lost)).toEqual(['notaDeCambio'])
        else expect(lost.status).toBe(409)
        if (lost.json.errors[0].data.codigo === 'conflicto') expect(kept).toContain(texts[i])
      }
      expect((await p.stored(expediente)).movements).toHaveLength(5)
      const shown = (await p.as(null, 'GET', `/api/publicaciones/${id}`)).json
      expect(shown.bajada).toBe(won[0]?.json.doc.bajada)
      // The newest draft knows that the page is there: the panel asks for the note.
      expect((await p.draftOf(expediente)).publicado).toBeTruthy()
    }
  })

  it('also by recovery, where the process ended between the step and the page', { timeout: 120_000 }, async () => {
    const { id, slug, expediente } = await published({ bajada: 'En la pantalla al publicar.' })
    await server.end()
    const rows = openRows(server)
    await rows.alter('publicaciones', id, '_status', () => 'draft')
    await rows.empty('publicaciones', id, 'publicado')
    await rows.alter('publicaciones', id, 'bajada', () => 'De antes.')
    await rows.alter('expedientes', expediente, 'alDia', (text) => (/[01]/.test(text) ? '0' : 'false'))
    await rows.close()
    await server.restart()
    const seen = await until(async () => ((await page(slug)).status === 200 ? html(slug) : undefined))
    expect(seen).toContain('En la pantalla al publicar.')
    expect((await p.stored(expediente)).movements).toHaveLength(5)
  })

  it('a step without its page is not one more chance to publish, and tells what it lacks', {
    timeout: 120_000,
  }, async () => {
    const { id, slug, expediente } = await published()
    const held = (await p.stored(expediente)).movements[4].datos.version
    await save(id, { titulo: '', tipo: null })
    await server.end()
    const rows = openRows(server)
    await rows.alter('publicaciones', id, '_status', () => 'draft')
    await rows.empty('publicaciones', id, 'publicado')
    await rows.remove(server.databaseUrl ? '_publicaciones_versions' : '_publicaciones_v', held)
    await rows.alter('expedientes', expediente, 'alDia', (text) => (/[01]/.test(text) ? '0' : 'false'))
    await rows.close()
    await server.restart()
    await until(async () => (server.log().includes('Título: Falta el título.') ? true : undefined))
    expect((await page(slug)).status).toBe(404)
    expect((await publish(id, { titulo: 'Ahora sí', tipo: 'aviso' })).status).toBe(409)
    expect((await save(id, { titulo: 'Ahora sí', tipo: 'aviso' })).status).toBe(200)
    await server.restart()
    const seen = await until(async () => ((await page(slug)).status === 200 ? html(slug) : undefined))
    expect(seen).toContain('Ahora sí')
  })
})

it('a page has one newest draft, wherever the process ended while it was being saved', {
  timeout: 120_000,
}, async () => {
  const expediente = await p.openUpTo(4)
  const { id } = await p.draftOf(expediente)
  for (const bajada of ['Una', 'Dos']) await save(id, { bajada })
  const drafts = async () =>
    (await p.as(WEB, 'GET', `/api/publicaciones?where[expediente][equals]=${expediente}&draft=true`)).json.docs
  const older = (
    await p.as(WEB, 'GET', `/api/publicaciones/versions?where[parent][equals]=${id}&sort=-updatedAt&limit=5`)
  ).json.docs.find((v: { version: { bajada?: string } }) => v.version.bajada === 'Una')
  const rows = openRows(server)
  const table = server.databaseUrl ? '_publicaciones_versions' : '_publicaciones_v'
  await rows.alter(table, older.id, 'latest', (text) => (text === '0' ? '1' : 'true'))
  await rows.close()
  expect(await drafts()).toHaveLength(2)
  await server.restart()
  const found = await until(async () => {
    const docs = await drafts()
    return docs.length === 1 ? docs : undefined
  })
  expect(found[0].bajada).toBe('Dos')
})

describe('a picture is public while a page that is there shows it', () => {
  it('by whatever part of the page, and by its file, its sizes and the list alike', async () => {
    const [main, gallery, file, inText] = await Promise.all([medio(), medio(), medio(), medio()])
    const cuerpo = text(paragraph('Con dibujo'), figure(inText.id))
    const doc = { imagen: main.id, galeria: [gallery.id], documentos: [file.id], cuerpo }
    const expediente = await p.openUpTo(4)
    const { id } = await p.draftOf(expediente)
    await save(id, doc)
    for (const each of [main, gallery, file, inText]) expect(await isPublic(each)).toBe(false)
    expect((await publish(id)).status).toBe(200)
    for (const each of [main, gallery, file, inText]) expect(await isPublic(each)).toBe(true)
  })

  it('not by a correction that was refused, nor by the draft of one; and no more once a correction removes it', async () => {
    const [first, second] = await Promise.all([medio(), medio()])
    const { id } = await published({ imagen: first.id })
    expect((await publish(id, { imagen: second.id })).status).toBe(400)
    expect((await save(id, { imagen: second.id })).status).toBe(200)
    expect([await isPublic(first), await isPublic(second)]).toEqual([true, false])
    expect((await publish(id, { imagen: second.id, notaDeCambio: 'Otra imagen.' })).status).toBe(200)
    expect([await isPublic(first), await isPublic(second)]).toEqual([false, true])
    expect((await publish(id, { imagen: null, notaDeCambio: 'Sin imagen.' })).status).toBe(200)
    expect([await isPublic(first), await isPublic(second)]).toEqual([false, false])
  })

  it('not of a page withdrawn, unless another shows it', async () => {
    const [shared, alone] = await Promise.all([medio(), medio()])
    const one = await published({ imagen: shared.id, galeria: [alone.id] })
    const other = await published({ galeria: [shared.id] })
    expect((await publish(one.id, { motivoDeRetiro: 'Ya no vale.' })).status).toBe(200)
    expect([await isPublic(shared), await isPublic(alone)]).toEqual([true, false])
    expect((await publish(one.id, { motivoDeRetiro: '', notaDeCambio: 'Vuelve.' })).status).toBe(200)
    expect([await isPublic(shared), await isPublic(alone)]).toEqual([true, true])
    expect((await publish(other.id, { motivoDeRetiro: 'Tampoco.' })).status).toBe(200)
    expect(await isPublic(shared)).toBe(true)
    expect((await publish(one.id, { motivoDeRetiro: 'Del todo.' })).status).toBe(200)
    expect(await isPublic(shared)).toBe(false)
  })

  it('only within the page’s days, and in those of every page that shows it', async () => {
    const [later, over, both] = await Promise.all([medio(), medio(), medio()])
    await published({ imagen: later.id, visibleDesde: '2099-01-01', galeria: [both.id] })
    const past = await published({ imagen: over.id, galeria: [both.id] })
    expect([await isPublic(later), await isPublic(over), await isPublic(both)]).toEqual([false, true, true])
    await publish(past.id, { visibleHasta: '2020-01-01', notaDeCambio: 'Se acabó.' })
    expect([await isPublic(later), await isPublic(over), await isPublic(both)]).toEqual([false, false, false])
    await published({ documentos: [over.id, both.id] })
    expect([await isPublic(over), await isPublic(both)]).toEqual([true, true])
  })

  it('whatever a form says of it', async () => {
    const forged = { publico: true, publicoDesde: '2020-01-01', publicoHasta: '2099-01-01', paginas: [] }
    const made = await medio('otro.png', forged)
    expect(await isPublic(made)).toBe(false)
    expect((await p.as(WEB, 'PATCH', `/api/medios/${made.id}`, forged)).status).toBe(200)
    expect(await isPublic(made)).toBe(false)
    await published({ imagen: made.id })
    const hidden = { publico: false, publicoDesde: null, publicoHasta: null, paginas: [] }
    expect((await p.as(WEB, 'PATCH', `/api/medios/${made.id}`, hidden)).status).toBe(200)
    expect(await isPublic(made)).toBe(true)
  })

  it('and what was stored before this was kept is put right at the start', { timeout: 120_000 }, async () => {
    const [shown, orphan] = await Promise.all([medio(), medio()])
    const { id } = await published({ imagen: shown.id })
    await server.end()
    const rows = openRows(server)
    await rows.empty('publicaciones', id, 'mediosAlDia')
    await rows.alter('medios', orphan.id, 'publico', (text) => (text === '0' ? '1' : 'true'))
    for (const field of ['publicoDesde', 'publicoHasta']) await rows.empty('medios', shown.id, field)
    await rows.close()
    await server.restart()
    await until(async () => ((await isPublic(shown)) ? true : undefined))
    const doc = await until(async () => {
      const { json } = await p.as(WEB, 'GET', `/api/medios/${orphan.id}`)
      return json.publico ? undefined : json
    })
    expect(doc.publico).toBe(false)
    expect(await isPublic(orphan)).toBe(false)
  })
})

describe('a picture that a published page shows', () => {
  let shown: Awaited<ReturnType<typeof medio>>
  let doc: { id: string; slug: string }
  beforeEach(async () => {
    shown = await medio()
    doc = await published({ imagen: shown.id })
  })
  const bytesOf = async () =>
    Buffer.from(await (await fetch(server.url + new URL(shown.url, server.url).pathname)).arrayBuffer())

  it('keeps its file, its cut and its focal point', async () => {
    const before = await bytesOf()
    const file = await picture('nuevo.png', '#f4d58d')
    const body = new FormData()
    body.set('_payload', JSON.stringify({ alt: 'Otro', notaDeCambio: 'Otro archivo.' }))
    body.set('file', new Blob([file.bytes], { type: file.type }), file.name)
    const headers = { authorization: `JWT ${await p.token(WEB)}` }
    const replaced = await fetch(`${server.url}/api/medios/${shown.id}`, { method: 'PATCH', headers, body })
    expect([replaced.status, pathsOf({ json: (await replaced.json()) as never })]).toEqual([400, ['file']])
    const cuts: [query: string, data: Patch][] = [
      [
        '?uploadEdits[crop][width]=50&uploadEdits[crop][height]=50&uploadEdits[crop][x]=0&uploadEdits[crop][y]=0&uploadEdits[crop][unit]=%25',
        {},
      ],
      ['?uploadEdits[focalPoint][x]=10&uploadEdits[focalPoint][y]=10', {}],
      ['', { focalX: 5, focalY: 5 }],
    ]
    for (const [query, data] of cuts) {
      const answer = await p.as(WEB, 'PATCH', `/api/medios/${shown.id}${query}`, data)
      expect([query, answer.status, pathsOf(answer)]).toEqual([query, 400, ['file']])
    }
    expect((await bytesOf()).equals(before)).toBe(true)
  })

  it('changes what it says only with a note, which is kept and read on its page', async () => {
    const change = (data: Patch) => p.as(WEB, 'PATCH', `/api/medios/${shown.id}`, data)
    for (const silent of [{ alt: 'Otra cosa' }, { credito: 'Alguien' }, { alt: 'Otra cosa', notaDeCambio: '  ' }]) {
      const answer = await change(silent)
      expect([answer.status, pathsOf(answer)]).toEqual([400, ['notaDeCambio']])
    }
    expect(pathsOf(await change({ alt: '', notaDeCambio: 'Se borró.' }))).toEqual(['alt'])
    expect(pathsOf(await change({ alt: 'Otra cosa', notaDeCambio: 'x'.repeat(301) }))).toEqual(['notaDeCambio'])
    for (const bad of [{ alt: ['x'] }, { credito: {} }, { focalX: 'x' }, [], 'x'])
      expect((await p.as(WEB, 'PATCH', `/api/medios/${shown.id}`, bad)).status).toBe(400)
    const before = (await p.as(WEB, 'GET', `/api/medios/${shown.id}`)).json
    const forgery = { mimeType: 'application/pdf', width: 1, height: 1, filesize: 1, thumbnailURL: '/x', url: '/x' }
    expect((await change(forgery)).json.doc).toMatchObject({
      mimeType: before.mimeType,
      width: before.width,
      url: before.url,
    })
    const noted = await change({ alt: 'Un dibujo azul', notaDeCambio: 'Se describió mejor la imagen.' })
    expect([noted.status, noted.json.doc.cambios.length]).toEqual([200, 1])
    const seen = await html(doc.slug)
    expect(seen).toContain('Se describió mejor la imagen.')
    expect(seen).toContain('Un dibujo azul')
    const forged = await change({ cambios: [], notaDeCambio: null })
    expect([forged.status, forged.json.doc.cambios.length]).toEqual([200, 1])
  })

  it('until then it changes freely', async () => {
    const free = await medio()
    expect((await p.as(WEB, 'PATCH', `/api/medios/${free.id}`, { alt: 'Mejor dicho' })).status).toBe(200)
    const body = new FormData()
    const file = await picture('nuevo.png', '#f4d58d')
    body.set('file', new Blob([file.bytes], { type: file.type }), file.name)
    const headers = { authorization: `JWT ${await p.token(WEB)}` }
    expect((await fetch(`${server.url}/api/medios/${free.id}`, { method: 'PATCH', headers, body })).status).toBe(200)
  })
})

it('a picture of the request that cannot be opened is left out, and told; the rest goes on', async () => {
  const token = await p.token('solicitante')
  const good = await picture('IMG_2041.png')
  const imagenes = [await upload(server.url, token, await photograph()), await upload(server.url, token, good)]
  const documentos = [await upload(server.url, token, pdf())]
  const { filename } = (await p.as('solicitante', 'GET', `/api/adjuntos/${imagenes[0]}`)).json
  const whole = Buffer.from((await photograph()).bytes)
  writeFileSync(path.join(server.dataDir, 'adjuntos', filename), whole.subarray(0, 900))
  const opened = await p.as('solicitante', 'POST', '/api/expedientes', {
    procedimiento: SI06,
    datos: request({ titulo: 'Con una dañada', imagenes, documentos }),
  })
  expect(opened.status).toBe(201)
  const { id } = opened.json.doc
  const row = await until(async () => {
    const { docs } = (await p.as('administrador', 'GET', `/api/expedientes?where[id][equals]=${id}`)).json
    return docs[0]?.alDia ? docs[0] : undefined
  })
  expect(row.alDia).toBe(true)
  const draft = await p.draftOf(id)
  const copied = (await p.as(WEB, 'GET', `/api/medios/${draft.imagen}`)).json
  expect([copied.alt, draft.galeria ?? [], draft.documentos.length]).toEqual([
    'Imagen 2 de 2 de «Con una dañada»',
    [],
    1,
  ])
  expect(server.log()).toContain('attachment left out of the page')
  const cookie = `payload-token=${await p.token(WEB)}`
  const panel = await fetch(`${server.url}/admin/collections/publicaciones/${draft.id}`, { headers: { cookie } })
  expect(await panel.text()).toMatch(/No se pudo abrir[^.]*fotografía de la glorieta\.jpg/)
})

describe('nobody is told more than what is public', () => {
  it('of a page: neither its case, nor its drafts, nor what the system keeps', async () => {
    const { id, slug, expediente } = await published({ imagen: (await medio()).id })
    await save(id, { titulo: 'Secreto todavía', notaDeCambio: 'Por venir' })
    const cuerpo = text(
      paragraph('Enlaza'),
      link({ linkType: 'internal', doc: { relationTo: 'publicaciones', value: id } }),
    )
    const hidden = await p.draftOf(await p.openUpTo(2, request({ titulo: 'Borrador ajeno' })))
    await published({
      cuerpo: text(
        ...cuerpo.root.children,
        link({ linkType: 'internal', doc: { relationTo: 'publicaciones', value: hidden.id } }),
      ),
    })
    const asked = [
      `/api/publicaciones?limit=50&depth=3`,
      `/api/publicaciones?limit=50&depth=3&draft=true`,
      `/api/publicaciones/${id}?depth=3&draft=true`,
      `/api/publicaciones/${id}?select[expediente]=true&select[muestra]=true&select[mediosAlDia]=true&showHiddenFields=true`,
      `/api/publicaciones/${hidden.id}?draft=true`,
      `/api/publicaciones/versions?where[parent][equals]=${id}`,
      `/api/medios?limit=50&depth=3`,
    ]
    for (const address of asked) {
      const answer = await p.as(null, 'GET', address)
      const said = JSON.stringify(answer.json)
      expect([address, answer.status < 500]).toEqual([address, true])
      for (const secret of [
        'Secreto todavía',
        'Por venir',
        'Borrador ajeno',
        '"expediente"',
        '"muestra"',
        '"mediosAlDia"',
        '"origen"',
        '"sha256"',
        '"paginas"',
        '"publicoHasta"',
      ])
        expect([address, secret, said.includes(secret)]).toEqual([address, secret, false])
    }
    for (const field of ['expediente', 'muestra', 'mediosAlDia'])
      expect(
        (await p.as(null, 'GET', `/api/publicaciones?where[${field}][equals]=${expediente}`)).status,
      ).toBeGreaterThanOrEqual(400)
    expect(await html(`${slug}?borrador=${id}`)).not.toContain('Secreto todavía')
    expect((await page(`${hidden.slug}?borrador=${hidden.id}`)).status).toBe(404)
  })

  it('of a page withdrawn before its day, nothing at all', async () => {
    const { id, slug } = await published({ visibleDesde: '2099-01-01' })
    expect((await publish(id, { motivoDeRetiro: 'No va a ocurrir.' })).status).toBe(200)
    const seen = await page(slug)
    expect([seen.status, (await seen.text()).includes('No va a ocurrir.')]).toEqual([404, false])
  })

  it('of a version, not even whether there is one', async () => {
    const { id } = await published()
    const versions = await p.as(WEB, 'GET', `/api/publicaciones/versions?where[parent][equals]=${id}`)
    const known = versions.json.docs[0].id
    for (const version of [known, otherId(known)])
      expect((await p.as(null, 'POST', `/api/publicaciones/versions/${version}`)).status).toBe(401)
  })

  it('and nobody uploads', async () => {
    expect((await tryUpload(server.url, null, await picture(), '/api/medios')).status).toBe(403)
  })
})

const until = async <T>(ask: () => Promise<T | undefined>): Promise<T> => {
  for (let i = 0; i < 150; i++) {
    const found = await ask()
    if (found !== undefined) return found
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error('it did not happen within 30 seconds')
}
