import { es, type Textos } from '../../../../hooks/idiomas/es.ts'
import { ORIGINAL } from '../../../../hooks/idiomas/languages.ts'
import type { EnlaceDeMenu } from '../../../../hooks/portal/everyPage.ts'

const named = (...addresses: string[]): EnlaceDeMenu[] =>
  addresses.map((enlace) => ({ enlace, texto: es.enlaces[enlace] ?? enlace }))

/** The main menu while the panel has none of its own. */
export const MENU: readonly EnlaceDeMenu[] = named(
  '/noticias',
  '/servicios',
  '/procedimientos',
  '/dependencias',
  '/intranet',
)

/** Links at the foot of every page, likewise. */
export const PIE: readonly EnlaceDeMenu[] = named(
  '/dependencias',
  '/verificar',
  '/contacto',
  '/transparencia',
  '/aviso-de-privacidad',
  '/accesibilidad',
  '/terminos',
  '/feed.xml',
  '/intranet',
)

type Said = EnlaceDeMenu & { lang: string | undefined }

/** Links with their words in a language: as it calls what they lead to, or in Spanish, as the panel does, and marked so. */
export const linksIn = (t: Textos, links: readonly EnlaceDeMenu[]): Said[] =>
  links.map(({ texto, enlace }) => {
    const own = t.codigo === ORIGINAL ? texto : t.enlaces[enlace]
    return { enlace, texto: own ?? texto, lang: own === undefined ? ORIGINAL : undefined }
  })

/** Part of the portal a page belongs to, for the menu: the first name of its address. */
export type Seccion = 'noticias' | 'procedimientos' | 'dependencias' | 'intranet' | (string & {})
