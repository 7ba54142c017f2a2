import type { PayloadRequest } from 'payload'
import { isDay } from '../engine/calendar.ts'
import { isId } from '../ledger/ids.ts'
import { idOf } from '../ledger/relation.ts'

/** What the rest of the absence says, as its form has it now. */
type Context = { data: { titular?: unknown; desde?: unknown }; req: PayloadRequest }

/** Payload `validate`: somebody else, who can sign in to do it. */
export const maySubstitute = async (value: unknown, { data, req }: Context): Promise<string | true> => {
  const id = idOf(value)
  if (!id) return 'Escoge a quien suple.'
  if (id === idOf(data.titular)) return 'Nadie se suple a sí mismo: escoge a otra persona.'
  const person = isId(req.payload, id)
    ? await req.payload.findByID({
        collection: 'usuarios',
        id,
        depth: 0,
        disableErrors: true,
        // Whether an account is open is a fact of the directory, not something the asker must be able to read.
        overrideAccess: true,
      })
    : null
  return person?.activo ? true : 'Quien suple necesita una cuenta abierta: escoge a otra persona.'
}

/** Payload `validate`: a day, and not before the first one. */
export const lastDay = (value: unknown, { data }: Pick<Context, 'data'>): string | true => {
  if (typeof value !== 'string' || !isDay(value)) {
    return 'Escribe una fecha que exista: año-mes-día, por ejemplo 2026-12-25.'
  }
  const { desde } = data
  return (
    typeof desde !== 'string' || !isDay(desde) || desde <= value || 'El último día no puede ser anterior al primero.'
  )
}
