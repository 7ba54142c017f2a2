import { type PayloadRequest, ValidationError } from 'payload'
import type { Borrador } from '../../ledger/rows.ts'
import { findProcedure } from '../../manual/index.ts'
import type { FieldError } from '../../manual/types.ts'

/** As much is kept of one: more than the longest form of ours holds, in characters. */
const LONGEST = 300_000
/** Uploads of one. */
const MOST_FILES = 60

/** What stood in a form: by field, what was typed and which uploads it has. */
export type Unsent = { escrito: Record<string, string>; archivos: Record<string, string[]> }

export type RequestDraft = Unsent & { procedimiento: string; guardado: Date }

const keyOf = (autor: string, procedimiento: string): string => `${autor}:${procedimiento}`

/** What this person began of each procedure and did not send, newest first. There are no more than there are procedures. */
export const findRequestDrafts = async (req: PayloadRequest): Promise<RequestDraft[]> => {
  if (!req.user?.activo) return []
  const { docs } = await req.payload.find({
    collection: 'borradores',
    where: { autor: { equals: req.user.id } },
    sort: '-updatedAt',
    limit: 50,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return docs.map(toDraft)
}

/** What this person began of a procedure; `null` where there is nothing. */
export const findRequestDraft = async (req: PayloadRequest, procedimiento: string): Promise<RequestDraft | null> => {
  const row = await findRow(req, procedimiento)
  return row && toDraft(row)
}

/**
 * Keeps what stands in a form until it is sent, in place of what was kept of the same procedure. Nothing of it is judged: it may be half
 * of what it will be. @returns what is wrong with it, nothing where it was kept
 */
export const keepRequestDraft = async (
  req: PayloadRequest,
  procedimiento: string,
  { escrito, archivos }: Unsent,
): Promise<FieldError[]> => {
  const autor = req.user?.activo ? req.user.id : null
  if (!autor || !findProcedure(procedimiento)) return [{ campo: '', mensaje: 'No se pudo guardar el borrador.' }]
  const adjuntos = [...new Set(Object.values(archivos).flat())].slice(0, MOST_FILES)
  if (JSON.stringify(escrito).length > LONGEST) {
    const mensaje = `El borrador es demasiado largo: caben ${LONGEST.toLocaleString('es-MX')} caracteres. Acorta el texto o envía la solicitud.`
    return [{ campo: '', mensaje }]
  }
  const clave = keyOf(autor, procedimiento)
  const data = { clave, autor, procedimiento, escrito, archivos, adjuntos }
  const common = { collection: 'borradores', depth: 0, disableTransaction: true, req } as const
  const replace = async (): Promise<boolean> => {
    const row = await findRow(req, procedimiento)
    // Nobody writes a draft but this, and it writes one's own.
    if (row) await req.payload.update({ ...common, id: row.id, data, overrideAccess: true })
    return row !== null
  }
  if (await replace()) return []
  try {
    await req.payload.create({ ...common, data, overrideAccess: true })
  } catch (error) {
    // The same form, saved twice at once: the other one made it.
    if (!(error instanceof ValidationError) || !(await replace())) throw error
  }
  return []
}

/** Throws away what was kept of a procedure: it was sent, or is not wanted any more. */
export const dropRequestDraft = async (req: PayloadRequest, procedimiento: string): Promise<void> => {
  if (!req.user?.activo) return
  const where = { clave: { equals: keyOf(req.user.id, procedimiento) } }
  await req.payload.delete({ collection: 'borradores', where, depth: 0, overrideAccess: false, req })
}

const findRow = async (req: PayloadRequest, procedimiento: string): Promise<Borrador | null> => {
  if (!req.user?.activo) return null
  const { docs } = await req.payload.find({
    collection: 'borradores',
    where: { clave: { equals: keyOf(req.user.id, procedimiento) } },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return docs[0] ?? null
}

const toDraft = ({ procedimiento, escrito, archivos, updatedAt }: Borrador): RequestDraft => ({
  procedimiento,
  escrito: escrito as Unsent['escrito'],
  archivos: archivos as Unsent['archivos'],
  guardado: new Date(updatedAt),
})
