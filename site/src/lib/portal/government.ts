import type { BreadcrumbList, GovernmentOrganization, WebSite } from 'schema-dts'
import { MUNICIPIO } from '../../../../hooks/municipio/municipio.ts'

/** The municipality as schema.org's GovernmentOrganization. */
export const government = (origin: string): GovernmentOrganization => ({
  '@type': 'GovernmentOrganization',
  '@id': `${origin}/#gobierno`,
  name: MUNICIPIO.ayuntamiento,
  alternateName: MUNICIPIO.nombre,
  url: origin,
  logo: `${origin}/favicon.svg`,
})

/** The portal as schema.org's WebSite, with the address that searches it. */
export const webSite = (origin: string): WebSite => ({
  '@type': 'WebSite',
  url: origin,
  name: `${MUNICIPIO.nombre}, ${MUNICIPIO.gobierno}`,
  inLanguage: MUNICIPIO.idioma,
  publisher: { '@id': `${origin}/#gobierno` },
  potentialAction: {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${origin}/buscar?q={q}` },
    // What schema.org calls it, and its types do not know.
    ...{ 'query-input': 'required name=q' },
  },
})

/** Where a page stands, from the top, for who finds it from outside. */
export const breadcrumbList = (steps: readonly { name: string; item: string }[]): BreadcrumbList => ({
  '@type': 'BreadcrumbList',
  itemListElement: steps.map((step, i) => ({ '@type': 'ListItem', position: i + 1, ...step })),
})
