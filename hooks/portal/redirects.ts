import type { Payload } from 'payload'
import { addressFault } from './address.ts'

/*
 * Old addresses that lead on, with 301. `desde` is a path, or a path whose end is open, `/imdai/*`. Where there is a page nothing leads
 * away from it, also half way.
 */

export type RedirectRule = { desde: string; hacia: string }

/** Rules by their plain path. */
export type Rules = ReadonlyMap<string, string>

/** Whether something stands at a plain path. */
export type IsThere = (path: string) => boolean | Promise<boolean>

/** One spelling of a path to look for: no query, no slash at the end, letters small and not written as numbers. */
export const plainPath = (path: string): string => {
  const [before = ''] = path.split(/[?#]/, 1)
  let plain = before
  try {
    plain = decodeURI(before)
  } catch {
    // As it came.
  }
  return plain
    .toLowerCase()
    .replace(/\/{2,}/g, '/')
    .replace(/(.)\/+$/, '$1')
}

/** Why this cannot be where people come from; `null` where it can. */
export const fromFault = (desde: unknown): string | null => {
  if (typeof desde !== 'string' || /[?#]/.test(desde)) return EXAMPLE
  const plain = plainPath(desde)
  if (!plain.startsWith('/') || desde.startsWith('//') || /[\s"<>\\\p{C}]/u.test(plain)) return EXAMPLE
  const star = plain.indexOf('*')
  if (star >= 0 && (star !== plain.length - 1 || !plain.endsWith('/*')))
    return 'El asterisco va solo al final, después de una diagonal: /imdai/*.'
  if (plain === '/' || plain === '/*') return 'La portada no se puede llevar a otra parte.'
  return /^\/(api|admin|intranet|_next|_astro|salud|metrics|verificar)(\/|$)/.test(plain)
    ? 'Esa parte del portal no se puede llevar a otra.'
    : null
}

const EXAMPLE =
  'Escribe una dirección vieja del portal, como /tramites_y_servicios/predial, o una con final abierto, como /imdai/*.'

/** Why this cannot be where it leads; `null` where it can. A browser follows an address to a page, and to no telephone or mailbox. */
export const toFault = (hacia: unknown): string | null =>
  addressFault(hacia) ??
  (/^(tel|mailto):/i.test(String(hacia)) ? 'Lleva a una página: un teléfono o un correo van en una página.' : null)

/** The rule for a path: the same path, or else the open one that says most of it. What an open rule leads to is not led round by it. */
const ruleFor = (rules: Rules, path: string): string | undefined => {
  const plain = plainPath(path)
  const exact = rules.get(plain)
  if (exact !== undefined) return exact
  for (let end = plain.lastIndexOf('/'); end > 0; end = plain.lastIndexOf('/', end - 1)) {
    const open = rules.get(`${plain.slice(0, end)}/*`)
    if (open !== undefined && plainPath(open) !== plain) return open
  }
  return undefined
}

/** Where a path leads: the first place on the way where something is, or else the last. `null` where no rule is about it, or they go round. */
export const follow = async (rules: Rules, path: string, isThere: IsThere): Promise<string | null> => {
  const seen = new Set([plainPath(path)])
  let target: string | null = null
  for (let next = ruleFor(rules, path); next !== undefined; next = ruleFor(rules, next)) {
    if (target !== null && (await isThere(plainPath(target)))) return target
    if (seen.has(plainPath(next))) return null
    seen.add(plainPath(next))
    target = next
    if (!next.startsWith('/')) return next
  }
  return target
}

/** Whether a rule would lead round in a circle, among the others; an open one, whatever comes by it. */
export const makesLoop = async (rules: Rules, { desde, hacia }: RedirectRule, isThere: IsThere): Promise<boolean> => {
  if (!hacia.startsWith('/')) return false
  const plain = plainPath(desde)
  const all = new Map(rules).set(plain, hacia)
  const within = plain.endsWith('/*') && plainPath(hacia).startsWith(plain.slice(0, -1))
  if (within && !(await isThere(plainPath(hacia)))) return true
  return (await follow(all, plain.replace(/\/\*$/, '/x'), isThere)) === null
}

/** An address as a header carries it: letters that are not of a header written as numbers. `null` for one no browser follows. */
export const locationOf = (target: string): string | null => {
  if (toFault(target)) return null
  const { href, pathname, search, hash } = new URL(target, 'https://portal.invalid')
  // Two slashes would begin with the name of another site.
  return target.startsWith('/') ? `${pathname.replace(/^\/+/, '/')}${search}${hash}` : href
}

/** Every rule, by its plain path. */
export const readRules = async (payload: Payload): Promise<Map<string, string>> => {
  const { docs } = await payload.find({
    collection: 'redirecciones',
    select: { desde: true, hacia: true },
    depth: 0,
    limit: 5000,
    pagination: false,
    // The same for everybody.
    overrideAccess: true,
  })
  return new Map(docs.map(({ desde, hacia }) => [plainPath(desde), hacia]))
}
