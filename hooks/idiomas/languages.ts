import { everyPage } from '../portal/everyPage.ts'
import { en } from './en.ts'
import { es, type Textos } from './es.ts'

/*
 * The languages of the portal, and how its addresses say them: Spanish has none before it, and every other its code, `/en/servicios`.
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

/** What is there in one language alone, or is no page: it is never asked for under a language's code. */
const NOT_TRANSLATED =
  /^\/(api|admin|_next|_astro|intranet|verificar|datos|anillos|eventos|opinar|salud|metrics)(\/|$)|\.[a-z0-9]+$/i

/** Whether the page at an address, `/servicios`, is there in every language. */
export const isTranslated = (path: string): boolean => !NOT_TRANSLATED.test(path)

/** `/en/servicios` → `en` and `/servicios`; Spanish, and the path as it is, where it begins with no other language's code. */
export const splitLanguage = (path: string): { idioma: string; path: string } => {
  const [, first = '', ...rest] = path.split('/')
  return first !== ORIGINAL && Object.hasOwn(LANGUAGES, first)
    ? { idioma: first, path: `/${rest.join('/')}` }
    : { idioma: ORIGINAL, path }
}

/** An address of the portal, `/servicios?tema=salud`, as it is in a language; one that leads elsewhere, or has a language, stays. */
export const hrefIn = (idioma: string, href: string): string => {
  if (idioma === ORIGINAL || !/^\/(?!\/)/.test(href)) return href
  const [path = '/'] = href.split(/[?#]/, 1)
  if (!isTranslated(path) || splitLanguage(path).idioma !== ORIGINAL) return href
  return `/${idioma}${path === '/' ? href.slice(1) : href}`
}
