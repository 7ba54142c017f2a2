import type { Payload } from 'payload'

/** How people call things, and how pages do. */
const SYNONYMS: Record<string, string[]> = {
  predial: ['impuesto predial'],
  basura: ['recolección de residuos', 'residuos sólidos'],
  bache: ['bacheo', 'pavimento'],
  'luz fundida': ['alumbrado público'],
  huracán: ['ciclón', 'temporada de huracanes', 'refugio temporal'],
  'uso de suelo': ['constancia de uso de suelo', 'licencia de uso de suelo'],
  'acta de nacimiento': ['registro civil', 'copia certificada'],
  perro: ['mascota', 'bienestar animal'],
  árbol: ['arbolado', 'reforestación', 'poda'],
  deporte: ['unidad deportiva', 'escuela de iniciación deportiva'],
}

/** The demo's synonyms that are missing. */
export const seedSynonyms = async (payload: Payload): Promise<void> => {
  const { docs } = await payload.find({ collection: 'sinonimos', depth: 0, pagination: false, overrideAccess: true })
  const known = new Set(docs.map(({ termino }) => termino))
  for (const [termino, equivalentes] of Object.entries(SYNONYMS)) {
    if (known.has(termino)) continue
    await payload.create({ collection: 'sinonimos', data: { termino, equivalentes }, depth: 0, overrideAccess: true })
  }
}
