import { request as ask } from 'node:http'
import { connect } from 'node:net'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { QUOTA } from '../../hooks/doors/quota.ts'
import { people, request, SI06 } from '../contract/walk.ts'
import { call, login, tryUpload, upload } from '../helpers/api.ts'
import { heavyPdf, hugePng, pdf, photograph } from '../helpers/samples.ts'
import { startServer, type TestServer } from '../helpers/server.ts'
import { expectNothingLeft, expectSound, figure, memory, pour, temporaryFiles, until } from './raw.ts'

const MB = 1024 * 1024
const FORM = `/intranet/solicitar/${SI06}`

let server: TestServer
let p: ReturnType<typeof people>
let photo: Awaited<ReturnType<typeof photograph>>
beforeAll(async () => {
  ;[server, photo] = await Promise.all([startServer(), photograph()])
  p = people(server.url)
})
afterAll(() => server?.stop())

const uploads = async () => (await p.as('administrador', 'GET', '/api/adjuntos?limit=1')).json.totalDocs

/** A request for a publication as a browser sends its form. */
const form = (files: { field: string; name: string; type: string; bytes: Uint8Array<ArrayBuffer> }[], more = {}) => {
  const body = new FormData()
  const { numeroRepetido: _, ...said } = request({ numeroOficio: `B/${crypto.randomUUID()}`, ...more })
  for (const [name, value] of Object.entries({ ...said, comando: crypto.randomUUID() })) body.set(name, String(value))
  for (const { field, name, type, bytes } of files) body.append(field, new Blob([bytes], { type }), name)
  return body
}
const send = async (body: BodyInit, rol: string | null, headers: Record<string, string> = {}, path = FORM) => {
  const cookie: Record<string, string> = rol ? { cookie: `payload-token=${await p.token(rol)}` } : {}
  return fetch(server.url + path, { method: 'POST', redirect: 'manual', body, headers: { ...cookie, ...headers } })
}

describe('a body from nobody is cut off', () => {
  it.each([
    ['/intranet/entrar', 'application/x-www-form-urlencoded'],
    [FORM, 'multipart/form-data; boundary=x'],
    ['/intranet/expedientes/TI-SI-2026-000001', 'multipart/form-data; boundary=x'],
    ['/verificar', 'multipart/form-data; boundary=x'],
    ['/', 'multipart/form-data; boundary=x'],
    ['/api/usuarios/login', 'application/json'],
    ['/api/expedientes', 'application/json'],
    ['/api/publicaciones', 'multipart/form-data; boundary=x'],
    ['/api/adjuntos', 'multipart/form-data; boundary=x'],
    ['/api/medios', 'multipart/form-data; boundary=x'],
    ['/admin/login', 'text/plain'],
  ])('%s', async (path, type) => {
    const before = await memory(server)
    const head = type.startsWith('multipart') ? '--x\r\ncontent-disposition: form-data; name="titulo"\r\n\r\n' : ''
    const length = { 'content-length': String(40 * MB) }
    for (const headers of [length, { 'transfer-encoding': 'chunked' }]) {
      const answer = await pour(server.url + path, {
        headers: { 'content-type': type, ...headers },
        bytes: 40 * MB - head.length,
        head,
      })
      expect({ path, status: answer.status }).toSatisfy(({ status }: { status: number }) =>
        [401, 411, 413].includes(status),
      )
      expect(answer.text).toMatch(/pesa|cuenta|tamaño/)
    }
    expect((await memory(server)) - before).toBeLessThan(60)
    await expectNothingLeft(server)
  })

  it('and people are told on a page, in Spanish', async () => {
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      accept: 'text/html',
      'content-length': String(2 * MB),
    }
    const answer = await pour(`${server.url}/intranet/entrar`, { headers, bytes: 2 * MB })
    expect([answer.status, answer.headers['content-type']]).toEqual([413, expect.stringContaining('text/html')])
    expect(answer.text).toContain('<h1>Lo que enviaste pesa demasiado</h1>')
  })

  it('and so is one that is not as long as it says', async () => {
    const { port, hostname } = new URL(server.url)
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(Number(port), hostname)
      let text = ''
      socket.on('data', (chunk) => {
        text += chunk
      })
      socket.on('close', () => resolve(text))
      socket.on('error', () => {})
      socket.write(
        `POST /api/usuarios/login HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 10\r\n\r\n`,
      )
      socket.end(Buffer.alloc(MB, 'a'))
    })
    expect(answer).toMatch(/^HTTP\/1\.1 400 /)
    await expectSound(server)
  })
})

