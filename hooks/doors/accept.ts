import { randomBytes } from 'node:crypto'
import {
  APIError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeOperationHook,
  type PayloadRequest,
} from 'payload'
import { slugify } from '../portal/slug.ts'
import { bytesOf, endsOf, fileTypeOf, hashOf, type SentFile } from './bytes.ts'
import { readFileName } from './fileName.ts'
import { findPdfProblem } from './pdf.ts'
import { findPictureProblem, withPicture } from './picture.ts'
import { takeRoom } from './quota.ts'

/** What each kind of file may be called, and what its bytes must say it is. On disk it is called by the first. */
const KINDS: Record<string, [string, ...string[]]> = {
  'image/jpeg': ['jpg', 'jpeg', 'jfif'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'application/pdf': ['pdf'],
}

/** What may travel with a case, and what the portal may show: the same four kinds. */
export const UPLOAD_MIME = Object.keys(KINDS)

/** Largest file, in bytes (25 MB); the form and the server tell the same figure. */
export const MAX_FILE_BYTES = 25 * 1024 * 1024

const refuse = (mensaje: string): never => {
  throw new APIError(mensaje, 400, { codigo: 'dato-invalido', campo: 'file' }, true)
}

/** In whose name pictures wait for their turn. */
export const senderOf = (req: PayloadRequest): string => req.user?.id ?? 'sistema'

/**
 * Looks into a file before anything is stored: its name, its bytes and what it is sent as must agree, and it must open from
 * beginning to end, so that nothing later stumbles over it. Keeps its name as the person wrote it, gives it a plain one on disk.
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
  const { name, stem, extension } = readFileName(file.name)
  const mime = await checkKind(file, name, extension)
  if (collection.slug === 'adjuntos' && operation === 'create') await takeRoom(req, file.size)
  const problem = await findProblem(file, mime, senderOf(req))
  if (problem) refuse(`«${name}» ${problem}`)

  file.mimetype = mime
  // By chance, not by what it holds: two people may send the same file at the same moment.
  file.name = `${slugify(stem, 60)}-${randomBytes(5).toString('hex')}.${KINDS[mime]?.[0]}`
  req.context.accepted = name
  return args
}

/** The kind that name and bytes agree on. @throws APIError where they do not, or it is none that is taken */
const checkKind = async (file: SentFile, name: string, extension: string): Promise<string> => {
  if (file.size > MAX_FILE_BYTES) refuse(`«${name}» pesa más de 25 MB: redúcelo o divídelo.`)
  if (file.size === 0) refuse(`«${name}» está vacío.`)
  if (/^hei[cf]$/.test(extension)) refuse(`«${name}» ${HEIC}`)
  const named = UPLOAD_MIME.find((mime) => KINDS[mime]?.includes(extension))
  if (!named) return refuse(`«${name}» no es de un tipo que se reciba: JPEG, PNG, WebP o PDF.`)
  const found = (await fileTypeOf(file))?.mime
  if (found === 'image/heic' || found === 'image/heif') refuse(`«${name}» ${HEIC}`)
  if (found === 'image/apng') refuse(`«${name}» es un PNG animado: guárdalo como imagen fija.`)
  if (found !== named) refuse(`«${name}» no es lo que su nombre dice: ${found ? `parece ${found}` : 'no se reconoce'}.`)
  return named
}

const HEIC =
  'está en HEIC, que no se recibe: guárdala como JPEG (en el iPhone, Cámara › Formatos › «El más compatible»).'

const findProblem = async (file: SentFile, mime: string, who: string): Promise<string | null> => {
  if (mime.startsWith('image/')) return withPicture(who, () => findPictureProblem(bytesOf(file)))
  const { head, tail } = await endsOf(file, 1024)
  return findPdfProblem(head, tail, file.size)
}

/** Writes down what the file is called, what is kept of it (pictures may have been made anew), and who sent it. */
export const describeUpload: CollectionBeforeChangeHook = async ({ collection, context, data, operation, req }) => {
  const nombre = context.accepted
  if (typeof nombre !== 'string' || !req.file) return data
  context.accepted = undefined
  const owner = collection.slug === 'adjuntos' && operation === 'create' ? { subidoPor: req.user?.id } : {}
  return { ...data, nombre, sha256: await hashOf(req.file), ...owner }
}
