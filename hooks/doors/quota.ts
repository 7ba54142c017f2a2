import { APIError, type CollectionAfterChangeHook, type PayloadRequest } from 'payload'
import { createTurns } from './turns.ts'

/** What one account may have uploaded and not yet sent with a request or a step; it is removed after two days. */
export const QUOTA = { files: 60, bytes: 300 * 1024 * 1024 } as const

/** A file being stored counts before its row is there; for at most this long, should storing it fail. */
const COUNTED_MS = 60_000

type Coming = { bytes: number; since: number }

const coming = new Map<string, Set<Coming>>()
/** One account's files are counted one after the other. */
const counting = createTurns({ atOnce: 50, perKey: 1, waiting: 500, waitMs: 60_000 })

/**
 * Makes room for one more file of whoever is signed in.
 * @throws APIError 400 beside the field, saying how much they have and what to do
 */
export const takeRoom = async (req: PayloadRequest, bytes: number): Promise<void> => {
  const user = req.user?.id
  if (!user) return
  const release = await counting(user)
  try {
    const stored = await findOutstanding(req, user)
    const mine = [...(coming.get(user) ?? [])].filter(({ since }) => since > Date.now() - COUNTED_MS)
    const files = stored.files + mine.length
    const used = stored.bytes + mine.reduce((sum, c) => sum + c.bytes, 0)
    if (files >= QUOTA.files || used + bytes > QUOTA.bytes) throw tooMuch(files, used)
    const entry = { bytes, since: Date.now() }
    coming.set(user, new Set([...mine, entry]))
    req.context.coming = entry
  } finally {
    release()
  }
}

const tooMuch = (files: number, used: number): APIError => {
  const have = `${files} archivos (${Math.round(used / 1024 / 1024)} MB)`
  const mensaje = `Ya tienes ${have} subidos y sin enviar; caben ${QUOTA.files} archivos y ${QUOTA.bytes / 1024 / 1024} MB. Envía las solicitudes o los pasos que los llevan, o espera: los que no se envían se borran a los dos días.`
  return new APIError(mensaje, 400, { codigo: 'dato-invalido', campo: 'file' }, true)
}

const findOutstanding = async (req: PayloadRequest, user: string): Promise<{ files: number; bytes: number }> => {
  const { docs } = await req.payload.find({
    collection: 'adjuntos',
    where: { and: [{ subidoPor: { equals: user } }, { expediente: { exists: false } }] },
    select: { filesize: true },
    limit: QUOTA.files,
    depth: 0,
    pagination: false,
    // Their own, whether or not they may read them still.
    overrideAccess: true,
  })
  return { files: docs.length, bytes: docs.reduce((sum, d) => sum + (d.filesize ?? 0), 0) }
}

/** The file's row is there: it counts by itself. */
export const giveRoomBack: CollectionAfterChangeHook = ({ context, doc, operation, req }) => {
  const user = req.user?.id
  if (operation === 'create' && user) coming.get(user)?.delete(context.coming as Coming)
  context.coming = undefined
  return doc
}