describe('a form with an open account', () => {
  it('brings a long text, and files over the small bound, none of which stay behind', async () => {
    const titulo = 'Con anexos'
    const files = [
      { field: 'documentos', ...heavyPdf(3 * MB) },
      { field: 'imagenes', ...photo },
    ]
    const answer = await send(form(files, { titulo, texto: 'á'.repeat(39_000) }), 'solicitante')
    expect(answer.status).toBe(303)
    const found = await p.as('solicitante', 'GET', `/api/expedientes?where[titulo][equals]=${titulo}`)
    expect(found.json.totalDocs).toBe(1)
    await expectNothingLeft(server)
  })

  it('costs little memory, however many are sent at once', async () => {
    const before = await memory(server)
    let most = 0
    const watch = setInterval(async () => {
      most = Math.max(most, await memory(server).catch(() => 0))
    }, 50)
    const heavy = heavyPdf(20 * MB)
    const senders = ['solicitante', 'solicitante2']
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, i) => {
        const files = [1, 2].map(() => ({ field: 'documentos', ...heavy }))
        return send(form(files, { titulo: `Pesada ${i}` }), senders[i % 2] ?? null)
      }),
    )
    clearInterval(watch)
    for (const answer of answers)
      expect([answer.status, /class="campo__error.*?<\/p>/.exec(await answer.text())?.[0]]).toEqual([303, undefined])
    console.log(`8 forms of 40 MB at once: ${Math.round(before)} MB before, ${Math.round(most)} MB at most`)
    // Less than the 320 MB that came in.
    expect(most - before).toBeLessThan(320)
    await expectNothingLeft(server)
  })

  it('that breaks off, or is in the middle when the process ends, leaves nothing', async () => {
    const stored = await uploads()
    const begin = async () => {
      const cookie = `payload-token=${await p.token('solicitante')}`
      const headers = { cookie, 'content-type': 'multipart/form-data; boundary=x', 'content-length': String(50 * MB) }
      const req = ask(server.url + FORM, { method: 'POST', headers, agent: false })
      req.on('error', () => {})
      req.write(
        '--x\r\ncontent-disposition: form-data; name="documentos"; filename="a.pdf"\r\ncontent-type: application/pdf\r\n\r\n%PDF-1.4\n',
      )
      req.write(Buffer.alloc(2 * MB, 'a'))
      await until(
        () => temporaryFiles(server),
        (names) => names.length === 1,
      )
      return req
    }
    const broken = await begin()
    broken.destroy()
    await until(
      () => temporaryFiles(server),
      (names) => names.length === 0,
    )
    await expectSound(server)

    await begin()
    await server.kill()
    expect(temporaryFiles(server)).toHaveLength(1)
    await server.restart()
    expect(temporaryFiles(server)).toEqual([])
    expect(await uploads()).toBe(stored)
  })

  it('tells a file too heavy beside its field, and keeps the rest', async () => {
    const files = [
      { field: 'documentos', ...heavyPdf(26 * MB, 'enorme.pdf') },
      { field: 'documentos', ...pdf() },
    ]
    const answer = await send(form(files), 'solicitante')
    expect(answer.status).toBe(400)
    const html = await answer.text()
    expect(html).toContain('«enorme.pdf» pesa más de 25 MB')
    expect(html).toContain('oficio.pdf')
  })

  it.each([
    ['without its separator', 'multipart/form-data', 'x'],
    ['of another kind', 'multipart/mixed; boundary=x', '--x--'],
    [
      'cut short',
      'multipart/form-data; boundary=x',
      '--x\r\ncontent-disposition: form-data; name="titulo"\r\n\r\nhola',
    ],
    ['with a part that is none', 'multipart/form-data; boundary=x', '--x\r\n:::\r\n\r\n\r\n--x--\r\n'],
    ['empty', 'multipart/form-data; boundary=x', ''],
  ])('is a clear refusal %s', async (_what, type, body) => {
    const page = await send(body, 'solicitante', { 'content-type': type })
    expect([page.status, (await page.text()).includes('<h1')]).toEqual([400, true])
    const authorization = `JWT ${await p.token('solicitante')}`
    for (const path of ['/api/adjuntos', '/api/expedientes', '/api/usuarios/login', '/api/medios']) {
      const headers = { authorization, 'content-type': type }
      const answer = await fetch(server.url + path, { method: 'POST', headers, body })
      expect({ path, status: answer.status }).toSatisfy(
        ({ status }: { status: number }) => status >= 400 && status < 500,
      )
    }
  })
})

