import {
  APIError,
  type CollectionBeforeOperationHook,
  type Endpoint,
  Forbidden,
  type PayloadRequest,
  type SanitizedCollectionConfig,
  ValidationError,
} from 'payload'
import { isId } from '../ledger/ids.ts'
import { pageContext } from '../portal/pageContext.ts'
import { missingMedia } from '../portal/problems.ts'
import { wrongShapes } from '../portal/shape.ts'

/** Fields that a form fills; what a request says of any other, or of when the page was made, is dropped whatever its shape. */
const isWritable = (field: SanitizedCollectionConfig['flattenedFields'][number]): boolean =>
  !('access' in field && field.access?.update) && !['id', 'createdAt', 'updatedAt'].includes(field.name)

/**
 * Looks at what is sent for a page before anything of Payload's does: who sends it, that each value has the shape of its field,
 * and that what it points to exists. A draft may be incomplete, but not of another shape.
 */
export const acceptPage: CollectionBeforeOperationHook = async ({
  args,
  collection,
  context,
  operation,
  overrideAccess,
  req,
}) => {
  const said = pageContext(context)
  if ('draft' in args) said.savingDraft = Boolean(args.draft)
  if (overrideAccess || (operation !== 'update' && operation !== 'restoreVersion')) return args
  if (!(await collection.access.update({ req }))) throw new Forbidden(req.t)
  if (operation === 'restoreVersion') return args

  const { data } = args as { data: unknown }
  if (!data || typeof data !== 'object' || Array.isArray(data))
    throw new APIError('Manda un objeto JSON con los campos que cambian.', 400, null, true)
  if (
    ('unpublishAllLocales' in args && args.unpublishAllLocales) ||
    ('publishSpecificLocale' in args && args.publishSpecificLocale)
  )
    throw new APIError(
      'El portal tiene un solo idioma: publica la página entera, o retírala con su motivo.',
      400,
      null,
      true,
    )
  const fields = collection.flattenedFields.filter(isWritable)
  const given = Object.fromEntries(Object.entries(data).filter(([name]) => fields.some((f) => f.name === name)))
  const wrong = wrongShapes(fields, given, (id) => isId(req.payload, id))
  if (wrong.length === 0) wrong.push(...(await missingMedia(req.payload, given)))
  if (wrong.length) throw refusedFields(collection, req, wrong)

  // Saved by itself as one types: a draft, and never in the place of what was published.
  const autosave = Boolean('autosave' in args && args.autosave && said.savingDraft && given._status !== 'published')
  return { ...args, data: given, autosave }
}

/** Fields told wrong, as the panel shows them: each beside its own. */
export const refusedFields = (
  { slug, flattenedFields }: SanitizedCollectionConfig,
  req: PayloadRequest,
  campos: { campo: string; mensaje: string }[],
): ValidationError => {
  const errors = campos.map(({ campo, mensaje }) => {
    const field = flattenedFields.find(({ name }) => name === campo)
    const label = field && 'label' in field && typeof field.label === 'string' ? field.label : campo
    return { path: campo, label, message: mensaje }
  })
  return new ValidationError({ collection: slug, errors }, req.t)
}

/** `PATCH` of a whole list at once: each page is published by the step of its own case, and each picture is its own. */
export const oneByOne: Endpoint = {
  path: '/',
  method: 'patch',
  handler: (req) => {
    if (!req.user) throw new Forbidden(req.t)
    throw new APIError('Se cambian una por una: abre cada una y guárdala (manual, 4.2.7, paso 5).', 405, null, true)
  },
}
