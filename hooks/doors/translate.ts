import type { PayloadRequest } from 'payload'
import { fingerprint, type Original, originalsOf } from '../idiomas/translatable.ts'
import { findTranslations } from '../idiomas/translations.ts'
import type { Servicio, Traduccion } from '../ledger/rows.ts'

/** A Spanish text of a service with its translation, as the page for translating shows it. */
export type Translation = Original & { clave: string; traduccion: Traduccion | undefined }

const keyOf = ({ campo, texto }: Original): string => `${campo}.${fingerprint(texto)}`

const pairsOf = (service: Servicio, rows: readonly Traduccion[]): Translation[] => {
  const known = new Map(rows.map((row) => [`${row.campo}.${row.huella}`, row]))
  return originalsOf(service).map((one) => ({ ...one, clave: keyOf(one), traduccion: known.get(keyOf(one)) }))
}

/** Every published service, A–Z, with what of it is translated. */
export const findProgress = async (req: PayloadRequest, idioma: string) => {
  const { docs } = await req.payload.find({
    collection: 'servicios',
    where: { _status: { equals: 'published' } },
    sort: 'nombre',
    depth: 0,
    limit: 2000,
    pagination: false,
    overrideAccess: false,
    req,
  })
  const rows = await findTranslations(req, idioma, docs.flatMap(originalsOf))
  return docs.map((service) => {
    const pairs = pairsOf(service, rows)
    return {
      nombre: service.nombre,
      slug: service.slug,
      textos: pairs.length,
      traducidos: pairs.filter(({ traduccion }) => traduccion).length,
    }
  })
}

/** Translations whose Spanish text nothing published says, the newest first; at most 100. */
export const findStale = async (req: PayloadRequest, idioma: string): Promise<Traduccion[]> => {
  const { docs } = await req.payload.find({
    collection: 'traducciones',
    where: { and: [{ vigente: { equals: false } }, { idioma: { equals: idioma } }] },
    sort: '-updatedAt',
    depth: 0,
    limit: 100,
    pagination: false,
    overrideAccess: false,
    req,
  })
  return docs
}

/** A published service and its texts; `null` where there is none at that address. */
export const findPairs = async (req: PayloadRequest, idioma: string, slug: string) => {
  const { docs } = await req.payload.find({
    collection: 'servicios',
    where: { and: [{ slug: { equals: slug } }, { _status: { equals: 'published' } }] },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: false,
    req,
  })
  const [service] = docs
  if (!service) return null
  return { service, pairs: pairsOf(service, await findTranslations(req, idioma, originalsOf(service))) }
}

/**
 * Keeps what was written for the texts of a service, in the name of whoever asks: new, changed, or taken away where it was emptied. What
 * was written for a text that is no longer there is nobody's. @returns how many changed
 */
export const saveTranslations = async (
  req: PayloadRequest,
  idioma: string,
  pairs: readonly Translation[],
  written: (clave: string) => string | undefined,
): Promise<number> => {
  let changed = 0
  for (const { campo, texto: original, clave, traduccion } of pairs) {
    const texto = written(clave)?.replace(/\r\n?/g, '\n').trim()
    if (texto === undefined || texto === (traduccion?.texto ?? '')) continue
    const common = { collection: 'traducciones', depth: 0, overrideAccess: false, req } as const
    if (traduccion && texto)
      await req.payload.update({ ...common, id: traduccion.id, data: { texto }, overrideAccess: false })
    else if (traduccion) await req.payload.delete({ ...common, id: traduccion.id, overrideAccess: false })
    else
      await req.payload.create({
        ...common,
        data: { idioma: idioma as 'en', coleccion: 'servicios', campo, original, texto },
        overrideAccess: false,
      })
    changed++
  }
  return changed
}
