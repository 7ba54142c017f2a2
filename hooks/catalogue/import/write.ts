import { setImmediate as breathe } from 'node:timers/promises'
import type { PayloadRequest } from 'payload'
import { writtenBy } from '../context.ts'
import type { Ficha } from '../ficha.ts'
import { conflict } from './refused.ts'
import { laterOf } from './resolve.ts'
import type { Planned } from './types.ts'

/*
 * The embedded database answers without waiting: between one row and the next, everybody else has their turn.
 */

/**
 * Writes a plan with nothing wrong in it, in the name of whoever asks. What rows of one file ask of one another is linked once all are there.
 * @param going asked before each row; throws where the import must not go on
 * @throws what the database says, or a conflict where somebody saved one of them meanwhile; some are written then
 */
export const writeRows = async (req: PayloadRequest, rows: readonly Planned[], going: () => void): Promise<void> => {
  const ids = new Map<string, string>()
  for (const row of rows) {
    await breathe()
    going()
    if (row.known) await unmoved(req, row)
    ids.set(String(row.data.slug), await store(req, row, linkedTo(row.data, new Map()), row.nota))
  }
  for (const row of rows) {
    if (!row.data.requisitos?.some((one) => laterOf(one?.servicio))) continue
    await breathe()
    going()
    // Of the same import: no change of its own to be told.
    const id = ids.get(String(row.data.slug)) ?? null
    await store(req, row, linkedTo(row.data, ids), undefined, id)
  }
}

const linkedTo = (data: Ficha, ids: ReadonlyMap<string, string>): Ficha => ({
  ...data,
  requisitos: data.requisitos?.map((one) => {
    const slug = laterOf(one?.servicio)
    return slug ? { ...one, servicio: ids.get(slug) ?? null } : one
  }),
})

/** @returns its id */
const store = async (
  req: PayloadRequest,
  { known, status }: Planned,
  ficha: Ficha,
  nota: string | undefined,
  made: string | null = null,
): Promise<string> => {
  const id = known?.stored.id ?? made
  // Of a draft, the note that its editor has begun stays.
  const data = { ...ficha, _status: status, ...(status === 'published' && { notaDeCambio: nota ?? null }) } as never
  const options = {
    collection: 'servicios',
    data,
    depth: 0,
    context: writtenBy('import'),
    req,
  } as const
  if (!id) return (await req.payload.create({ ...options, overrideAccess: false })).id
  // Beside what is published; what is not there yet has one state alone.
  const draft = status === 'draft' && known?.stored._status === 'published'
  return (await req.payload.update({ ...options, id, draft, overrideAccess: false })).id
}

/** @throws where somebody saved it since the plan was made: what they wrote is not in it */
const unmoved = async (req: PayloadRequest, { known, fila }: Planned): Promise<void> => {
  if (!known) return
  const { updatedAt } = await req.payload.findByID({
    collection: 'servicios',
    id: known.stored.id,
    draft: true,
    select: { updatedAt: true },
    depth: 0,
    overrideAccess: false,
    req,
  })
  if (updatedAt !== known.newest.updatedAt)
    throw conflict(
      `Alguien guardó «${known.newest.nombre}» (fila ${fila}) mientras se importaba: vuelve a mandar el archivo.`,
    )
}
