import { defineMiddleware } from 'astro:middleware'
import { isOffered, isTranslated, languageOf, ORIGINAL, splitLanguage } from '../../hooks/idiomas/languages.ts'

/**
 * In which language a page is asked for. Every page is one template: an address that begins with a language's code, `/en/buscar`, is
 * answered by the page at the rest of it, told the language. One in a language that is not offered is not there.
 */
export const onRequest = defineMiddleware(async ({ url, locals }, next) => {
  // A page that hands over to another has its language already.
  if (locals.idioma === undefined) {
    const { idioma, path } = splitLanguage(url.pathname)
    if (idioma !== ORIGINAL && isOffered(idioma)) {
      locals.idioma = idioma
      return inItsLanguage(await next(new URL(isTranslated(path) ? path + url.search : '/404', url)), idioma)
    }
    locals.idioma = ORIGINAL
  }
  return inItsLanguage(await next(), locals.idioma)
})

const inItsLanguage = (response: Response, idioma: string): Response => {
  if (response.headers.get('content-type')?.startsWith('text/html'))
    response.headers.set('content-language', languageOf(idioma).locale)
  return response
}
