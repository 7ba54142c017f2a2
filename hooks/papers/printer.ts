import type { DocumentModel } from './model.ts'

/** A sealed PDF. `demo`: with the self-made certificate. */
export type Printed = { bytes: Buffer; sha256: string; demo: boolean }

export type Printer = (model: DocumentModel) => Promise<Printed>

/*
 * Setting and sealing PDFs is machinery (`cms/print`), loaded once by the process. The site's and the panel's builds carry
 * their own copy of these modules, so the one printer hangs on `globalThis`.
 */
const shared = globalThis as typeof globalThis & { cenotePrinter?: Printer }

export const setPrinter = (printer: Printer): void => {
  shared.cenotePrinter = printer
}

/** @throws where the process has loaded no printer: the document is made later, by one that has */
export const printDocument: Printer = (model) => {
  if (!shared.cenotePrinter) throw new Error('this process prints no documents: import cms/print/printer.ts')
  return shared.cenotePrinter(model)
}
