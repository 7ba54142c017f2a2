import { ORIGINAL } from '../../../../hooks/idiomas/languages.ts'

/** A text as a page shows it; `lang` where it is in another language than the page. */
export type Dicho = { texto: string; lang: string | undefined }

/** How a page says what was written in a field. Nothing where nothing was. */
export type Decir = (campo: string, texto: string | null | undefined) => Dicho | null

/** As it was written: in Spanish, and marked so on a page that is not. */
export const asWritten =
  (idioma: string): Decir =>
  (_campo, texto) =>
    texto ? { texto, lang: idioma === ORIGINAL ? undefined : ORIGINAL } : null
