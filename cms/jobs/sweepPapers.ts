import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import { papersDir } from '../../hooks/papers/files.ts'

const KEPT_MS = 3600_000
const BATCH = 200

/** Removes files that were written and whose row never was, because the process was cut off between the two. @returns how many */
export const sweepPapers = async (payload: Payload, now = new Date()): Promise<number> => {
  const folder = papersDir(payload)
  const names = await readdir(folder).catch(() => [])
  let removed = 0
  for (let from = 0; from < names.length; from += BATCH) {
    const batch = names.slice(from, from + BATCH)
    const { docs } = await payload.find({
      collection: 'documentos',
      where: { filename: { in: batch } },
      select: { filename: true },
      depth: 0,
      pagination: false,
      overrideAccess: true,
    })
    const known = new Set(docs.map((d) => d.filename))
    for (const name of batch) {
      if (known.has(name)) continue
      const file = path.join(folder, name)
      const { mtimeMs } = await stat(file)
      if (mtimeMs > now.getTime() - KEPT_MS) continue
      await rm(file)
      removed++
    }
  }
  return removed
}
