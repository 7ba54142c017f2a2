import { createHmac, randomBytes } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { PayloadRequest } from 'payload'
import { dayIn } from '../engine/calendar.ts'
import { hrefIn, languageOf, splitLanguage } from '../idiomas/languages.ts'
import type { FieldError } from '../manual/types.ts'
import { ADDRESS_HEADER } from '../people/attempts.ts'
import { countOne } from '../portal/counted.ts'
import { withoutPersonal } from '../text/personal.ts'
import { findOpined, type Opined } from './opined.ts'

/*
 * `POST /opinion`: whether a page was of use, and one comment on it. Without account, cookie or script; nothing of who says it is kept.
 * Who said it today is known in memory alone, as a number that cannot be traced back, so that pressing twice counts once.
 */

export const COMENTARIO = 600

/** Comments that wait to be read; beyond, no more are taken, and it is said. */
const MOST_WAITING = 2_000

/** Comments of one person on one page in a day. */
const COMMENTS_A_DAY = 3

/** What was sent, as the form names it. `sitio` is a field that people do not see, and programs fill in. */
export type SentOpinion = { pagina: string; sirvio: string; comentario?: string; sitio?: string }

export type Taken = { to: string } | { status: 400 | 404 | 503; page: Opined | null; errores: FieldError[] }

const shared = globalThis as typeof globalThis & { cenoteSaid?: { secret: Buffer; said: LRUCache<string, number> } }
shared.cenoteSaid ??= { secret: randomBytes(32), said: new LRUCache({ max: 50_000, ttl: 86_400_000 }) }
const { secret, said } = shared.cenoteSaid

/** How often this person said this of this page today, this time among them. */
const timesToday = (req: PayloadRequest, agent: string, what: string): number => {
  const who = [dayIn(new Date()), req.headers.get(ADDRESS_HEADER), agent, what].join('\n')
  const key = createHmac('sha256', secret).update(who).digest('base64url').slice(0, 16)
  const times = (said.get(key) ?? 0) + 1
  said.set(key, times)
  return times
}

/**
 * Counts an answer, or keeps a comment. @returns where whoever said it goes next, or what is wrong with it
 * @param agent their browser, as it calls itself: several people may share an address
 */
export const takeOpinion = async (req: PayloadRequest, sent: SentOpinion, agent: string): Promise<Taken> => {
  const { idioma } = splitLanguage(sent.pagina)
  const { opinion: say } = languageOf(idioma)
  const page = await findOpined(req, sent.pagina)
  if (!page) return refused(404, null, 'pagina', say.sinPagina)
  const { sirvio, comentario } = sent
  if (sirvio !== 'si' && sirvio !== 'no') return refused(400, page, 'sirvio', say.eligeSiONo)
  const next = (more: Record<string, string> = {}) => ({
    to: hrefIn(idioma, `/opinion/gracias?${new URLSearchParams({ pagina: page.pagina, sirvio, ...more })}`),
  })
  if (comentario === undefined) {
    if (!sent.sitio && timesToday(req, agent, page.pagina) === 1) countOne(page.pagina, sirvio)
    return next()
  }
  const text = tidy(comentario)
  if (!text) return refused(400, page, 'comentario', say.escribe)
  if (text.length > COMENTARIO) return refused(400, page, 'comentario', say.largo(COMENTARIO, text.length))
  if (sent.sitio || timesToday(req, agent, `${page.pagina} comentario`) > COMMENTS_A_DAY) return next({ dicho: 'si' })
  if (await isFull(req)) return refused(503, page, 'comentario', say.lleno)
  await req.payload.create({
    collection: 'opiniones',
    data: { ...page, respuesta: sirvio, comentario: withoutPersonal(text), atendida: false },
    depth: 0,
    // Nobody makes one otherwise.
    overrideAccess: true,
    req,
  })
  return next({ dicho: 'si' })
}

const refused = (status: 400 | 404 | 503, page: Opined | null, campo: string, mensaje: string): Taken => ({
  status,
  page,
  errores: [{ campo, mensaje }],
})

/** Lines as browsers do not agree on them, without what is not seen. */
const tidy = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{C}\n]/gu, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

const isFull = async ({ payload }: PayloadRequest): Promise<boolean> => {
  const { totalDocs } = await payload.count({
    collection: 'opiniones',
    where: { atendida: { not_equals: true } },
    overrideAccess: true,
  })
  return totalDocs >= MOST_WAITING
}
