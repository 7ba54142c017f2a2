import { hrefIn, languageOf, ORIGINAL } from '../../../hooks/idiomas/languages.ts'

/**
 * What a page says and how, in the language it was asked for in: `t` its words, `to` its addresses, `es` the `lang` of whatever is in
 * Spanish on a page that is not, and the dates and figures of that language.
 */
export const inLanguage = ({ idioma }: Pick<App.Locals, 'idioma'>) => {
  const t = languageOf(idioma)
  return {
    t,
    idioma: t.codigo,
    es: t.codigo === ORIGINAL ? undefined : ORIGINAL,
    to: (href: string): string => hrefIn(t.codigo, href),
    ...t.formatos,
  }
}
