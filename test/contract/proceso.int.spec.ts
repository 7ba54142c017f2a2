import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call, login } from '../helpers/api.ts'
import { type Child, type Env, startChild } from '../helpers/child.ts'
import { databaseOf, dropDatabase } from '../helpers/data.ts'
import { freePort } from '../helpers/ports.ts'
import { startServer, type TestServer } from '../helpers/server.ts'
import { people, request, SI06 } from './walk.ts'

/* The process itself: how it starts, what it refuses to start on, and that it ends when it is asked to. */

const mongo = process.env.TEST_DB === 'mongo'
const SLOW = { timeout: 120_000 }
/** What the product promises, with a second for the test's own machine. */
const STOP_MS = 11_000

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server?.stop())

const scratch = () => mkdtempSync(path.join(process.env.TEST_SCRATCH ?? tmpdir(), 'proceso-'))

const envOf = async (dataDir: string, more: Env = {}): Promise<Env & { url: string }> => {
  const PORT = String(await freePort())
  const database = mongo && { DATABASE_URL: databaseOf(dataDir), PAYLOAD_SECRET: 'the-same-for-every-test-server' }
  const url = `http://127.0.0.1:${PORT}`
  return {
    PATH: process.env.PATH,
    NODE_ENV: 'production',
    PORT,
    PUBLIC_URL: url,
    url,
    DATA_DIR: dataDir,
    ...database,
    ...more,
  }
}

const launch = (env: Env) => startChild(process.execPath, ['cms/server.ts'], { env })

const until = async (holds: () => Promise<boolean> | boolean, ms = 60_000) => {
  for (const deadline = Date.now() + ms; Date.now() < deadline; ) {
    if (await holds()) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`it did not come about within ${ms / 1000} seconds`)
}

const health = async (url: string, of = '/salud') => {
  const answer = await fetch(url + of, { signal: AbortSignal.timeout(8_000) }).catch(() => null)
  return answer ? { status: answer.status, ...(await answer.json()) } : { status: 0 }
}
const serving = (url: string, child: Child) =>
  until(async () => {
    if (!child.running()) throw new Error(`it ended:\n${child.log()}`)
    return (await health(url)).status === 200
  })

/** How long it took to end, in milliseconds. */
const timeToEnd = async (child: Pick<Child, 'exited'>) => {
  const begun = performance.now()
  await child.exited
  return performance.now() - begun
}

describe('asked to end', () => {
  it('under load it ends in time, and the next start finds everything', SLOW, async () => {
    const p = people(server.url)
    await p.token('solicitante')
    let going = true
    let acknowledged = 0
    const worker = async () => {
      while (going) {
        const { status } = await p.as('solicitante', 'POST', '/api/expedientes', {
          procedimiento: SI06,
          datos: request(),
        })
        if (status === 201) acknowledged++
      }
    }
    const workers = Array.from({ length: 6 }, () => worker().catch(() => {}))
    await until(() => acknowledged > 30)
    // Somebody who sends half a request, and keeps the line.
    const held = connect(Number(new URL(server.url).port), '127.0.0.1')
    held.on('error', () => {})
    held.write('POST /api/expedientes HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{')
    const begun = performance.now()
    await server.end()
    expect(performance.now() - begun).toBeLessThan(STOP_MS)
    going = false
    held.destroy()
    await Promise.all(workers)

    // Serves at once, with its papers still to be printed.
    await server.restart({}, 'serving')
    expect(await health(server.url)).toMatchObject({ status: 200, estado: 'bien' })
    await server.idle()
    const again = people(server.url)
    const list = async (what: string) => (await again.as('administrador', 'GET', `/api/${what}&limit=0`)).json
    const { docs } = await list(`expedientes?where[procedimiento][equals]=${SI06}&showHiddenFields=true`)
    expect(docs.length).toBeGreaterThanOrEqual(acknowledged)
    expect(docs.filter(({ alDia }: { alDia: boolean }) => !alDia)).toEqual([])
    expect((await list('fallas?sort=id')).totalDocs).toBe(0)
    const papers = await list('documentos?where[tipo][equals]=acuse')
    expect(new Set(papers.docs.map((d: { expediente: string }) => d.expediente)).size).toBeGreaterThanOrEqual(
      docs.length,
    )
  })

  it.each(['SIGTERM', 'SIGKILL'] as const)(
    'npm start ends with %s to npm: nothing goes on serving',
    SLOW,
    async (signal) => {
      const dataDir = scratch()
      const env = await envOf(dataDir, { HOME: process.env.HOME, DEMO: 'no' })
      const npm = startChild('npm', ['start'], { env })
      await serving(env.url, npm)
      await npm.end(signal)
      await until(async () => (await health(env.url)).status === 0, STOP_MS)
      if (mongo) await dropDatabase(databaseOf(dataDir))
    },
  )

  it('a mail server that accepts and says nothing does not keep it, nor is the message lost', SLOW, async () => {
    let called = () => {}
    const connected = new Promise<void>((resolve) => {
      called = resolve
    })
    const silent = createServer(() => called())
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    const { port } = silent.address() as { port: number }
    await server.restart({ SMTP_URL: `smtp://127.0.0.1:${port}` }, 'serving')
    await connected
    const begun = performance.now()
    await server.end()
    expect(performance.now() - begun).toBeLessThan(STOP_MS)
    silent.close()
    await server.restart()
    const { docs } = (await people(server.url).as('administrador', 'GET', '/api/correos?limit=0')).json
    expect(docs.length).toBeGreaterThan(0)
    expect(docs.filter(({ estado }: { estado: string }) => estado !== 'pendiente')).toEqual([])
  })
})

