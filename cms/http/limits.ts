import type { Request, RequestHandler, Response } from 'express'
import { createLocalReq, executeAuthStrategies, type Payload, type PayloadRequest } from 'payload'
import { MAX_FILE_BYTES } from '../../hooks/doors/accept.ts'
import { Busy, createTurns } from '../../hooks/doors/turns.ts'
import { BodyRefused, tooLarge } from './body.ts'
import { refuseOnPage } from './refuse.ts'

const KB = 1024
const MB = 1024 * KB

/** What anyone may send, in bytes; with an open account, what its address takes. A long text fits, so that what was typed into a form outlives its session. */
const ANYONE = 512 * KB

/** What an address takes. `files`: how many are kept while the request lasts. `anyone`: without an account too. */
type Bound = { path: RegExp; max: number; files: number; anyone?: boolean; collection?: 'adjuntos' | 'medios' }

const BOUNDS: Bound[] = [
  { path: /^\/api\/adjuntos(\/|$)/, max: MAX_FILE_BYTES + MB, files: 1, collection: 'adjuntos' },
  {
    path: /^\/(api\/servicios\/importar|intranet\/(catalogo|equipos\/importar|sistemas\/importar))(\/|$)/,
    max: 6 * MB,
    files: 1,
  },
  { path: /^\/api\/medios(\/|$)/, max: MAX_FILE_BYTES + MB, files: 1, collection: 'medios' },
  // Forms that take files: a request, a step, a remark.
  { path: /^\/intranet\/(solicitar|expedientes|registrar|correspondencia)(\/|$)/, max: 150 * MB, files: 60 },
  // A file to be compared with a paper is hashed as it arrives.
  { path: /^\/(api\/|[a-z]{2,3}\/)?verificar\/./, max: MAX_FILE_BYTES + MB, files: 0, anyone: true },
  { path: /^\/opinion(\/|$)/, max: 16 * KB, files: 0 },
  { path: /^\/admin(\/|$)/, max: 4 * MB, files: 0 },
]
const ELSEWHERE: Bound = { path: /^/, max: MB, files: 0 }

/** How a body is to be read, settled before anything of it is; in `res.locals.body`. */
export type BodyBound = { max: number; files: number }

/** Bodies over 1 MB on their way in: few at a time for one account or address; the others wait, unread. */
const turns = createTurns({ atOnce: 8, perKey: 4, waiting: 50, waitMs: 60_000 })

/**
 * Settles how much of a body is read, before it is: little from nobody, more where files are taken and from an open account. Those
 * that say they are larger are refused unread; the others are counted while they are read (`body.ts`).
 */
export const limitBody =
  (payload: Payload): RequestHandler =>
  async (req, res, next) => {
    if (req.method === 'GET' || req.method === 'HEAD' || req.method === 'OPTIONS') return next()
    const bound = BOUNDS.find(({ path }) => path.test(req.path)) ?? ELSEWHERE
    const said = saidLength(req)
    // Next reads the panel's bodies by itself, so they must say how long they are.
    if (said === null && /^\/admin(\/|$)/.test(req.path))
      return refuseOnPage(req, res, next, 411, 'La petición no dice cuánto pesa: vuelve a intentarlo.')
    const small = said !== null && said <= ANYONE
    const person = small || bound.anyone ? null : await personOf(payload, req)
    const max = !small && (bound.anyone || person?.user?.activo) ? bound.max : Math.min(ANYONE, bound.max)
    if (said !== null && said > max) {
      if (said <= bound.max)
        return refuseOnPage(req, res, next, 401, 'Para mandar algo de ese tamaño, entra primero con tu cuenta.')
      return refuseOnPage(req, res, next, 413, tooLarge(bound.max).message)
    }
    if (person && bound.collection && !(await mayWrite(person, bound.collection, req.method))) {
      if (!person.user?.activo)
        return refuseOnPage(req, res, next, 401, 'Para subir archivos, entra primero con tu cuenta.')
      return refuseOnPage(req, res, next, 403, 'Tu cuenta no sube archivos aquí.')
    }
    res.locals.body = { max, files: bound.files } satisfies BodyBound
    if (max > MB && (said === null || said > MB)) return waitForTurn(req, res, next, person?.user?.id ?? req.ip ?? '')
    next()
  }

/** Its length, as it says; `null` where it says none and comes in pieces. */
const saidLength = ({ headers }: Request): number | null => {
  if (headers['transfer-encoding'] !== undefined) return null
  return Number(headers['content-length'] ?? 0)
}

const personOf = async (payload: Payload, req: Request): Promise<PayloadRequest> => {
  const headers = new Headers({ 'sec-fetch-site': 'same-origin' })
  for (const name of ['authorization', 'cookie'] as const) if (req.headers[name]) headers.set(name, req.headers[name])
  const { user } = await executeAuthStrategies({ headers, payload })
  return createLocalReq({ user: user ?? undefined, req: { headers } }, payload)
}

const mayWrite = async (req: PayloadRequest, collection: 'adjuntos' | 'medios', method: string) =>
  req.payload.collections[collection].config.access[method === 'POST' ? 'create' : 'update']({ req })

const waitForTurn = async (req: Request, res: Response, next: () => void, key: string): Promise<void> => {
  try {
    const release = await turns(key)
    res.once('close', release)
    if (res.destroyed) release()
    else next()
  } catch (error) {
    if (!(error instanceof Busy)) throw error
    res.set('retry-after', '30')
    refuseOnPage(req, res, next, 503, 'Hay muchos archivos en camino: vuelve a intentarlo en medio minuto.')
  }
}

/** Answers why a body was not taken. @throws what is no refusal */
export const refuseBody = (error: unknown, req: Request, res: Response, next: () => void): void => {
  // Whoever sent it is gone: there is nobody to answer.
  if (req.errored || (req.destroyed && !req.complete)) return void res.destroy()
  if (!(error instanceof BodyRefused)) throw error
  refuseOnPage(req, res, next, error.status, error.message)
}
