import { type FieldHook, ValidationError } from 'payload'
import { isId } from '../ledger/ids.ts'
import { problemIn } from './bodyShape.ts'
import { soundText } from './sound.ts'

/**
 * The text of a page is checked before Payload's editor walks it, drafts included.
 * @throws ValidationError beside the field
 */
const checkBody: FieldHook = ({ field, req, siblingData, value }) => {
  if (value === undefined || value === null) return value
  const problem = problemIn(value, (id) => isId(req.payload, id))
  if (!problem) return value
  // Not sent now but kept from before these bounds: it must not stand in the way of what is.
  if (siblingData[field.name ?? ''] === undefined) return soundText(value)
  throw new ValidationError({ collection: 'publicaciones', errors: [{ path: 'cuerpo', message: problem }] }, req.t)
}

/** What was stored before these bounds is shown as far as it can be. */
const mendBody: FieldHook = ({ req, value }) =>
  value === undefined || value === null || !problemIn(value, (id) => isId(req.payload, id)) ? value : soundText(value)

/** For `publicaciones.cuerpo`. */
export const bodyHooks = { beforeValidate: [checkBody], afterRead: [mendBody] }
