import type { PayloadRequest } from 'payload'
import { es } from '../../../../hooks/idiomas/es.ts'
import { TIPOS_DE_PUBLICACION } from '../../../../hooks/manual/registros.ts'
import { publicDay } from '../../../../hooks/portal/publicDay.ts'
import { TEMAS } from '../../../../hooks/portal/temas.ts'
import { csvOf } from '../../../../hooks/text/csv.ts'
import { addressOf, findRows, relatedDocument } from './publications.ts'

/*
 * What the portal knows, for programs: each set is rows of plain values, and a dictionary that says what each column is. JSON and CSV are
 * two ways of writing the same rows.
 */

type Row = Record<string, string | null>

export type DataSet = {
  nombre: string
  columnas: Record<string, string>
  rows: (req: PayloadRequest, origin: string) => Promise<Row[]>
}

export const LICENCIA = {
  nombre: es.datos.licenciaNombre,
  url: 'https://creativecommons.org/licenses/by/4.0/deed.es',
} as const

export const DATOS: Record<'publicaciones' | 'dependencias', DataSet> = {
  publicaciones: {
    nombre: es.datos.conjuntos.publicaciones,
    columnas: {
      titulo: 'Título de la publicación',
      tipo: `Uno de: ${Object.keys(TIPOS_DE_PUBLICACION).join(', ')}`,
      resumen: 'Una o dos frases sobre su contenido',
      temas: `Temas, separados por espacios: ${Object.keys(TEMAS).join(', ')}`,
      dependencia: 'Dependencia que informa',
      boletin: 'Número de boletín, si tiene',
      publicada: 'Día en que se hizo pública, año-mes-día',
      visibleHasta: 'Último día en que se muestra; vacío: sin límite',
      url: 'Dirección de la página',
    },
    rows: async (req, origin) =>
      (await findRows(req)).map((doc) => ({
        titulo: doc.titulo,
        tipo: doc.tipo,
        resumen: doc.bajada ?? null,
        temas: (doc.temas ?? []).join(' ') || null,
        dependencia: relatedDocument(doc.dependencia)?.nombre ?? null,
        boletin: doc.boletin ?? null,
        publicada: publicDay(doc),
        visibleHasta: doc.visibleHasta ?? null,
        url: origin + addressOf(doc.slug),
      })),
  },
  dependencias: {
    nombre: es.datos.conjuntos.dependencias,
    columnas: {
      nombre: 'Nombre de la dependencia',
      siglas: 'Siglas',
      descripcion: 'Qué hace',
      domicilio: 'Domicilio',
      telefono: 'Teléfono',
      horario: 'Horario de atención',
      url: 'Dirección de su ficha en el portal',
    },
    rows: async (req, origin) => {
      const { docs } = await req.payload.find({
        collection: 'dependencias',
        sort: 'nombre',
        limit: 1000,
        depth: 0,
        pagination: false,
        overrideAccess: false,
        req,
      })
      return docs.map(({ nombre, siglas, descripcion, domicilio, telefono, horario, slug }) => ({
        nombre,
        siglas: siglas ?? null,
        descripcion: descripcion ?? null,
        domicilio: domicilio ?? null,
        telefono: telefono ?? null,
        horario: horario ?? null,
        url: `${origin}/dependencias/${slug}`,
      }))
    },
  },
}

const HEADERS = { 'cache-control': 'public, max-age=0, must-revalidate', 'access-control-allow-origin': '*' }

/** The set as JSON, with its licence and dictionary. */
export const asJson = (set: DataSet, rows: Row[]): Response =>
  new Response(
    JSON.stringify({
      nombre: set.nombre,
      licencia: LICENCIA,
      columnas: set.columnas,
      totalDocs: rows.length,
      docs: rows,
    }),
    {
      headers: { ...HEADERS, 'content-type': 'application/json; charset=utf-8' },
    },
  )

/** The set as CSV that opens with its accents; nothing in it begins a formula. */
export const asCsv = (set: DataSet, rows: Row[], name: string): Response =>
  new Response(csvOf(rows, { header: true, columns: Object.keys(set.columnas), escape_formulas: true }), {
    headers: {
      ...HEADERS,
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.csv"`,
    },
  })
