import { type CollectionBeforeOperationHook, type FieldHook, type PayloadRequest, ValidationError } from 'payload'
import { isId } from '../ledger/ids.ts'
import { problemIn } from './shape.ts'
import { soundText } from './sound.ts'

/**
 * What is sent as the text of a page is looked at before Payload copies it and its editor walks it, drafts included: either falls over
 * what is missing or has no end.
 * @throws ValidationError beside the field
 */
export const checkBody: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  if ((operation !== 'create' && operation !== 'update') || !('data' in args)) return args
  const cuerpo: unknown = args.data && typeof args.data === 'object' && 'cuerpo' in args.data ? args.data.cuerpo : null
  const problem = problemOf(req, cuerpo)
  // These hooks run before access: whoever may not write is told so by it.
  if (!problem || (!overrideAccess && !(await collection.access[operation]({ req })))) return args
  throw new ValidationError({ collection: collection.slug, errors: [{ path: 'cuerpo', message: problem }] }, req.t)
}

/** A text kept from before these bounds is shown as far as it can be, and does not stand in the way of what is written beside it. */
const mendBody: FieldHook = ({ req, value }) => (problemOf(req, value) ? soundText(value) : value)

/** For `publicaciones.cuerpo`. */
export const mending = { beforeValidate: [mendBody], afterRead: [mendBody] }

/** `null` too where there is no text: whether there must be one is asked on publishing. */
const problemOf = (req: PayloadRequest, cuerpo: unknown): string | null =>
  cuerpo === undefined || cuerpo === null ? null : problemIn(cuerpo, (id) => isId(req.payload, id))
