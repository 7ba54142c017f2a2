import type { PayloadRequest } from 'payload'
import type { Textos } from '../../../../hooks/idiomas/es.ts'
import { ORIGINAL } from '../../../../hooks/idiomas/languages.ts'
import { fingerprint, originalsOf } from '../../../../hooks/idiomas/translatable.ts'
import { readTranslations, translationKey } from '../../../../hooks/idiomas/translations.ts'
import type { Servicio } from '../../../../hooks/ledger/rows.ts'
import { remembered } from './remembered.ts'

/** A text as a page shows it; `lang` where it is in another language than the page. */
export type Dicho = { texto: string; lang: string | undefined }

/** How a page says what was written in a field. Nothing where nothing was. */
export type Decir = (campo: string, texto: string | null | undefined) => Dicho | null

const inSpanish: Decir = (_campo, texto) => (texto ? { texto, lang: undefined } : null)

/** How a page in a language says the texts of these services: translated where they are, or in Spanish and marked so. */
export const translated = async (
  req: PayloadRequest,
  idioma: string,
  services: readonly Partial<Servicio>[],
): Promise<Decir> => {
  if (idioma === ORIGINAL) return inSpanish
  const print = fingerprint(JSON.stringify(services.flatMap(originalsOf)))
  const known = await remembered(req, ['traducciones', idioma, print], () => readTranslations(req, idioma, services))
  return (campo, texto) => {
    if (!texto) return null
    const own = known.get(translationKey(campo, texto))
    return own === undefined ? { texto, lang: ORIGINAL } : { texto: own, lang: undefined }
  }
}

/** What the page of a service says of its own language: all of it is translated, part, or nothing. */
export const extentOf = (service: Partial<Servicio>, decir: Decir, { alcance }: Textos): string => {
  const texts = originalsOf(service)
  const left = texts.filter(({ campo, texto }) => decir(campo, texto)?.lang !== undefined).length
  return left === 0 ? alcance.fichaTraducida : left < texts.length ? alcance.fichaParte : alcance.ficha
}
