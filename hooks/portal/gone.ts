import type { PayloadRequest } from 'payload'
import { dayIn } from '../engine/calendar.ts'

/**
 * Why a page that was on the portal is no longer: withdrawn with a reason, or its days are over (`motivo: null`).
 * `null` when there was never such a page. Tells the reason and the day alone, which are public.
 */
export const findGone = async (
  req: PayloadRequest,
  slug: string,
): Promise<{ motivo: string | null; fecha: string } | null> => {
  const { docs } = await req.payload.find({
    collection: 'publicaciones',
    where: { and: [{ slug: { equals: slug } }, { _status: { equals: 'published' } }] },
    select: { retirado: true, motivoDeRetiro: true, visibleDesde: true, visibleHasta: true },
    depth: 0,
    limit: 1,
    pagination: false,
    // The public may not read a withdrawn page, but may know that it is one and why.
    overrideAccess: true,
  })
  const doc = docs[0]
  // One that waits for its day has not been there, withdrawn or not: nobody is told of it.
  if (!doc || (doc.visibleDesde && doc.visibleDesde > dayIn(new Date()))) return null
  if (doc.retirado) return { motivo: doc.motivoDeRetiro ?? null, fecha: dayIn(new Date(doc.retirado)) }
  if (doc.visibleHasta && doc.visibleHasta < dayIn(new Date())) return { motivo: null, fecha: doc.visibleHasta }
  return null
}
