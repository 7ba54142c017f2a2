import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { type Payload, ValidationError } from 'payload'
import type { FieldError } from '../manual/types.ts'

/*
 * The first administrator of an empty base comes by a link that the console shows: whoever can read it is who installed the system.
 * Of the link only its hash is kept; it ends after some hours, when it is used, and as soon as there is any account.
 */

const KEY = 'primera-cuenta'
const VALID_MS = 4 * 3600_000
const MIN_PASSWORD = 10

/** Makes a link's token; one made before is no longer good. @returns `null` where there are accounts already */
export const offerFirstAccount = async (payload: Payload, now = new Date()): Promise<string | null> => {
  if (await hasAccounts(payload)) return null
  const token = randomBytes(32).toString('base64url')
  await payload.kv.set(KEY, { hash: hashOf(token), hasta: now.getTime() + VALID_MS })
  return token
}

/** Whether this is the token of the link in force. */
export const isFirstAccountToken = async (payload: Payload, token: unknown, now = new Date()): Promise<boolean> => {
  if (typeof token !== 'string' || token.length > 100) return false
  const offered = await payload.kv.get<{ hash: string; hasta: number }>(KEY)
  if (!offered || offered.hasta < now.getTime() || (await hasAccounts(payload))) return false
  return timingSafeEqual(Buffer.from(offered.hash, 'hex'), Buffer.from(hashOf(token), 'hex'))
}

export type FirstAccount = { nombre: string; email: string; password: string; repetida: string }

/** Pure: what is wrong with what the form says. */
export const wrongFirstAccount = ({ nombre, email, password, repetida }: FirstAccount): FieldError[] => {
  const wrong: FieldError[] = []
  if (!nombre || nombre.length > 120)
    wrong.push({ campo: 'nombre', mensaje: 'Escribe tu nombre (máximo 120 caracteres).' })
  if (!/^[^\s@]{1,64}@[^\s@]{1,180}\.[^\s@.]{2,}$/.test(email)) {
    wrong.push({ campo: 'email', mensaje: 'Escribe un correo completo: nombre@dominio.mx.' })
  }
  if (password.length < MIN_PASSWORD || password.length > 200) {
    wrong.push({ campo: 'password', mensaje: `La contraseña lleva de ${MIN_PASSWORD} a 200 caracteres.` })
  } else if (password !== repetida) {
    wrong.push({ campo: 'repetida', mensaje: 'No es igual a la de arriba: escríbela otra vez.' })
  }
  return wrong
}

/**
 * Makes the first administrator, and the directorate's own office where it is missing. Of two who send the form at once one is taken.
 * @returns what is wrong, beside its field; nothing when it was made
 */
export const takeFirstAccount = async (
  payload: Payload,
  token: string,
  account: FirstAccount,
): Promise<FieldError[]> => {
  const wrong = wrongFirstAccount(account)
  if (wrong.length) return wrong
  const taken = `${KEY}:${hashOf(token)}`
  if (!(await isFirstAccountToken(payload, token)) || !(await claim(payload, taken))) {
    return [{ campo: '', mensaje: 'Este enlace ya se usó o ya venció. Reinicia el servidor: su consola escribe otro.' }]
  }
  const { nombre, email, password } = account
  try {
    await payload.create({
      collection: 'usuarios',
      data: { nombre, email, password, roles: ['administrador'], dependencia: await ownOffice(payload), activo: true },
      depth: 0,
      disableTransaction: true,
      overrideAccess: true,
    })
  } catch (error) {
    await payload.kv.delete(taken)
    if (!(error instanceof ValidationError)) throw error
    return error.data.errors.map(({ path, message }) => ({ campo: path, mensaje: message }))
  }
  await payload.kv.delete(KEY)
  return []
}

/** @returns whether nobody took it before */
const claim = async (payload: Payload, key: string): Promise<boolean> => {
  try {
    await payload.create({
      collection: 'payload-kv',
      data: { key, data: { fecha: Date.now() } },
      depth: 0,
      disableTransaction: true,
      overrideAccess: true,
    })
    return true
  } catch (error) {
    if (error instanceof ValidationError) return false
    throw error
  }
}

const ownOffice = async (payload: Payload): Promise<string> => {
  const { docs } = await payload.find({
    collection: 'dependencias',
    where: { slug: { equals: 'tic' } },
    depth: 0,
    limit: 1,
    overrideAccess: true,
  })
  if (docs[0]) return docs[0].id
  const nombre = 'Dirección de Tecnologías de Información y Comunicación'
  const { id } = await payload.create({
    collection: 'dependencias',
    data: { nombre, slug: 'tic', siglas: 'DTIC' },
    depth: 0,
    disableTransaction: true,
    overrideAccess: true,
  })
  return id
}

const hasAccounts = async (payload: Payload): Promise<boolean> =>
  (await payload.count({ collection: 'usuarios', overrideAccess: true })).totalDocs > 0

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')
