import type { FieldHook, PayloadRequest } from 'payload'
import { isId } from '../ledger/ids.ts'
import { problemIn } from './bodyShape.ts'
import { soundText } from './sound.ts'

/** A text kept from before these bounds is shown as far as it can be, and does not stand in the way of what is written beside it. */
const mendBody: FieldHook = ({ req, value }) => (problemOf(req, value) ? soundText(value) : value)

/** For `publicaciones.cuerpo`. */
export const mending = { beforeValidate: [mendBody], afterRead: [mendBody] }

/** `null` too where there is no text: whether there must be one is asked on publishing. */
const problemOf = (req: PayloadRequest, cuerpo: unknown): string | null =>
  cuerpo === undefined || cuerpo === null ? null : problemIn(cuerpo, (id) => isId(req.payload, id))
