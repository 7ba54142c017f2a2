import { APIError, type PayloadRequest } from 'payload'
import type { ReceivedFile } from '../../../../hooks/doors/bytes.ts'
import type { FieldError } from '../../../../hooks/manual/types.ts'
import type { Files } from './formData.ts'
import type { FormField } from './formFields.ts'

/** An upload as a page names it. */
export type Upload = {
  id: string
  nombre: string
  mimeType: string | null
  filesize: number | null
  filename: string | null
}

/**
 * Stores every file of the form (the server has put them on `req.files`) at once, so that an error elsewhere loses none, and counts in those stored by an earlier try and
 * not taken away since. A file that is not accepted is told beside its field; the others stay.
 */
export const receiveFiles = async (
  req: PayloadRequest,
  fields: readonly FormField[],
  form: FormData,
): Promise<{ files: Files; errores: FieldError[] }> => {
  const files: Files = {}
  const sent = (req.files ?? {}) as Record<string, ReceivedFile[]>
  const errores: FieldError[] = []
  for (const field of fields.filter((f) => f.control === 'adjuntos')) {
    const dropped = new Set(form.getAll(`${field.nombre}.quitar`))
    const ids = form.getAll(`${field.nombre}.guardado`).filter((id) => typeof id === 'string' && !dropped.has(id))
    const kept = [...new Set(ids.map(String))].slice(0, MOST_KEPT)
    const refused: string[] = []
    const most = field.maxItems ?? MOST_KEPT
    for (const file of sent[field.nombre] ?? []) {
      const stored =
        kept.length < most ? await store(req, file) : { mensaje: `«${file.name}» no cupo: ${tooMany(most)}` }
      if ('id' in stored) kept.push(stored.id)
      else refused.push(stored.mensaje)
    }
    files[field.nombre] = kept
    if (refused.length) errores.push({ campo: field.nombre, mensaje: refused.join(' ') })
  }
  return { files, errores }
}

const MOST_KEPT = 50

const tooMany = (most: number): string =>
  most === 1 ? 'aquí va un solo archivo.' : `aquí van máximo ${most} archivos.`

const store = async (req: PayloadRequest, file: ReceivedFile): Promise<{ id: string } | { mensaje: string }> => {
  try {
    const { id } = await req.payload.create({
      collection: 'adjuntos',
      // The collection's hooks fill name, hash and owner.
      data: {} as never,
      file,
      depth: 0,
      overrideAccess: false,
      req,
    })
    return { id }
  } catch (error) {
    if (error instanceof APIError && error.status < 500) return { mensaje: error.message }
    throw error
  } finally {
    // The Local API leaves the file on the request; the next operation is about something else.
    req.file = undefined
  }
}

/** The uploads of these ids that the person may see, by id. */
export const findUploads = async (req: PayloadRequest, ids: readonly string[]): Promise<Map<string, Upload>> => {
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection: 'adjuntos',
    where: { id: { in: [...ids] } },
    limit: 200,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return new Map(docs.map((d) => [d.id, toUpload(d)]))
}

export const toUpload = (doc: {
  id: string
  nombre: string
  mimeType?: string | null
  filesize?: number | null
  filename?: string | null
}): Upload => ({
  id: doc.id,
  nombre: doc.nombre,
  mimeType: doc.mimeType ?? null,
  filesize: doc.filesize ?? null,
  filename: doc.filename ?? null,
})

/** Where a private upload is opened. */
export const uploadHref = ({ filename }: Upload): string => `/api/adjuntos/file/${encodeURIComponent(filename ?? '')}`
