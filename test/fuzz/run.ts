import { globSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { PROCEDURES } from '../../hooks/manual/index.ts'
import { call, login } from '../helpers/api.ts'
import { ROOT } from '../helpers/child.ts'
import type { TestServer } from '../helpers/server.ts'
import { openState } from './state.ts'
import { anyAsk } from './surface.ts'
import { type Ask, ROLES } from './values.ts'

/** A sentence of a case of another dependency: whoever may not see it must never read it, wherever they ask. */
const MARK = 'xqzmarcadeotradependencia'

/** Who may not see that case. */
const STRANGERS = new Set([null, 'solicitante', 'tecnico-telecomunicaciones', 'tecnico-soporte', 'jefatura-soporte'])

const SLOW_MS = 2000

type Options = { seed: number; requests: number; seconds: number; told?: (done: number) => void }

/** What was wrong, one of each kind; how many were sent before the time was over, and what they were answered. */
export type Run = { faults: Fault[]; sent: number; statuses: Record<number, number> }

export type Fault = { why: string; ask: Ask; answer: string }

/**
 * Sends that many requests, one after another, and looks at each answer.
 */
export const fuzz = async (server: TestServer, { seed, requests, seconds, told }: Options): Promise<Run> => {
  const pool = await plant(server)
  const asks = anyAsk(await loadConfig(), pool)
  const tokens = new Map<string, string>()
  for (const rol of ROLES) tokens.set(rol, await login(server.url, rol))
  const state = openState(server)
  const faults = new Map<string, Fault>()
  const end = Date.now() + seconds * 1000
  let sent = 0
  const statuses: Record<number, number> = {}
  const found = (why: string, ask: Ask, answer: string) => {
    const key = `${why.split(':')[0]} ${ask.of}`
    if (!faults.has(key)) faults.set(key, { why, ask, answer: answer.slice(0, 300) })
  }

  for (const ask of fc.sample(asks, { seed, numRuns: requests })) {
    if (Date.now() > end || faults.size > 40) break
    sent++
    if (sent % 1000 === 0) told?.(sent)
    const before = ask.method === 'GET' ? '' : await state.read()
    let answer = await send(server.url, ask, tokens)
    if (answer.ms > SLOW_MS) answer = await send(server.url, ask, tokens)
    if (answer.ms > SLOW_MS) found(`slow: ${answer.ms} ms`, ask, answer.text)
    statuses[answer.status] = (statuses[answer.status] ?? 0) + 1
    if (answer.status === 0) {
      found(`no answer: ${answer.text}`, ask, server.log().slice(-600))
      if (!(await alive(server.url))) break
      continue
    }
    if (answer.status >= 500) found(`${answer.status}`, ask, answer.text)
    if (STRANGERS.has(ask.who) && answer.text.includes(MARK)) found('told a stranger', ask, answer.text)
    if (answer.status >= 400 && ask.method !== 'HEAD' && answer.type.includes('json') && !isRefusal(answer.text))
      found('not our refusal', ask, answer.text)
    if (/\n\s+at .*\(.*:\d+:\d+\)|node_modules\//.test(answer.text) && !ask.path.includes('node_modules'))
      found('a stack', ask, answer.text)
    if (answer.status >= 400 && ask.method !== 'GET' && (await state.read()) !== before) {
      // What an earlier request began may end meanwhile: only what writes again when refused again counts.
      const again = await state.still()
      await send(server.url, ask, tokens)
      if ((await state.read()) !== again) found('wrote though refused', ask, answer.text)
    }
  }
  if (!(await alive(server.url)))
    found('dead', { who: null, method: 'GET', path: '/salud', of: 'salud' }, server.log().slice(-1500))
  await state.close()
  return { faults: [...faults.values()], sent, statuses }
}

/** As it would be typed again. */
export const describe = ({ why, ask, answer }: Fault): string =>
  `${why}\n  ${ask.who ?? 'nobody'} ${ask.method} ${ask.path.slice(0, 400)}${ask.body === undefined ? '' : `\n  ${ask.type}: ${ask.body.slice(0, 300)}`}\n  → ${answer}`

type Answer = { status: number; text: string; type: string; ms: number }

const send = async (url: string, ask: Ask, tokens: Map<string, string>): Promise<Answer> => {
  const begun = performance.now()
  const token = ask.who && tokens.get(ask.who)
  // Pages know a person by their cookie, the API by either.
  const session: Record<string, string> = token
    ? { cookie: `payload-token=${token}`, origin: url, 'sec-fetch-site': 'same-origin' }
    : {}
  try {
    const response = await fetch(url + ask.path, {
      method: ask.method,
      redirect: 'manual',
      headers: { ...session, ...ask.headers, ...(ask.type && { 'content-type': ask.type }) },
      ...(ask.method !== 'GET' && ask.method !== 'HEAD' && { body: ask.body }),
      signal: AbortSignal.timeout(20_000),
    })
    const text = await response.text()
    return {
      status: response.status,
      text,
      type: response.headers.get('content-type') ?? '',
      ms: Math.round(performance.now() - begun),
    }
  } catch (error) {
    return {
      status: 0,
      text: String((error as Error).cause ?? error),
      type: '',
      ms: Math.round(performance.now() - begun),
    }
  }
}

const isRefusal = (text: string): boolean => {
  try {
    const [first] = JSON.parse(text).errors
    return typeof first.message === 'string' && first.message.length > 0 && typeof first.data.codigo === 'string'
  } catch {
    return false
  }
}

const alive = async (url: string): Promise<boolean> => {
  const answer = await fetch(`${url}/salud`, { signal: AbortSignal.timeout(10_000) }).catch(() => null)
  await answer?.body?.cancel()
  return answer !== null
}

/** Opens a marked case in another dependency, and gathers what there is to ask about. */
const plant = async ({ url }: TestServer) => {
  const [theirs, admin] = [await login(url, 'solicitante2'), await login(url, 'administrador')]
  const opened = await call(url, theirs, 'POST', '/api/expedientes', {
    procedimiento: 'P-OMA-TI-SI-06',
    datos: { numeroOficio: `${MARK}/1`, fechaOficio: '2026-11-20', titulo: `Aviso ${MARK}`, texto: `Texto ${MARK}.` },
  })
  if (opened.status !== 201) throw new Error(`planting: ${opened.status} ${JSON.stringify(opened.json)}`)
  await call(url, theirs, 'POST', '/api/observaciones', { expediente: opened.json.doc.id, texto: `Nota ${MARK}` })
  const ids: string[] = [opened.json.doc.id]
  const words = [opened.json.doc.folio, ...PROCEDURES.map((p) => p.codigo)]
  for (const slug of [
    'expedientes',
    'movimientos',
    'oficios',
    'documentos',
    'publicaciones',
    'medios',
    'usuarios',
    'dependencias',
    'observaciones',
  ]) {
    const { json } = await call(url, admin, 'GET', `/api/${slug}?limit=4&draft=true`)
    for (const doc of json.docs) {
      ids.push(doc.id)
      for (const word of [doc.folio, doc.slug, doc.codigo, doc.filename])
        if (typeof word === 'string' && !word.includes(MARK)) words.push(word)
    }
  }
  return { ids, words, pages: pages(), actions: actions() }
}

/** Every page and file of the site, and the panel's lists. */
const pages = (): string[] => [
  ...globSync('**/*.{astro,ts}', { cwd: path.join(ROOT, 'site/src/pages') })
    .filter((file) => !file.startsWith('500') && !file.includes('...'))
    .map((file) => `/${file.replace(/\.(astro|ts)$/, '').replace(/(^|\/)index$/, '')}`),
  '/api/bandeja',
  '/api/procedimientos/[codigo]',
  '/api/procedimientos/[codigo]/diagrama.svg',
  '/api/procedimientos/[codigo]/diagrama.bpmn',
  '/api/verificar/[codigo]',
  '/admin/collections/usuarios',
  '/admin/collections/[x]',
]

const actions = (): string[] => {
  const manifest = JSON.parse(readFileSync(path.join(ROOT, 'cms/.next/server/server-reference-manifest.json'), 'utf8'))
  return Object.keys(manifest.node)
}

/** The product's configuration, which touches no database until it is asked to. */
const loadConfig = async () => {
  process.env.DATA_DIR ??= mkdtempSync(path.join(process.env.TEST_SCRATCH ?? tmpdir(), 'config-'))
  const { default: config } = await import('../../cms/config/payload.config.ts')
  return config
}
