import type { PayloadRequest } from 'payload'
import { TIPOS_DE_PUBLICACION } from '../../../../hooks/manual/registros.ts'
import { MUNICIPIO } from '../../../../hooks/municipio/municipio.ts'
import { addressOf, findCards, related } from './publications.ts'

/** The twenty newest publications, as both feeds tell them. */
export const feedOf = async (req: PayloadRequest, origin: string) => {
  const { docs } = await findCards(req, { limit: 20 })
  return {
    titulo: `${MUNICIPIO.nombre}: publicaciones`,
    entradas: docs.map((doc) => ({
      url: `${origin}${addressOf(doc.slug)}`,
      titulo: doc.titulo,
      resumen: doc.bajada ?? doc.titulo,
      fecha: new Date(doc.publicado ?? 0).toISOString(),
      autor: related(doc.dependencia)?.nombre ?? MUNICIPIO.ayuntamiento,
      tipo: TIPOS_DE_PUBLICACION[doc.tipo],
    })),
  }
}
