import type { Payload } from 'payload'
import type { CampoTraducible } from '../hooks/idiomas/translatable.ts'
import { ENGLISH } from './catalogue/english.ts'

/** The demo's translations that are missing. */
export const seedTranslations = async (payload: Payload): Promise<void> => {
  const { docs } = await payload.find({
    collection: 'traducciones',
    select: { campo: true, original: true },
    depth: 0,
    pagination: false,
    limit: 5000,
    overrideAccess: true,
  })
  const known = new Set(docs.map(({ campo, original }) => `${campo} ${original}`))
  for (const [campo, texts] of Object.entries(ENGLISH) as [CampoTraducible, Record<string, string>][])
    for (const [original, texto] of Object.entries(texts)) {
      if (known.has(`${campo} ${original}`)) continue
      const data = { idioma: 'en' as const, coleccion: 'servicios' as const, campo, original, texto }
      await payload.create({ collection: 'traducciones', data, depth: 0, overrideAccess: true })
    }
}
