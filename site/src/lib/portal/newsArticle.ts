import type { BreadcrumbList, NewsArticle } from 'schema-dts'
import type { Publicacion } from '../../../../hooks/ledger/rows.ts'
import { TIPOS_DE_PUBLICACION } from '../../../../hooks/manual/registros.ts'
import { MUNICIPIO } from '../../../../hooks/municipio/municipio.ts'
import { publicDay } from '../../../../hooks/portal/publicDay.ts'
import { breadcrumbList } from './government.ts'
import { addressOf, relatedDocument } from './publications.ts'
import { cardUrl } from './socialPicture.ts'

/** Where it stands, for who finds it from outside. */
export const breadcrumbs = ({ titulo, slug, tipo }: Publicacion, origin: string): BreadcrumbList =>
  breadcrumbList([
    { name: 'Noticias y avisos', item: `${origin}/noticias` },
    { name: TIPOS_DE_PUBLICACION[tipo], item: `${origin}/noticias?tipo=${tipo}` },
    { name: titulo, item: `${origin}${addressOf(slug)}` },
  ])

/** The publication as schema.org's NewsArticle. */
export const newsArticle = (publication: Publicacion, origin: string): NewsArticle => {
  const url = `${origin}${addressOf(publication.slug)}`
  const office = relatedDocument(publication.dependencia)
  const image = relatedDocument(publication.imagen)?.sizes?.social?.url ?? cardUrl(publication.slug, publication.titulo)
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
