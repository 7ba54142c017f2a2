import { everyPage } from '../portal/everyPage.ts'
import { answeredElsewhere } from '../portal/paths.ts'
import { en } from './en.ts'
import { es, type Textos } from './es.ts'

/*
 * The languages of the portal, and how its addresses say them: Spanish has none before it, and every other its code, `/en/buscar`.
 * A further language is one file beside these and its line here; the municipality then says in the panel which it offers.
 */

// On `globalThis`: the server, the site and the panel each load this module, and the list is one.
const shared = globalThis as typeof globalThis & { cenoteLanguages?: Record<string, Textos> }
shared.cenoteLanguages ??= { es, en }

/** Every language the product has, by its code. */
export const LANGUAGES: Record<string, Textos> = shared.cenoteLanguages

/** The language of what is written in the panel, and of an address that says none. */
export const ORIGINAL = es.codigo

/** A language by its code; Spanish where there is none such. */
export const languageOf = (codigo: string | undefined): Textos =>
  codigo && Object.hasOwn(LANGUAGES, codigo) ? (LANGUAGES[codigo] as Textos) : es

/** Those the municipality offers, Spanish first; all, while the panel says nothing. */
export const offered = (): Textos[] => {
  const { idiomas } = everyPage()
  return Object.values(LANGUAGES).filter(
    ({ codigo }) => codigo === ORIGINAL || idiomas.length === 0 || idiomas.includes(codigo),
  )
}

export const isOffered = (codigo: string): boolean => offered().some((one) => one.codigo === codigo)

/** Parts of the portal whose pages are there in every language; so are those written in the panel, as they were written. */
const TRANSLATED =
  /^\/((buscar|404|500|manual|datos|opinion\/gracias)?$|(noticias|campanas|servicios|dependencias|procedimientos|verificar)(\/|$))/

/** Whether the page at an address, `/buscar`, is there in every language. Files, and what is nobody's page, have none. */
export const isTranslated = (path: string): boolean =>
  TRANSLATED.test(path) ? !path.includes('.') : !answeredElsewhere(path) && !path.includes('.')

/** `/en/buscar` → `en` and `/buscar`; Spanish, and the path as it is, where it begins with no other language's code. */
export const splitLanguage = (path: string): { idioma: string; path: string } => {
  const [, first = '', ...rest] = path.split('/')
  return first !== ORIGINAL && Object.hasOwn(LANGUAGES, first)
    ? { idioma: first, path: `/${rest.join('/')}` }
    : { idioma: ORIGINAL, path }
}

/** An address of the portal, `/buscar?q=acta`, as it is in a language; one that is in Spanish alone, leads elsewhere or has a language stays. */
export const hrefIn = (idioma: string, href: string): string => {
  if (idioma === ORIGINAL || !/^\/(?!\/)/.test(href)) return href
  const [path = '/'] = href.split(/[?#]/, 1)
  if (!isTranslated(path) || splitLanguage(path).idioma !== ORIGINAL) return href
  return `/${idioma}${path === '/' ? href.slice(1) : href}`
}
