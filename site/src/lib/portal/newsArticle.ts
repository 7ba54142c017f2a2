import type { Publicacion } from '../../../../hooks/ledger/rows.ts'
import { TIPOS_DE_PUBLICACION } from '../../../../hooks/manual/registros.ts'
import { MUNICIPIO } from '../../../../hooks/municipio/municipio.ts'
import { publicDay } from '../../../../hooks/portal/publicDay.ts'
import { addressOf, relatedDocument } from './publications.ts'

/** Where it stands, for who finds it from outside. */
export const breadcrumbs = ({ titulo, slug, tipo }: Publicacion, origin: string): Record<string, unknown> => ({
  '@type': 'BreadcrumbList',
  itemListElement: [
    { name: 'Noticias y avisos', item: `${origin}/noticias` },
    { name: TIPOS_DE_PUBLICACION[tipo], item: `${origin}/noticias?tipo=${tipo}` },
    { name: titulo, item: `${origin}${addressOf(slug)}` },
  ].map((step, i) => ({ '@type': 'ListItem', position: i + 1, ...step })),
})

/** The publication as schema.org's NewsArticle. */
export const newsArticle = (publication: Publicacion, origin: string): Record<string, unknown> => {
  const url = `${origin}${addressOf(publication.slug)}`
  const office = relatedDocument(publication.dependencia)
  const image = relatedDocument(publication.imagen)?.sizes?.social?.url ?? `/anillos/${publication.slug}.png`
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