describe('a file’s name', () => {
  const nombreOf = async (name: string) => {
    const { status, json } = await tryUpload(server.url, await p.token('solicitante2'), { ...pdf(), name })
    return status === 201 ? { status, nombre: json.doc.nombre, filename: json.doc.filename } : { status }
  }
  it.each([
    ['Oficio Ñandú №3 (versión final) 🏛️.pdf', 'Oficio Ñandú №3 (versión final) 🏛️.pdf'],
    ['🙂.pdf', '🙂.pdf'],
    ['../../../etc/passwd.pdf', 'passwd.pdf'],
    ['C:\\Users\\ana\\oficio.PDF', 'oficio.PDF'],
    ['factura\u202efdp.pdf', 'facturafdp.pdf'],
    ['con\u0001trol\u007f.pdf', 'control.pdf'],
    [`${'largo '.repeat(60)}.pdf`, expect.stringMatching(/^largo .{100,190}\.pdf$/)],
  ])('%j', async (given, kept) => {
    const filename = expect.stringMatching(/^[a-z0-9-]+\.pdf$/)
    expect(await nombreOf(given)).toEqual({ status: 201, nombre: kept, filename })
  })

  it('with a NUL in it', async () => {
    const authorization = `JWT ${await p.token('solicitante2')}`
    const body = (disposition: string) =>
      `--x\r\ncontent-disposition: form-data; name="file"; ${disposition}\r\ncontent-type: application/pdf\r\n\r\n${Buffer.from(pdf().bytes).toString('latin1')}\r\n--x--\r\n`
    for (const disposition of ['filename="a\0b.pdf"', "filename*=UTF-8''a%00b.pdf", "filename*=UTF-8''a%ff%fe.pdf"]) {
      const answer = await fetch(`${server.url}/api/adjuntos`, {
        method: 'POST',
        headers: { authorization, 'content-type': 'multipart/form-data; boundary=x' },
        body: body(disposition),
      })
      expect([201, 400]).toContain(answer.status)
      const json = await answer.json()
      if (answer.status === 201) expect(json.doc.nombre).not.toContain('\0')
    }
    await expectSound(server)
  })
})

describe('a picture that cannot be opened is refused', () => {
  const cut = (file: typeof photo) => ({
    ...file,
    bytes: file.bytes.slice(0, file.bytes.length / 2),
  })
  const frames = async () => {
    const raw = { width: 3000, height: 2000 * 12, channels: 3 as const, pageHeight: 2000 }
    const pixels = Buffer.alloc(raw.width * raw.height * 3)
    // Frames that are alike would be stored as one.
    for (let frame = 0; frame < 12; frame++) pixels.fill(20 * frame, frame * 18_000_000, (frame + 1) * 18_000_000)
    const bytes = await sharp(pixels, { raw }).webp({ effort: 0 }).toBuffer()
    return { name: 'animada.webp', type: 'image/webp', bytes: new Uint8Array(bytes) }
  }
  const samples = {
    'a JPEG cut short': async () => cut(photo),
    'a PNG of 20,000 × 20,000': async () => hugePng(20_000, 20_000),
    'a PNG cut short': async () => cut(hugePng(2000, 2000)),
    'a moving WebP of 72 million pixels': frames,
    'a PDF cut in half': async () => cut(heavyPdf(2000)),
    'a picture in HEIC': async () => ({ ...photo, name: 'IMG_0001.HEIC', type: 'image/heic' }),
  }
  it.each(Object.entries(samples))('%s', async (_what, make) => {
    const file = await make()
    const stored = await uploads()
    const before = await figure(server, 'process_cpu_seconds_total')
    for (const [rol, path] of [
      ['solicitante', '/api/adjuntos'],
      ['administrador-web', '/api/medios'],
    ] as const) {
      const { status, json } = await tryUpload(server.url, await p.token(rol), file, path, { alt: 'Prueba' })
      expect({ path, status, campo: json.errors[0].data?.campo }).toEqual({ path, status: 400, campo: 'file' })
      expect(json.errors[0].message).toMatch(/guárda|guardar|redúcela/)
    }
    const field = file.name.endsWith('.pdf') ? 'documentos' : 'imagenes'
    const page = await send(form([{ field, ...file }]), 'solicitante')
    expect(page.status).toBe(400)
    expect(await page.text()).toMatch(new RegExp(`id="error-[^"]*${field}"`))
    expect(await uploads()).toBe(stored)
    expect((await figure(server, 'process_cpu_seconds_total')) - before).toBeLessThan(10)
  })

  it('and those that people do send are taken', async () => {
    const blank = sharp({ create: { width: 300, height: 200, channels: 3, background: '#0a7d8c' } })
    const cmyk = await blank.clone().toColourspace('cmyk').jpeg().toBuffer()
    const turned = await blank.clone().jpeg().withMetadata({ orientation: 6 }).toBuffer()
    const progressive = await blank.clone().jpeg({ progressive: true }).toBuffer()
    // As telephones end them: with something of their own after the picture.
    const trailer = Buffer.concat([await blank.clone().jpeg().toBuffer(), Buffer.from('SEFT-datos-del-teléfono')])
    for (const [name, bytes] of Object.entries({ cmyk, turned, progressive, trailer })) {
      for (const [rol, path] of [
        ['solicitante', '/api/adjuntos'],
        ['administrador-web', '/api/medios'],
      ] as const) {
        const file = { name: `${name}.jfif`, type: 'image/jpeg', bytes: new Uint8Array(bytes) }
        const { status, json } = await tryUpload(server.url, await p.token(rol), file, path, { alt: name })
        expect({ name, path, status }).toEqual({ name, path, status: 201 })
        if (path === '/api/medios' && name === 'turned') expect([json.doc.width, json.doc.height]).toEqual([200, 300])
      }
    }
    await expectNothingLeft(server)
  })
})

