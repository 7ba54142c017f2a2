import type { PayloadRequest } from 'payload'
import { es } from '../../../../hooks/idiomas/es.ts'
import { TIPOS_DE_PUBLICACION } from '../../../../hooks/manual/registros.ts'
import { MUNICIPIO } from '../../../../hooks/municipio/municipio.ts'
import { TEMAS } from '../../../../hooks/portal/temas.ts'
import { filteredHref, filterWhere, findOffices, readFilters, sayFilters } from './filters.ts'
import { addressOf, findCards, relatedDocument } from './publications.ts'

/** The twenty newest publications, of a topic or an office where the address says so, as all feeds tell them; `null` where there is no such office. */
export const feedOf = async (req: PayloadRequest, origin: string, query = new URLSearchParams()) => {
  const { tema, dependencia } = readFilters(query)
  const filtros = { ...(tema && { tema }), ...(dependencia && { dependencia }) }
  const offices = dependencia ? await findOffices(req) : []
  const where = filterWhere(filtros, offices)
  // There is no such office: no feed of it either.
  if (!where) return null
  const { docs } = await findCards(req, { limit: 20, where })
  const said = sayFilters(filtros, offices, es)
  return {
    titulo: `${MUNICIPIO.nombre}: ${said || 'publicaciones'}`,
    busqueda: filteredHref('', filtros),
    entradas: docs.map((doc) => ({
      url: `${origin}${addressOf(doc.slug)}`,
      titulo: doc.titulo,
      resumen: doc.bajada ?? doc.titulo,
      fecha: new Date(doc.publicado ?? 0).toISOString(),
      autor: relatedDocument(doc.dependencia)?.nombre ?? MUNICIPIO.ayuntamiento,
      tipo: TIPOS_DE_PUBLICACION[doc.tipo],
      temas: (doc.temas ?? []).map((one) => TEMAS[one]),
    })),
  }
}
