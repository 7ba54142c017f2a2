import { type Payload, type PayloadRequest, ValidationError, type Where } from 'payload'
import { z } from 'zod'
import { noSession, notFound, Refused } from '../engine/errors.ts'
import { giveFiles } from '../ledger/giveFiles.ts'
import { isId } from '../ledger/ids.ts'
import { readMovements } from '../ledger/movements.ts'
import { idOf } from '../ledger/relation.ts'
import type { Observacion } from '../ledger/rows.ts'
import { files, text } from '../manual/fields.ts'
import { invalidFields } from '../manual/invalid.ts'
import type { FieldError } from '../manual/types.ts'
import { findVisibleCase } from './advance.ts'
import { commandUsed, readCommand } from './commit.ts'
import { tellRemark } from './notices/remarks.ts'

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
  try {
    await takeFiles(req, expediente.id, [...new Set(adjuntos)])
    const doc = await payload.create({
      collection: 'observaciones',
      data: { expediente: expediente.id, comando, autor: user.id, texto, adjuntos, avisada: false },
      depth: 0,
      disableTransaction: true,
      // That the case may be seen is settled; the collection itself is closed to everyone.
      overrideAccess: true,
    })
    await tellSafely(payload, doc)
    return { doc, repeated: false }
  } catch (error) {
    const lost = error instanceof ValidationError || error instanceof Refused
    const first = lost ? await findByCommand(payload, comando) : undefined
    if (!first) throw error
    return repeat(first, user.id, expediente.id)
  }
}

/** What is written is written: whoever is not told now is told by recovery. */
const tellSafely = (payload: Payload, remark: Observacion): Promise<void> =>
  tellRemark(payload, remark).catch((err) => payload.logger.error({ msg: 'a remark is left to be told', err }))

/** The remark this command made; null where it is new. @throws Refused where it was for something else */
export const remarkedBefore = async (req: PayloadRequest, expediente: string, comando: string) => {
  const known = await findByCommand(req.payload, comando)
  return known ? repeat(known, req.user?.id ?? '', expediente) : null
}

/**
 * One's own uploads, not used before, become the case's. Before the remark is stored: if the process ends between the two, the
 * case has a file nobody speaks of, rather than a remark whose file is cleared away as one nobody sent. Such a file may be sent
 * again, as it is while the same remark is being stored twice.
 */
const takeFiles = async (req: PayloadRequest, expediente: string, ids: string[]): Promise<void> => {
  if (ids.length === 0) return
  const free: Where = { or: [{ expediente: { exists: false } }, { expediente: { equals: expediente } }] }
  const own: Where = {
    and: [{ id: { in: ids.filter((id) => isId(req.payload, id)) } }, free, { subidoPor: { equals: req.user?.id } }],
  }
  const { totalDocs } = await req.payload.count({ collection: 'adjuntos', where: own, overrideAccess: true })
  if (totalDocs !== ids.length || (await isSpokenOf(req.payload, expediente, ids))) {
    throw invalid([{ campo: 'adjuntos', mensaje: 'Alguno de los archivos ya no está: súbelo otra vez.' }])
  }
  await giveFiles(req.payload, ids, { expediente })
}

/** Whether a remark or a movement of the case names one of these files. */
const isSpokenOf = async (payload: Payload, expediente: string, ids: string[]): Promise<boolean> => {
  const { totalDocs } = await payload.count({
    collection: 'observaciones',
    where: { and: [{ expediente: { equals: expediente } }, { adjuntos: { in: ids } }] },
    overrideAccess: true,
  })
  if (totalDocs > 0) return true
  const said = JSON.stringify((await readMovements(payload, expediente)).map((m) => m.datos))
  return ids.some((id) => said.includes(id))
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
