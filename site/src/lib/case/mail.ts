import type { PayloadRequest } from 'payload'
import { findMailPage, type MailQuery, MOST_MAIL, mailYear, readMail } from '../../../../hooks/correspondence/find.ts'
import { registersMail } from '../../../../hooks/correspondence/fold.ts'
import { ESTADOS_DE_CORRESPONDENCIA, SENTIDOS, TURNABLES } from '../../../../hooks/correspondence/forms.ts'
import { dayIn } from '../../../../hooks/engine/calendar.ts'
import { allRoles } from '../../../../hooks/engine/turn.ts'
import type { OficioSuelto } from '../../../../hooks/ledger/rows.ts'
import { MOST_PRINTED } from '../../../../hooks/papers/plain.ts'
import { isFormato, type Spreadsheet, sheetResponse } from '../../../../hooks/papers/sheet.ts'
import { actorOf } from '../../../../hooks/people/actor.ts'
import { pageNumber } from '../session/paths.ts'
import { shortDay, shortDayOf, shortMoment } from './moments.ts'
import { printedBook } from './printedBook.ts'

const day = (value?: string | null): string => (value ? shortDay(value) : '')
const moment = (value?: string | null): string => (value ? shortMoment(new Date(value)) : '')

/** A paper of the book as its list shows it: its facts beside it, and what it waits for. */
export const mailRow = (doc: OficioSuelto) => ({
  folio: doc.folio ?? 'por asignar',
  asunto: doc.asunto,
  contraparte: doc.contraparte,
  sentido: SENTIDOS[doc.sentido],
  estado: ESTADOS_DE_CORRESPONDENCIA[doc.estado],
  toca: dueOfMail(doc),
  datos: mailFacts(doc),
})

/** What is late, or soon will be: an answer owed. */
const dueOfMail = ({ estado, responderAntes }: OficioSuelto, today = dayIn(new Date())): string | null => {
  if (!responderAntes || !(estado === 'registrada' || estado === 'turnada')) return null
  return responderAntes < today
    ? `Debía responderse el ${shortDay(responderAntes)}`
    : `Responder a más tardar el ${shortDay(responderAntes)}`
}

export const mailFacts = (doc: OficioSuelto): [string, string][] =>
  (
    [
      ['Número', doc.numero],
      ['Fecha del oficio', day(doc.fechaOficio)],
      ['Sello de recibido', moment(doc.recibido)],
      ['Anexos', doc.anexos],
      ['Contesta a', doc.contesta],
      ['Turnada a', doc.turnadoA && TURNABLES[doc.turnadoA]],
      ['Contestada', day(doc.contestada)],
      ['Cómo se contestó', doc.respuesta],
      ['Guardada en', doc.archivadoEn],
      ['En trámite hasta', doc.finTramite && shortDayOf(new Date(doc.finTramite))],
      ['En concentración hasta', doc.finConcentracion && shortDayOf(new Date(doc.finConcentracion))],
      ['Anulada', moment(doc.anulada)],
      ['Motivo', doc.motivo],
    ] as [string, string | null | undefined][]
  ).flatMap(([name, value]) => (value ? [[name, value] as [string, string]] : []))

/** The book as a table, oldest first, a column for each fact that some paper has. */
export const mailSheet = (docs: readonly OficioSuelto[]): Spreadsheet => {
  const rows = docs.map(mailRow)
  const facts = [...new Set(rows.flatMap((row) => row.datos.map(([name]) => name)))]
  return {
    nombre: 'Correspondencia',
    columnas: ['Folio', 'Sentido', 'De quién o para quién', 'Asunto', 'Estado', 'Registrada', ...facts],
    filas: rows.map((row, i) => {
      const known = new Map(row.datos)
      const registrada = moment(docs[i]?.registrada)
      return [
        row.folio,
        row.sentido,
        row.contraparte,
        row.asunto,
        row.estado,
        registrada,
        ...facts.map((f) => known.get(f) ?? null),
      ]
    }),
  }
}

const NAMES = ['q', 'anio', 'sentido', 'estado', 'turnadoA'] as const

const readMailQuery = (params: URLSearchParams): MailQuery =>
  Object.fromEntries(NAMES.map((name) => [name, params.get(name)?.slice(0, 80) ?? '']))

/** The book as its page shows it; or the file that was asked for. */
export const mailPage = async (req: PayloadRequest, params: URLSearchParams) => {
  const query = readMailQuery(params)
  const formato = params.get('formato')
  let tooMany = 0
  if (isFormato(formato)) {
    const docs = await readMail(req, query)
    const name = `correspondencia-${mailYear(query) ?? `hasta-${dayIn(new Date())}`}`
    if (docs) return sheetResponse(formato, name, [mailSheet(docs)])
    tooMany = MOST_MAIL
  } else if (formato === 'pdf') {
    const docs = await readMail(req, query, MOST_PRINTED)
    const printed = docs && (await printMail(req, query, docs))
    if (printed) return printed
    tooMany = MOST_PRINTED
  }
  const page = pageNumber(params.get('pagina'))
  const found = await findMailPage(req, query, page)
  return {
    ...{ query, page, tooMany },
    rows: found.docs.map(mailRow),
    total: found.totalDocs,
    pages: found.totalPages,
    registers: registersMail(allRoles(await actorOf(req))),
  }
}

const printMail = (req: PayloadRequest, query: MailQuery, docs: readonly OficioSuelto[]) => {
  const year = mailYear(query)
  const head = {
    titulo: 'Libro de correspondencia',
    folio: year ?? 'Todos los años',
    oficina: 'Secretaría',
    por: req.user?.nombre ?? '',
  }
  const rows = docs
    .map(mailRow)
    .map((row) => ({ ...row, clave: row.folio, quien: `${row.sentido}: ${row.contraparte}` }))
  return printedBook(`libro-correspondencia-${year ?? 'todos'}`, head, rows)
}
