import { MOST_PRINTED, pdfResponse } from '../../../../hooks/papers/plain.ts'
import type { Spreadsheet } from '../../../../hooks/papers/sheet.ts'

/** A row of a book as its page has it: what it is called, what it is about, and the facts beside it. */
type BookRow = {
  clave: string
  asunto: string
  quien: string
  estado: string
  datos: readonly (readonly [string, string])[]
}

/** A book as a paper; `null` where it has more rows than a paper takes. @param folio what stands beside its title: its year */
export const printedBook = async (
  nombre: string,
  { titulo, folio, oficina, por }: { titulo: string; folio: string; oficina: string; por: string },
  rows: readonly BookRow[],
): Promise<Response | null> => {
  if (rows.length > MOST_PRINTED) return null
  const filas = rows.map(({ clave, asunto, quien, estado, datos }) => [
    clave,
    asunto,
    quien,
    estado,
    datos.map(([name, value]) => `${name}: ${value}`).join('\n'),
  ])
  const columnas = ['Número o folio', 'Asunto', 'Dependencia', 'Estado', 'Lo demás']
  const asunto = `${rows.length.toLocaleString('es-MX')} ${rows.length === 1 ? 'renglón' : 'renglones'}, del más antiguo al más reciente`
  return pdfResponse(nombre, {
    ...{ titulo, folio, oficina, por, asunto },
    datos: [],
    bloques: [{ piezas: [{ tabla: { titulo: 'Renglones', columnas, filas } }] }],
  })
}

/** Tables as parts of a paper, each under its name; those with nothing in them say so. @param most columns of each, so that they fit */
export const tableParts = (sheets: readonly Spreadsheet[], most = 6) =>
  sheets.map(({ nombre, columnas, filas }) => ({
    titulo: `${nombre} (${filas.length.toLocaleString('es-MX')})`,
    piezas: filas.length
      ? [
          {
            tabla: {
              titulo: nombre,
              columnas: columnas.slice(0, most),
              filas: filas.map((row) => row.slice(0, most).map((cell) => String(cell ?? ''))),
            },
          },
        ]
      : [{ parrafo: 'Nada.' }],
  }))