it('a second process on the same data is refused plainly; on MongoDB it is welcome', SLOW, async () => {
  const { dataDir } = server
  const env = await envOf(dataDir, mongo ? { DATABASE_URL: server.databaseUrl } : {})
  const other = launch(env)
  if (mongo) {
    await serving(env.url, other)
    await other.end('SIGTERM')
    return
  }
  const seed = startChild(process.execPath, ['seed/index.ts'], { env })
  for (const child of [other, seed]) {
    expect([await child.exited, child.log()]).toEqual([1, expect.stringContaining('Otro proceso de Cenote ya usa')])
    expect(child.log()).not.toMatch(/^\s+at /m)
  }
  // Killed, it leaves no lock behind.
  await server.kill()
  await server.restart()
})

it('is alive and not ready where it cannot write', SLOW, async () => {
  expect(await health(server.url)).toMatchObject({ status: 200, estado: 'bien', arranque: 'listo', pendientes: 0 })
  const aside = `${server.dataDir}-aparte`
  renameSync(server.dataDir, aside)
  try {
    await until(async () => (await health(server.url)).status === 503, 10_000)
    const lost = await health(server.url)
    expect(lost).toMatchObject({ estado: 'mal', falla: mongo ? 'disco' : 'base' })
    expect(lost.mensaje).toMatch(mongo ? /carpeta/ : /devuelve/)
    expect(await health(server.url, '/salud/vida')).toMatchObject({ status: 200, estado: 'vivo' })
  } finally {
    renameSync(aside, server.dataDir)
  }
  await until(async () => (await health(server.url)).status === 200, 10_000)
})

describe('an empty base without the demo', () => {
  it('has its first administrator by the link of the console, and by no other door', SLOW, async () => {
    const dataDir = scratch()
    const env = await envOf(dataDir, { DEMO: 'no' })
    const child = launch(env)
    try {
      await serving(env.url, child)
      await until(() => /primera-cuenta\?token=/.test(child.log()))
      const [link = ''] = /http\S+primera-cuenta\?token=\S+/.exec(child.log()) ?? []
      const token = new URL(link).searchParams.get('token') ?? ''
      const outsider = { email: 'intruso@demo.test', password: 'Intruso.2026', nombre: 'X', roles: ['administrador'] }
      for (const door of ['/api/usuarios/first-register', '/api/usuarios', '/api/usuarios/First-Register/']) {
        expect([door, (await call(env.url, null, 'POST', door, outsider)).status]).toEqual([
          door,
          expect.toSatisfy((s) => [403, 404, 405].includes(s)),
        ])
      }
      const page = (body?: Record<string, string>, query = '') =>
        fetch(`${env.url}/intranet/primera-cuenta${query}`, {
          redirect: 'manual',
          ...(body && { method: 'POST', body: new URLSearchParams(body), headers: { origin: env.url } }),
        })
      expect((await page(undefined, '?token=otro')).status).toBe(404)
      const shown = await page(undefined, `?token=${token}`)
      // Without a referrer a browser sends its form from nowhere, and that is refused.
      expect([shown.status, shown.headers.get('referrer-policy')]).toEqual([200, 'same-origin'])
      const panel = await fetch(`${env.url}/admin/create-first-user`, { redirect: 'manual' })
      expect([panel.status, panel.headers.get('location')]).toEqual([303, '/intranet/primera-cuenta'])
      const form = { token, nombre: 'Quien Instala', email: 'instala@municipio.mx', password: 'Larga.clave.2026' }
      const short = await page({ ...form, password: 'corta', repetida: 'corta' })
      expect([short.status, await short.text()]).toEqual([400, expect.stringContaining('de 10 a 200 caracteres')])
      expect((await page({ ...form, token: 'otro', repetida: form.password })).status).toBe(404)

      // Two at once: one is taken.
      const both = await Promise.all([
        page({ ...form, repetida: form.password }),
        page({ ...form, email: 'otra@municipio.mx', repetida: form.password }),
      ])
      expect(both.map(({ status }) => status).sort()).toEqual([303, expect.toSatisfy((s) => s === 400 || s === 404)])
      expect((await page({ ...form, email: 'tercera@municipio.mx', repetida: form.password })).status).toBe(404)
      const won = both[0]?.status === 303 ? form.email : 'otra@municipio.mx'
      const session = await login(env.url, won, form.password)
      const { docs } = (await call(env.url, session, 'GET', '/api/usuarios')).json
      expect(docs).toMatchObject([{ email: won, roles: ['administrador'] }])
      // Nothing of the demonstration is there, and the token is not in clear anywhere.
      expect((await call(env.url, null, 'GET', '/api/publicaciones')).json.totalDocs).toBe(0)
      if (!mongo) expect(readFileSync(path.join(dataDir, 'cenote.sqlite')).includes(token)).toBe(false)
    } finally {
      await child.end('SIGTERM')
      if (mongo) await dropDatabase(databaseOf(dataDir))
    }
  })
})

