import type { Payload } from 'payload'
import { addressFault } from './address.ts'

/*
 * Old addresses that lead on, with 301. `desde` is a path, or a path whose end is open, `/imdai/*`. Matching and following are pure.
 */

export type Redireccion = { desde: string; hacia: string }

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
  if (typeof desde !== 'string' || !desde.startsWith('/') || /[\s?#"<>\\]/.test(desde) || desde.startsWith('//'))
    return 'Escribe una dirección vieja del portal, como /tramites_y_servicios/predial, o una con final abierto, como /imdai/*.'
  const star = desde.indexOf('*')
  if (star >= 0 && (star !== desde.length - 1 || !desde.endsWith('/*')))
    return 'El asterisco va solo al final, después de una diagonal: /imdai/*.'
  if (desde === '/' || desde === '/*') return 'La portada no se puede llevar a otra parte.'
  return /^\/(api|admin|intranet|_next|_astro|salud|metrics|verificar)(\/|$)/.test(desde)
    ? 'Esa parte del portal no se puede llevar a otra.'
    : null
}

/** The rule for a path: the same path, or else the open one that says most of it. */
const ruleFor = (rules: ReadonlyMap<string, string>, path: string): string | undefined => {
  const plain = plainPath(path)
  const exact = rules.get(plain)
  if (exact !== undefined) return exact
  for (let end = plain.lastIndexOf('/'); end > 0; end = plain.lastIndexOf('/', end - 1)) {
    const open = rules.get(`${plain.slice(0, end)}/*`)
    if (open !== undefined) return open
  }
  return undefined
}

/** How many addresses one may be led through. */
const MOST_STEPS = 5

/** Where a path finally leads; `null` where no rule is about it, or its rules lead round in a circle. */
export const follow = (rules: ReadonlyMap<string, string>, path: string): string | null => {
  const seen = new Set([plainPath(path)])
  let target: string | null = null
  for (
    let at: string | undefined = ruleFor(rules, path);
    at !== undefined;
    at = at.startsWith('/') ? ruleFor(rules, at) : undefined
  ) {
    if (seen.has(plainPath(at)) || seen.size > MOST_STEPS) return null
    seen.add(plainPath(at))
    target = at
  }
  return target
}

/** Whether a rule would lead round in a circle, among the others. */
export const makesLoop = (rules: ReadonlyMap<string, string>, { desde, hacia }: Redireccion): boolean => {
  const all = new Map(rules).set(plainPath(desde), hacia)
  return hacia.startsWith('/') && follow(all, desde.replace(/\/\*$/, '/x')) === null
}

/** Why this cannot be where it leads; `null` where it can. */
export const toFault = (hacia: unknown): string | null => addressFault(hacia)

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

/** Has an address lead to another: made, or pointed elsewhere. What led back from there goes. */
export const leadFrom = async (payload: Payload, desde: string, hacia: string): Promise<void> => {
  const find = async (path: string) => {
    const where = { desde: { equals: path } }
    const { docs } = await payload.find({
      collection: 'redirecciones',
      where,
      depth: 0,
      limit: 1,
      overrideAccess: true,
    })
    return docs[0]
  }
  const back = await find(hacia)
  if (back) await payload.delete({ collection: 'redirecciones', id: back.id, overrideAccess: true })
  const known = await find(desde)
  const data = { desde, hacia, nota: 'La página cambió de dirección.' }
  if (known) await payload.update({ collection: 'redirecciones', id: known.id, data, overrideAccess: true })
  else await payload.create({ collection: 'redirecciones', data, overrideAccess: true })
}
