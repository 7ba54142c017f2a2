import type { FieldHook, PayloadRequest } from 'payload'
import { dayIn } from '../engine/calendar.ts'
import { isId } from '../ledger/ids.ts'
import { idOf } from '../ledger/relation.ts'
import { BEGUN, daysProblem, type Party, suplenteProblem, titularProblem } from './absences.ts'

/*
 * The rule of absences as Payload asks for it: one `validate` for each field, so that what is wrong is told beside it, whichever
 * the door.
 */

/** What the rest of the absence says, as its form has it now, and what is stored. */
type Context = {
  data: { titular?: unknown; suplente?: unknown; desde?: unknown; hasta?: unknown }
  id?: string | number
  previousValue?: unknown
  req: PayloadRequest
}

/** Payload `validate`: somebody with steps, whose absence is for the person asking to make. */
export const mayBeAway = async (value: unknown, context: Context): Promise<string | true> =>
  hasMoved(value, context) ?? titularProblem(await partyOf(context.req, value), await makerOf(context)) ?? true

/** Payload `validate`: somebody else, who can sign in and may be lent those steps. */
export const maySubstitute = async (value: unknown, context: Context): Promise<string | true> => {
  const [suplente, titular, maker] = await Promise.all([
    partyOf(context.req, value),
    partyOf(context.req, context.data.titular),
    makerOf(context),
  ])
  return hasMoved(value, context) ?? suplenteProblem(suplente, titular, maker) ?? true
}

/** Payload `validate` of the two days. */
export const validFirstDay = async (_: unknown, context: Context): Promise<string | true> =>
  daysProblem(context.data as { desde: unknown; hasta: unknown }, await storedDays(context)).desde ?? true

export const lastDay = async (_: unknown, context: Context): Promise<string | true> =>
  daysProblem(context.data as { desde: unknown; hasta: unknown }, await storedDays(context)).hasta ?? true

/** Payload `beforeChange` of `creadaPor`: whoever makes the absence, and nobody else afterwards. */
export const madeBy: FieldHook = ({ operation, originalDoc, req }) =>
  operation === 'create' ? (req.user?.id ?? null) : (idOf(originalDoc?.creadaPor) ?? null)

/** Once its first day has come, an absence is of the same two people. */
const hasMoved = (value: unknown, { data, id, previousValue }: Context): string | null => {
  const begun = id !== undefined && typeof data.desde === 'string' && data.desde <= dayIn(new Date())
  return begun && idOf(previousValue) !== null && idOf(value) !== idOf(previousValue) ? BEGUN : null
}

const makerOf = ({ req }: Context): Promise<Party | null> => partyOf(req, req.user?.id)

const partyOf = async ({ payload }: PayloadRequest, value: unknown): Promise<Party | null> => {
  const id = idOf(value)
  if (!isId(payload, id)) return null
  const person = await payload.findByID({
    collection: 'usuarios',
    id,
    depth: 0,
    disableErrors: true,
    // What somebody's roles are is a fact of the directory, not something the asker must be able to read.
    overrideAccess: true,
  })
  if (!person) return null
  const { roles, dependencia, activo } = person
  return { id: person.id, roles: roles ?? [], dependencia: idOf(dependencia), activo: Boolean(activo) }
}

const storedDays = async ({ id, req }: Context): Promise<{ desde: string; hasta: string } | null> => {
  if (!isId(req.payload, id)) return null
  return req.payload.findByID({
    collection: 'ausencias',
    id,
    depth: 0,
    disableErrors: true,
    // The row that is being written.
    overrideAccess: true,
  })
}
