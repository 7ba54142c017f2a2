import type { Fact, PaperPart } from './model.ts'

/** A report as it is set: a paper without seal or signature, since it says nothing that the board does not. */
export type ReportModel = {
  titulo: string
  asunto: string
  /** «octubre de 2026», on the side and at the head of each page. */
  periodo: string
  /** Moment up to which it tells, ISO 8601: the paper's own date. */
  fecha: string
  datos: Fact[]
  bloques: PaperPart[]
  /** At the foot of each page. */
  pie: string
}

export type ReportPrinter = (model: ReportModel) => Promise<Buffer>

const shared = globalThis as typeof globalThis & { cenoteReports?: ReportPrinter }

export const setReportPrinter = (printer: ReportPrinter): void => {
  shared.cenoteReports = printer
}

/** @throws where the process has loaded no printer */
export const printReport: ReportPrinter = (model) => {
  if (!shared.cenoteReports) throw new Error('this process prints no documents: import cms/print/printer.ts')
  return shared.cenoteReports(model)
}