describe('a file compared with a paper', () => {
  it('is hashed as it comes, from anyone, and kept nowhere', async () => {
    const id = await p.openUpTo(1)
    const { docs } = await until(
      async () => (await p.as('solicitante', 'GET', `/api/expedientes/${id}/documentos`)).json,
      ({ docs }) => docs.length > 0,
    )
    const authorization = `JWT ${await p.token('solicitante')}`
    const paper = await (await fetch(server.url + docs[0].url, { headers: { authorization } })).arrayBuffer()
    const before = await memory(server)
    const compare = async (bytes: BlobPart) => {
      const body = new FormData()
      body.set('file', new Blob([bytes]), 'papel.pdf')
      const answer = await fetch(`${server.url}/api/verificar/${docs[0].codigo}`, { method: 'POST', body })
      const onPage = new FormData()
      onPage.set('archivo', new Blob([bytes]), 'papel.pdf')
      const page = await fetch(`${server.url}/verificar/${docs[0].codigo}`, { method: 'POST', body: onPage })
      return [
        answer.status,
        (await answer.json()).coincide,
        page.status,
        (await page.text()).includes('Tu archivo es auténtico'),
      ]
    }
    expect(await compare(paper)).toEqual([200, true, 200, true])
    const heavy = heavyPdf(24 * MB).bytes
    expect(await Promise.all(Array.from({ length: 6 }, () => compare(heavy)))).toEqual(
      Array.from({ length: 6 }, () => [200, false, 200, false]),
    )
    expect((await memory(server)) - before).toBeLessThan(120)
    await expectNothingLeft(server)
  })
})

describe('what one account has uploaded and not sent', () => {
  it('is bounded, also when it comes all at once, and the refusal says what to do', async () => {
    const token = await login(server.url, 'programador2')
    const answers = await Promise.all(
      Array.from({ length: QUOTA.files + 12 }, (_, i) => tryUpload(server.url, token, pdf(`Anexo ${i}`))),
    )
    const taken = answers.filter(({ status }) => status === 201).length
    const refused = answers.filter(({ status }) => status !== 201)
    expect(taken).toBeLessThanOrEqual(QUOTA.files)
    for (const { status, json } of refused) {
      expect([status, json.errors[0].data]).toEqual([400, { codigo: 'dato-invalido', campo: 'file' }])
      expect(json.errors[0].message).toMatch(/Ya tienes \d+ archivos .* se borran a los dos días/)
    }
    for (let i = taken; i < QUOTA.files; i++) await upload(server.url, token, pdf(`Otro ${i}`))
    expect((await tryUpload(server.url, token, pdf('Uno más'))).status).toBe(400)
    // Someone else's room is their own.
    await upload(server.url, await p.token('programador'), pdf())
    expect((await call(server.url, token, 'GET', '/api/adjuntos?limit=1')).json.totalDocs).toBe(QUOTA.files)
  })
})
