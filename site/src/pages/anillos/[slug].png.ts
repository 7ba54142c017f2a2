import type { APIRoute } from 'astro'
import { TIPOS_DE_PUBLICACION } from '../../../../hooks/manual/registros.ts'
import { MUNICIPIO } from '../../../../hooks/municipio/municipio.ts'
import { findPublication } from '../../lib/portal/publications.ts'
import { isRingWord } from '../../lib/portal/rings.ts'
import { cardAnswer } from '../../lib/portal/socialPicture.ts'

/** The Open Graph picture, 1200 × 630, of a publication or of the portal itself. Only for what is on the portal. */
export const GET: APIRoute = async ({ params, locals }) => {
  const { slug } = params
  if (!isRingWord(slug)) return cardAnswer('', null)
  if (slug === 'portada') return cardAnswer(slug, { titulo: MUNICIPIO.ayuntamiento, rotulo: MUNICIPIO.sitio })
  const shown = await findPublication(locals.req, slug)
  return cardAnswer(slug, shown && { titulo: shown.titulo, rotulo: TIPOS_DE_PUBLICACION[shown.tipo] })
}
