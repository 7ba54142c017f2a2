import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import type { PayloadRequest } from 'payload'

/*
 * What was typed into a form whose session had ended: it goes along with the sign-in form, sealed, and comes back to the form's own
 * page, which shows it again unsent. Nothing is stored.
 */

/** The hidden field in which it goes along. */
export const CARRIED = 'retomar'

/** Text fields in the order of the form, and by field the names of files, which cannot go along. */
export type Carried = { path: string; fields: [name: string, value: string][]; files: [name: string, file: string][] }

/** More than the longest form of ours holds, in bytes: what is larger was not typed. */
const MOST = 512 * 1024
const MOST_FIELDS = 1000

/** For how long it can be taken up again, in milliseconds. */
const GOOD_FOR = 8 * 3600_000

/** Never carried: passwords, and what only this machinery reads. */
const SECRET = /^(contrasena|contrasenaActual|nueva|otra|password|token|retomar)$/

/** What this form holds; `null` where nothing was typed, or too much to go along. */
export const collect = (path: string, form: FormData | null, sent: PayloadRequest['files'] = {}): Carried | null => {
  const fields: Carried['fields'] = []
  const files: Carried['files'] = Object.entries(sent ?? {}).flatMap(([name, of]) =>
    [of].flat().map(({ name: file }): [string, string] => [name, file.slice(0, 200)]),
  )
  let size = 0
  for (const [name, value] of form ?? []) {
    if (SECRET.test(name) || fields.length + files.length >= MOST_FIELDS) continue
    const text = typeof value === 'string' ? value : value.name.slice(0, 200)
    if (!text) continue
    size += Buffer.byteLength(name) + Buffer.byteLength(text)
    if (typeof value === 'string') fields.push([name, text])
    else files.push([name, text])
  }
  return (fields.length || files.length) && size <= MOST ? { path, fields, files } : null
}

/** Sealed for the way through the browser: nobody reads it in the page, and nothing else is taken for it. */
export const seal = (req: PayloadRequest, carried: Carried, now = Date.now()): string => {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyOf(req), iv)
  const text = JSON.stringify({ ...carried, hasta: now + GOOD_FOR })
  const sealed = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([sealed, cipher.getAuthTag()]).toString('base64url')
}

/** What was sealed; `null` where it was not by us, or is too old. */
export const unseal = (req: PayloadRequest, sealed: unknown, now = Date.now()): Carried | null => {
  if (typeof sealed !== 'string' || sealed.length < 40 || sealed.length > MOST * 4) return null
  const bytes = Buffer.from(sealed, 'base64url')
  try {
    const opener = createDecipheriv('aes-256-gcm', keyOf(req), bytes.subarray(0, 12), { authTagLength: 16 })
    opener.setAuthTag(bytes.subarray(-16))
    const text = Buffer.concat([opener.update(bytes.subarray(12, -16)), opener.final()]).toString('utf8')
    const { hasta, ...carried } = JSON.parse(text) as Carried & { hasta: number }
    return hasta > now ? carried : null
  } catch {
    return null
  }
}

/** The form as it was, without its files. */
export const formOf = ({ fields }: Carried): FormData => {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return form
}

const keyOf = ({ payload }: PayloadRequest): Buffer =>
  Buffer.from(hkdfSync('sha256', payload.secret, '', 'cenote: form carried over a sign-in', 32))
