import type { Fault } from './read.ts'
import type { Sheet } from './rows.ts'

type Reader = (bytes: Uint8Array) => Promise<Sheet | Fault>

/* The process that serves reads files in a thread (`cms/sheet`); pages carry their own copy of this module, so it hangs on `globalThis`. */
const shared = globalThis as typeof globalThis & { cenoteSheets?: Reader }

export const setSheetReader = (reader: Reader): void => {
  shared.cenoteSheets = reader
}

/** A file as a sheet, or why it is none. Never fails. */
export const readSheetFile: Reader = async (bytes) => {
  try {
    if (shared.cenoteSheets) return await shared.cenoteSheets(bytes)
    return { fault: 'Aquí no se leen archivos.' }
  } catch {
    return { fault: 'El archivo tarda demasiado en leerse: mándalo en varias partes, o como CSV.' }
  }
}
