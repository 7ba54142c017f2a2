import { open } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'

/** The folder the papers are kept in. */
export const papersDir = (payload: Payload): string => payload.collections.documentos.config.upload.staticDir ?? ''

/** Where a paper's file is. */
export const paperPath = (payload: Payload, filename: string | null | undefined): string =>
  path.join(papersDir(payload), path.basename(filename ?? ''))

/** Makes sure that a file outlives a power cut, name and all: what the ledger is about to vouch for cannot be made again. */
export const keepFile = async (file: string): Promise<void> => {
  for (const [what, flags] of [
    [file, 'r+'],
    [path.dirname(file), 'r'],
  ] as const) {
    const handle = await open(what, flags)
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  }
}