/** Spoils a copy of a real installation's folder. */
type Spoil = [what: string, how: (dir: string) => void, words: RegExp]

const sqlite = (dir: string) => path.join(dir, 'cenote.sqlite')
const SPOILS: Spoil[] = [
  ['its database gone', (dir) => rmSync(sqlite(dir)), /no está en .*respaldo/s],
  ['its database emptied', (dir) => truncateSync(sqlite(dir), 0), /está vacía \(0 bytes\).*respaldo/s],
  ['its database cut', (dir) => truncateSync(sqlite(dir), Math.floor(statSync(sqlite(dir)).size / 2)), /dañada/],
  [
    'another file in its place',
    (dir) => writeFileSync(sqlite(dir), 'no soy una base'.repeat(400)),
    /dañada.*no es una base/s,
  ],
  [
    'bytes of its database overwritten',
    (dir) => {
      const bytes = readFileSync(sqlite(dir))
      bytes.fill(0x5a, 4096 * 3, 4096 * 40)
      writeFileSync(sqlite(dir), bytes)
    },
    /dañada/,
  ],
  [
    'a database of another program',
    (dir) => {
      rmSync(sqlite(dir))
      const db = new DatabaseSync(sqlite(dir))
      db.exec('CREATE TABLE recetas (id INTEGER)')
      db.close()
    },
    /no es de Cenote/,
  ],
  [
    'a database of a newer version',
    (dir) => {
      const db = new DatabaseSync(sqlite(dir))
      db.exec(`INSERT INTO payload_migrations (id, name, batch) VALUES ('futura', '20991231_000000_futura', 9)`)
      db.close()
    },
    /versión más nueva .*20991231_000000_futura/s,
  ],
  [
    'a database with no account beside files',
    (dir) => {
      rmSync(sqlite(dir))
      const db = new DatabaseSync(sqlite(dir))
      db.exec('PRAGMA user_version = 1')
      db.close()
      mkdirSync(path.join(dir, 'adjuntos'), { recursive: true })
      writeFileSync(path.join(dir, 'adjuntos', 'oficio.pdf'), '%PDF-')
    },
    /no tiene nada.*respaldo/s,
  ],
]

describe.skipIf(mongo)(
  'does not start on data it cannot vouch for, says what to do, and leaves them as they are',
  () => {
    let sound: string
    beforeAll(async () => {
      // A file that is whole by itself, without its log.
      sound = scratch()
      await server.end()
      const db = new DatabaseSync(sqlite(server.dataDir))
      db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
      db.close()
      for (const name of ['cenote.sqlite', 'secreto'])
        copyFileSync(path.join(server.dataDir, name), path.join(sound, name))
    })

    it.each(SPOILS)('%s', SLOW, async (_what, how, words) => {
      const dir = scratch()
      for (const name of ['cenote.sqlite', 'secreto']) copyFileSync(path.join(sound, name), path.join(dir, name))
      how(dir)
      const before = existsSync(sqlite(dir)) ? readFileSync(sqlite(dir)) : null
      const child = launch(await envOf(dir))
      expect([await child.exited, child.log()]).toEqual([1, expect.stringMatching(words)])
      expect(child.log()).not.toMatch(/^\s+at |demostración/m)
      expect(existsSync(sqlite(dir)) ? readFileSync(sqlite(dir)) : null).toEqual(before)
    })
  },
)

describe.runIf(mongo)('a MongoDB that cannot be used is told in plain words, in bounded time', () => {
  const CASES: [what: string, url: (good: URL) => void, words: RegExp][] = [
    ['nobody there', (url) => (url.port = '9'), /no responde/],
    ['another replica set', (url) => url.searchParams.set('replicaSet', 'otro'), /conjunto de réplicas/],
    [
      'a wrong account',
      (url) => Object.assign(url, { username: 'nadie', password: 'nada' }),
      /usuario o la contraseña/,
    ],
  ]
  it.each(CASES)('%s', SLOW, async (_what, spoil, words) => {
    const url = new URL(databaseOf(scratch()))
    spoil(url)
    const child = launch(await envOf(scratch(), { DATABASE_URL: url.href }))
    const took = await timeToEnd(child)
    expect(child.log()).toMatch(words)
    expect(child.log()).not.toMatch(/^\s+at |nadie:nada/m)
    expect(took).toBeLessThan(30_000)
  })
})
