import type { APIRoute } from 'astro'
import { CLASES_DE_SERVICIO } from '../../../../../hooks/catalogue/taxonomy.ts'
import { isRingWord } from '../../../lib/portal/rings.ts'
import { findService } from '../../../lib/portal/service.ts'
import { cardAnswer } from '../../../lib/portal/socialPicture.ts'

/** The Open Graph picture of a service, 1200 × 630. Only for what is on the portal. */
export const GET: APIRoute = async ({ params, locals }) => {
  const { slug } = params
  if (!isRingWord(slug)) return cardAnswer('', null)
  const { service } = await findService(locals.req, slug, null)
  return cardAnswer(slug, service && { titulo: service.nombre, rotulo: CLASES_DE_SERVICIO[service.clase] })
}
