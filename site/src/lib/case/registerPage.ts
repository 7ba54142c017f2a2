import type { PayloadRequest } from 'payload'
import {
  findRegister,
  MOST_ROWS,
  type Register,
  type RegisterQuery,
  readRegister,
  registerYears,
  yearOf,
} from '../../../../hooks/cases/registers.ts'
import { dayIn } from '../../../../hooks/engine/calendar.ts'
import { MOST_PRINTED } from '../../../../hooks/papers/plain.ts'
import { isFormato, sheetResponse } from '../../../../hooks/papers/sheet.ts'
import { pageNumber } from '../session/paths.ts'
import { printedBook } from './printedBook.ts'
import { BOOKS, type RegisterRow, rowsOf, sheetOf } from './registers.ts'

const NAMES = ['q', 'anio', 'estado', 'dependencia', 'sentido', 'clase', 'archivo'] as const

/** A book as its page shows it; or the file that was asked for. */
export const registerPage = async (req: PayloadRequest, register: Register, params: URLSearchParams) => {
  const query: RegisterQuery = Object.fromEntries(NAMES.map((name) => [name, params.get(name)?.slice(0, 80) ?? '']))
  const formato = params.get('formato')
  let tooMany = 0
  if (isFormato(formato)) {
    const docs = await readRegister(req, register, query)
    if (docs) {
      const name = `${register}-${yearOf(query) ?? `hasta-${dayIn(new Date())}`}`
      return sheetResponse(formato, name, [sheetOf(register, rowsOf(register, docs))])
    }
    tooMany = MOST_ROWS
  } else if (formato === 'pdf') {
    const docs = await readRegister(req, register, query, MOST_PRINTED)
    const printed = docs && (await printRegister(req, register, query, rowsOf(register, docs)))
    if (printed) return printed
    tooMany = MOST_PRINTED
  }
  const page = pageNumber(params.get('pagina'))
  const [found, years, offices] = await Promise.all([
    findRegister(req, register, query, page),
    registerYears(req, register),
    req.payload.find({
      collection: 'dependencias',
      select: { nombre: true },
      sort: 'nombre',
      limit: 500,
      depth: 0,
      pagination: false,
      overrideAccess: false,
      req,
    }),
  ])
  return {
    ...{ register, query, page, years, tooMany },
    rows: rowsOf(register, found.docs),
    total: found.totalDocs,
    pages: found.totalPages,
    dependencias: offices.docs.map(({ id, nombre }) => ({ id, nombre })),
    labels: params.get('vista') === 'etiquetas',
  }
}

const printRegister = (req: PayloadRequest, register: Register, query: RegisterQuery, rows: readonly RegisterRow[]) => {
  const year = yearOf(query)
  const head = {
    titulo: `Libro de ${BOOKS[register].titulo.toLowerCase()}`,
    folio: year ?? 'Todos los años',
    oficina: 'Registros',
    por: req.user?.nombre ?? '',
  }
  const named = rows.map((row) => ({ ...row, quien: row.dependencia }))
  return printedBook(`libro-${register}-${year ?? 'todos'}`, head, named)
}
