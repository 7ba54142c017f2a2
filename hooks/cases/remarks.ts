import { type Payload, type PayloadRequest, ValidationError, type Where } from 'payload'
import { z } from 'zod'
import type { Observacion } from '../../cms/payload-types.ts'
import { noSession, notFound, Refused } from '../engine/errors.ts'
import { isId } from '../ledger/ids.ts'
import { idOf } from '../ledger/relation.ts'
import { files, text } from '../manual/fields.ts'
import { invalidFields } from '../manual/invalid.ts'
import type { FieldError } from '../manual/types.ts'
import { findVisibleCase } from './advance.ts'
import { commandUsed, readCommand } from './commit.ts'

/** What a remark holds: gives its check, its form and its error texts. */
export const REMARK = z.strictObject({
  texto: text({ title: 'Observación' }, 2000),
  adjuntos: files({ title: 'Archivos', description: 'JPEG, PNG, WebP o PDF, hasta 25 MB cada uno.' }, 6).optional(),
})

/**
 * Adds a remark to a case, by whoever may see it. It moves nothing: a closed case takes remarks too.
 * @throws Refused; then nothing was written
 */
export const addRemark = async (
  req: PayloadRequest,
  request: Record<string, unknown>,
): Promise<{ doc: Observacion; repeated: boolean }> => {
  const { payload, user } = req
  if (!user?.activo) throw new Refused(noSession)
  const { expediente: wanted, comando: given, ...said } = request
  const expediente = await findVisibleCase(req, wanted)
  const comando = readCommand(given)
  const known = given === undefined ? null : await remarkedBefore(req, expediente.id, comando)
  if (known) return known

  const parsed = REMARK.safeParse(said)
  if (!parsed.success) throw invalid(invalidFields(parsed.error))
  const { texto, adjuntos = [] } = parsed.data
  await takeFiles(req, expediente.id, [...new Set(adjuntos)], given !== undefined)
  try {
    const doc = await payload.create({
      collection: 'observaciones',
      data: { expediente: expediente.id, comando, autor: user.id, texto, adjuntos },
      depth: 0,
      disableTransaction: true,
      // That the case may be seen is settled; the collection itself is closed to everyone.
      overrideAccess: true,
    })
    return { doc, repeated: false }
  } catch (error) {
    const first = error instanceof ValidationError ? await findByCommand(payload, comando) : undefined
    if (!first) throw error
    return repeat(first, user.id, expediente.id)
  }
}

/** The remark this command made; null where it is new. @throws Refused where it was for something else */
export const remarkedBefore = async (req: PayloadRequest, expediente: string, comando: string) => {
  const known = await findByCommand(req.payload, comando)
  return known ? repeat(known, req.user?.id ?? '', expediente) : null
}

/**
 * One's own uploads, not used before, become the case's; `again`: some may be this case's already, where the same remark, sent twice, is
 * being stored at this moment. Before the remark is stored: if the process ends between the two, the
 * case has a file nobody speaks of, rather than a remark whose file is cleared away as one nobody sent.
 */
const takeFiles = async (req: PayloadRequest, expediente: string, ids: string[], again: boolean): Promise<void> => {
  if (ids.length === 0) return
  const own: Where = {
    and: [
      { id: { in: ids.filter((id) => isId(req.payload, id)) } },
      { or: [{ expediente: { exists: false } }, ...(again ? [{ expediente: { equals: expediente } }] : [])] },
      { subidoPor: { equals: req.user?.id } },
    ],
  }
  const { totalDocs } = await req.payload.count({ collection: 'adjuntos', where: own, overrideAccess: true })
  if (totalDocs !== ids.length) {
    throw invalid([{ campo: 'adjuntos', mensaje: 'Alguno de los archivos ya no está: súbelo otra vez.' }])
  }
  await req.payload.update({
    collection: 'adjuntos',
    where: own,
    data: { expediente },
    depth: 0,
    overrideAccess: true,
  })
}

const invalid = (campos: FieldError[]): Refused => {
  const mensaje = 'Revisa la observación: hay algo que corregir.'
  return new Refused({ ...notFound, codigo: 'dato-invalido', mensaje, campos })
}

const repeat = (doc: Observacion, autor: string, expediente: string): { doc: Observacion; repeated: true } => {
  if (idOf(doc.autor) === autor && idOf(doc.expediente) === expediente) return { doc, repeated: true }
  throw invalid(commandUsed)
}

const findByCommand = async (payload: Payload, comando: string): Promise<Observacion | undefined> => {
  const { docs } = await payload.find({
    collection: 'observaciones',
    where: { comando: { equals: comando } },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
  })
  return docs[0]
}
