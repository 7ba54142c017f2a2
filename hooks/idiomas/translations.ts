import type { PayloadRequest, Where } from 'payload'
import type { Servicio, Traduccion } from '../ledger/rows.ts'
import { fingerprint, type Original, originalsOf } from './translatable.ts'

/** Translations by the field and the fingerprint of what they translate. */
export type Translations = ReadonlyMap<string, string>

export const translationKey = (campo: string, texto: string): string => `${campo} ${fingerprint(texto)}`

/** A query holds so many fingerprints. */
const AT_ONCE = 300

const of = (idioma: string, prints: readonly string[]): Where => ({
  and: [{ huella: { in: prints } }, { idioma: { equals: idioma } }, { coleccion: { equals: 'servicios' } }],
})

/** The rows that translate any of these texts, whichever field they stand in. */
export const findTranslations = async (
  { payload }: Pick<PayloadRequest, 'payload'>,
  idioma: string,
  originals: readonly Original[],
): Promise<Traduccion[]> => {
  const prints = [...new Set(originals.map(({ texto }) => fingerprint(texto)))]
  const rows: Traduccion[] = []
  for (let i = 0; i < prints.length; i += AT_ONCE) {
    const { docs } = await payload.find({
      collection: 'traducciones',
      where: of(idioma, prints.slice(i, i + AT_ONCE)),
      limit: AT_ONCE * 4,
      depth: 0,
      pagination: false,
      // Whoever asks has the Spanish texts before them.
      overrideAccess: true,
    })
    rows.push(...docs)
  }
  return rows
}

/** What of these services is translated. A text that changed has none: its fingerprint is another. */
export const readTranslations = async (
  req: Pick<PayloadRequest, 'payload'>,
  idioma: string,
  services: readonly Partial<Servicio>[],
): Promise<Translations> => {
  const rows = await findTranslations(req, idioma, services.flatMap(originalsOf))
  return new Map(rows.map(({ campo, huella, texto }) => [`${campo} ${huella}`, texto]))
}
