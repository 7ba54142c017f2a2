import type { Payload } from 'payload'
import { dayIn } from '../../hooks/engine/calendar.ts'
import { takeMissed } from '../../hooks/search/missed.ts'

/** Kept in all; of more, those not looked for the longest go. */
const MOST = 2_000

/** Writes down what was looked for and not found since the last time. @returns how many texts */
export const writeMissed = async (payload: Payload): Promise<number> => {
  const missed = takeMissed()
  for (const [texto, veces] of missed) await count(payload, texto, veces)
  if (missed.size > 0) await forget(payload)
  return missed.size
}

const count = async (payload: Payload, texto: string, veces: number): Promise<void> => {
  const ultima = dayIn(new Date())
  const add = () =>
    payload.db.updateOne({
      collection: 'busquedas',
      where: { texto: { equals: texto } },
      data: { veces: { $inc: veces }, ultima },
    })
  if (await add()) return
  try {
    await payload.create({ collection: 'busquedas', data: { texto, veces, ultima }, depth: 0, overrideAccess: true })
  } catch {
    // Another process was first with the same words.
    await add()
  }
}

const forget = async (payload: Payload): Promise<void> => {
  const { totalDocs } = await payload.count({ collection: 'busquedas', overrideAccess: true })
  if (totalDocs <= MOST) return
  const { docs } = await payload.find({
    collection: 'busquedas',
    sort: 'ultima',
    limit: totalDocs - MOST,
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  await payload.delete({
    collection: 'busquedas',
    where: { id: { in: docs.map(({ id }) => id) } },
    overrideAccess: true,
  })
}
