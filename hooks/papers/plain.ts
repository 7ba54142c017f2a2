import { dayIn, formatDay, formatMoment } from '../engine/calendar.ts'
import type { DocumentModel, PaperPart } from './model.ts'

/*
 * What is printed from the registers as they stand: books, hand-overs, receipts of what opens no case. Not sealed, since what it tells may
 * change tomorrow, and it says so at its foot.
 */

export type PlainPaper = Pick<DocumentModel, 'titulo' | 'folio' | 'oficina' | 'asunto' | 'datos'> & {
  bloques: PaperPart[]
  /** Who printed it. */
  por: string
}

type PlainPrinter = (model: DocumentModel) => Promise<Buffer>

/* As the sealed one, it hangs on `globalThis`: pages carry a copy of this module. */
const shared = globalThis as typeof globalThis & { cenotePlain?: PlainPrinter }

export const setPlainPrinter = (printer: PlainPrinter): void => {
  shared.cenotePlain = printer
}

/** Rows that a paper takes: more is asked for by parts, or as a spreadsheet. */
export const MOST_PRINTED = 3_000

/** @throws where the process has loaded no printer, or it takes too long */
export const printUnsealed = async (model: DocumentModel & { impreso: string }): Promise<Buffer> => {
  if (!shared.cenotePlain) throw new Error('this process prints nothing: import cms/print/printer.ts')
  return shared.cenotePlain(model)
}

const printPlain = ({ por, ...paper }: PlainPaper, now = new Date()): Promise<Buffer> =>
  printUnsealed({
    ...paper,
    tipo: 'acuse',
    codigo: '',
    verificar: '',
    cierre: [],
    firmas: [],
    procedimiento: 'Impreso de los registros',
    fecha: now.toISOString(),
    dia: formatDay(dayIn(now)),
    impreso: `Impreso de los registros el ${formatMoment(now)} por ${por}. No lleva sello.`,
  })

/** A paper as a file to keep or to read at once. */
export const pdfResponse = async (nombre: string, paper: PlainPaper): Promise<Response> =>
  new Response(new Uint8Array(await printPlain(paper)), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${nombre}.pdf"`,
      'cache-control': 'no-store',
    },
  })
