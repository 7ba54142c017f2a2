import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import { APIError, type CollectionBeforeChangeHook, type CollectionBeforeOperationHook } from 'payload'
import { slugify } from '../portal/slug.ts'

/** What each kind of file may be called, and what its bytes must say it is. */
const KINDS: Record<string, string[]> = {
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'application/pdf': ['pdf'],
}

/** What may travel with a case, and what the portal may show: the same four kinds. */
export const UPLOAD_MIME = Object.keys(KINDS)

/** Largest file, in bytes (25 MB); the form and the server tell the same figure. */
export const MAX_FILE_BYTES = 25 * 1024 * 1024

/** Longest name of a file, as any disk has it. */
const MAX_NAME = 255

const refuse = (mensaje: string): never => {
  throw new APIError(mensaje, 400, { codigo: 'dato-invalido', campo: 'file' }, true)
}

/**
 * Looks into a file before anything is stored: its name, its bytes and what it is sent as must agree. Keeps its name as the
 * person wrote it, gives it a plain one on disk, and notes its SHA-256.
 */
export const acceptUpload: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  const file = req.file
  if (operation !== 'create' && operation !== 'update') return args
  // These hooks run before access: whoever may not upload is told so by it, and their file is not looked into.
  if (!overrideAccess && !(await collection.access[operation]({ req }))) {
    req.file = undefined
    return args
  }
  if (!file) {
    if (operation === 'create') refuse('Falta el archivo.')
    return args
  }
  if (file.name.length > MAX_NAME) refuse(`El nombre del archivo lleva máximo ${MAX_NAME} caracteres: acórtalo.`)
  const name = file.name.normalize('NFC')
  if (file.size > MAX_FILE_BYTES) refuse(`«${name}» pesa más de 25 MB: redúcelo o divídelo.`)
  if (file.size === 0) refuse(`«${name}» está vacío.`)

  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const found = await fileTypeFromBuffer(file.data)
  const named = UPLOAD_MIME.find((mime) => KINDS[mime]?.includes(extension))
  if (!named) refuse(`«${name}» no es de un tipo que se reciba: JPEG, PNG, WebP o PDF.`)
  if (found?.mime !== named)
    refuse(`«${name}» no es lo que su nombre dice: ${found ? `parece ${found.mime}` : 'no se reconoce'}.`)

  const sha256 = createHash('sha256').update(file.data).digest('hex')
  file.mimetype = String(named)
  file.name = `${slugify(name.slice(0, -extension.length - 1), 60)}-${sha256.slice(0, 10)}.${extension}`
  req.context.accepted = { nombre: name, sha256 }
  return args
}

/** Writes down what `acceptUpload` found, and who sent it. */
export const describeUpload: CollectionBeforeChangeHook = ({ collection, context, data, operation, req }) => {
  const accepted = context.accepted as { nombre: string; sha256: string } | undefined
  if (!accepted) return data
  context.accepted = undefined
  const owner = collection.slug === 'adjuntos' && operation === 'create' ? { subidoPor: req.user?.id } : {}
  return { ...data, ...accepted, ...owner }
}
