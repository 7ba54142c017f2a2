import type { DocumentModel } from './model.ts'

/** A sealed PDF. `demo`: with the self-made certificate. */
export type Printed = { bytes: Buffer; sha256: string; demo: boolean }

export type Printer = (model: DocumentModel) => Promise<Printed>

/** A paper not sealed, and its first page as a picture (PNG). */
export type Draft = { pdf: Buffer; png: Buffer }

export type Drafter = (model: DocumentModel) => Promise<Draft>

/*
 * Setting and sealing PDFs is machinery (`cms/print`), loaded once by the process. The site's and the panel's builds carry
 * their own copy of these modules, so the one printer hangs on `globalThis`.
 */
const shared = globalThis as typeof globalThis & { cenotePrinter?: Printer; cenoteDrafter?: Drafter }

export const setPrinter = (printer: Printer, drafter: Drafter): void => {
  shared.cenotePrinter = printer
  shared.cenoteDrafter = drafter
}

/** @throws where the process has loaded no printer: the document is made later, by one that has */
export const printDocument: Printer = (model) => {
  if (!shared.cenotePrinter) throw new Error('this process prints no documents: import cms/print/printer.ts')
  return shared.cenotePrinter(model)
}

/** @throws as `printDocument` */
export const draftDocument: Drafter = (model) => {
  if (!shared.cenoteDrafter) throw new Error('this process prints no documents: import cms/print/printer.ts')
  return shared.cenoteDrafter(model)
}
