import type { Publicacion } from '../../../../hooks/ledger/rows.ts'
import { MUNICIPIO } from '../../../../hooks/municipio/municipio.ts'
import { addressOf, publicDay, related } from './publications.ts'

/** The publication as schema.org's NewsArticle. */
export const newsArticle = (publication: Publicacion, origin: string): Record<string, unknown> => {
  const url = `${origin}${addressOf(publication.slug)}`
  const office = related(publication.dependencia)
  const image = related(publication.imagen)?.sizes?.social?.url ?? `/anillos/${publication.slug}.png`
  return {
    '@type': 'NewsArticle',
    headline: publication.titulo,
    description: publication.bajada ?? undefined,
    url,
    mainEntityOfPage: url,
    inLanguage: MUNICIPIO.idioma,
    image: [new URL(image, origin).href],
    datePublished: publicDay(publication) ?? undefined,
    dateModified: publication.cambios?.at(-1)?.fecha ?? undefined,
    author: { '@type': 'GovernmentOrganization', name: office?.nombre ?? MUNICIPIO.ayuntamiento },
    publisher: { '@type': 'GovernmentOrganization', name: MUNICIPIO.ayuntamiento, url: origin },
  }
}
