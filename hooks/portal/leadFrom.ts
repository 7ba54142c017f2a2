import type { Payload } from 'payload'
import { plainPath } from './redirects.ts'

/** A page was here, and is there now: paths of the portal. */
export type Moved = { desde: string; hacia: string }

/**
 * Has old addresses lead to where their pages are now. What led to the old ones is pointed there too, so that nobody is led through more
 * and more of them; what led away from the new ones goes. Done again it changes nothing.
 */
export const leadFrom = async (payload: Payload, moves: readonly Moved[]): Promise<void> => {
  if (moves.length === 0) return
  const collection = 'redirecciones'
  const { docs } = await payload.find({
    collection,
    depth: 0,
    limit: 5000,
    pagination: false,
    overrideAccess: true,
  })
  const now = new Map(moves.map(({ desde, hacia }) => [plainPath(desde), hacia]))
  const pages = new Set(now.values())
  const newPlace = (hacia: string) => {
    const to = hacia.startsWith('/') ? now.get(plainPath(hacia)) : undefined
    return to && to + (/[?#].*$/.exec(hacia)?.[0] ?? '')
  }
  // A rule that cannot be written is told to whoever keeps the server, and takes no page with it.
  const tell = (err: unknown) => payload.logger.error({ msg: 'an old address could not be led on', err })
  // First what would stand in the way, so that no rule goes round meanwhile.
  const inTheWay = docs.filter(({ desde }) => pages.has(plainPath(desde)))
  for (const { id } of inTheWay) await payload.delete({ collection, id, depth: 0, overrideAccess: true }).catch(tell)
  const left = docs.filter((rule) => !inTheWay.includes(rule))
  for (const { id, desde, hacia } of left) {
    const to = now.get(plainPath(desde)) ?? newPlace(hacia)
    if (to && to !== hacia)
      await payload.update({ collection, id, data: { hacia: to }, depth: 0, overrideAccess: true }).catch(tell)
  }
  const known = new Set(left.map(({ desde }) => plainPath(desde)))
  const nota = 'La página cambió de dirección.'
  for (const [desde, hacia] of now)
    if (!known.has(desde))
      await payload.create({ collection, data: { desde, hacia, nota }, depth: 0, overrideAccess: true }).catch(tell)
}
