import { type Payload, type PayloadRequest, ValidationError } from 'payload'
import { yearIn } from '../engine/calendar.ts'
import { wrongDates } from '../engine/dates.ts'
import { noSession, Refused } from '../engine/errors.ts'
import { allRoles } from '../engine/turn.ts'
import { appendAct, settleMail } from '../ledger/acts.ts'
import { isCommand } from '../ledger/command.ts'
import { annulFolio, ensureFolio } from '../ledger/folios.ts'
import { giveFiles } from '../ledger/giveFiles.ts'
import { isId } from '../ledger/ids.ts'
import type { OficioSuelto } from '../ledger/rows.ts'
import { invalidFields } from '../manual/invalid.ts'
import type { FieldError, Procedure, Step } from '../manual/types.ts'
import { actorOf } from '../people/actor.ts'
import { findMail } from './find.ts'
import { actsFor, foldCorrespondence, type Hecho, registersMail } from './fold.ts'
import { ACTOS, type ActoDeCorrespondencia, REGISTRO_DE, SERIES_DE_CORRESPONDENCIA, type Sentido } from './forms.ts'

/*
 * The book of correspondence that opens no case. What was registered is never edited: what is done with it is added, and its columns are
 * the sum (fold.ts). Its number is taken once it is written, so that none is missing; one that comes to nothing stays, with its reason.
 */

export type MailWritten = { doc: OficioSuelto } | { errores: FieldError[]; status: number }

const refuse = (mensaje: string, codigo: 'rol-sin-permiso' | 'conflicto'): Refused =>
  new Refused({ ...noSession, codigo, mensaje })

const reference = (id: string): string => `correspondencia:${id}`

type Schema = (typeof ACTOS)[ActoDeCorrespondencia] | (typeof REGISTRO_DE)[Sentido]

/** What was said, as the schema takes it, with dates that can be; or everything wrong with it. */
const read = (
  schema: Schema,
  said: Record<string, unknown>,
  now: Date,
): { datos: Record<string, unknown> } | { errores: FieldError[] } => {
  const parsed = schema.safeParse(said)
  if (!parsed.success) return { errores: invalidFields(parsed.error) }
  const datos = parsed.data as Record<string, unknown>
  // The rule of dates is the procedures'; here is no step before this one.
  const alone = { pasos: [] as Step[] } as Procedure
  const errores = wrongDates(alone, { datos: schema } as Step, datos, { ahora: now, antes: [] })
  return errores.length ? { errores } : { datos }
}

/** Registers a paper. The same command again is the same paper. @throws Refused to whoever does not keep the book */
export const registerMail = async (
  req: PayloadRequest,
  sentido: Sentido,
  comando: unknown,
  said: Record<string, unknown>,
  now = new Date(),
): Promise<MailWritten> => {
  const { payload, user } = req
  if (!user?.activo) throw new Refused(noSession)
  if (!registersMail(allRoles(await actorOf(req))))
    throw refuse('La correspondencia la registra la Secretaría.', 'rol-sin-permiso')
  const checked = read(REGISTRO_DE[sentido], said, now)
  if ('errores' in checked) return { ...checked, status: 400 }
  const command = isCommand(comando) ? comando : crypto.randomUUID()
  const known = await byCommand(payload, command, user.id)
  if (known) return { doc: await settle(payload, known) }
  const { datos } = checked
  const { escaneo = [], contesta = null, ...rest } = datos as { escaneo?: string[]; contesta?: string }
  const wrong = await wrongFiles(req, escaneo)
  if (wrong) return { errores: [wrong], status: 400 }
  const hecho: Hecho = { acto: 'registrar', por: user.id, fecha: now.toISOString(), datos }
  const data = {
    ...rest,
    contesta,
    sentido,
    comando: command,
    anio: yearIn(now),
    registrada: hecho.fecha,
    registradaPor: user.id,
  }
  try {
    const doc = await payload.create({
      collection: 'correspondencia',
      data: { ...data, ...foldCorrespondence([hecho]), actos: [hecho], seq: 1, alDia: false } as never,
      depth: 0,
      disableTransaction: true,
      // That they may is settled; the collection itself is closed to everyone.
      overrideAccess: true,
    })
    return { doc: await settle(payload, doc) }
  } catch (error) {
    const first = error instanceof ValidationError ? await byCommand(payload, command, user.id) : null
    if (!first) throw error
    return { doc: await settle(payload, first) }
  }
}

/** One's own uploads, that nothing else has. */
const wrongFiles = async (req: PayloadRequest, ids: readonly string[]): Promise<FieldError | null> => {
  if (ids.length === 0) return null
  const { totalDocs } = await req.payload.count({
    collection: 'adjuntos',
    where: {
      and: [
        { id: { in: ids.filter((id) => isId(req.payload, id)) } },
        { subidoPor: { equals: req.user?.id } },
        { expediente: { exists: false } },
        { correspondencia: { exists: false } },
      ],
    },
    overrideAccess: false,
    req,
  })
  return totalDocs === new Set(ids).size ? null : { campo: 'escaneo', mensaje: 'Adjunta los archivos otra vez.' }
}

const byCommand = async (payload: Payload, comando: string, por: string): Promise<OficioSuelto | null> => {
  const { docs } = await payload.find({
    collection: 'correspondencia',
    where: { and: [{ comando: { equals: comando } }, { registradaPor: { equals: por } }] },
    limit: 1,
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  return docs[0] ?? null
}

/**
 * Does one thing with a paper.
 * @returns what is wrong, where something is: 409 where somebody else was first, or it does not follow any more
 */
export const actOnMail = async (
  req: PayloadRequest,
  id: string,
  acto: ActoDeCorrespondencia,
  said: Record<string, unknown>,
  now = new Date(),
): Promise<MailWritten | null> => {
  const { payload, user } = req
  if (!user?.activo) throw new Refused(noSession)
  const doc = await findMail(req, id)
  if (!doc) return null
  const roles = allRoles(await actorOf(req))
  if (!actsFor({ estado: doc.estado, turnadoA: doc.turnadoA ?? null }, roles).includes(acto))
    return {
      errores: [
        { campo: '', mensaje: 'Esto ya no se puede hacer con este oficio, o no te toca a ti: mira en qué quedó.' },
      ],
      status: 409,
    }
  const checked = read(ACTOS[acto], said, now)
  if ('errores' in checked) return { ...checked, status: 400 }
  const hechos: Hecho[] = [
    ...(doc.actos as Hecho[]),
    { acto, por: user.id, fecha: now.toISOString(), datos: checked.datos },
  ]
  const columns = foldCorrespondence(hechos)
  // What an act before this one still owes, as its files, is owed still.
  const alDia = Boolean(doc.alDia) && acto !== 'anular'
  const added = await appendAct(payload, doc.id, doc.seq, { ...columns, actos: hechos, alDia })
  if (!added)
    return {
      errores: [{ campo: '', mensaje: 'Alguien más hizo algo con este oficio hace un momento: mira en qué quedó.' }],
      status: 409,
    }
  return {
    doc: await settle(payload, { ...doc, ...columns, actos: hechos, seq: doc.seq + 1, alDia } as OficioSuelto),
  }
}

/** What follows from what is written, done again without harm: its number, its files, the end of a number that came to nothing. */
const settle = async (payload: Payload, doc: OficioSuelto): Promise<OficioSuelto> => {
  if (doc.alDia) return doc
  const folio =
    doc.folio ?? (await ensureFolio(payload, SERIES_DE_CORRESPONDENCIA[doc.sentido], doc.anio, reference(doc.id)))
  if (!doc.folio) await settleMail(payload, doc.id, doc.seq, { folio })
  const escaneo = (doc.actos as Hecho[])[0]?.datos.escaneo
  if (Array.isArray(escaneo) && escaneo.length) await giveFiles(payload, escaneo, { correspondencia: doc.id })
  if (doc.estado === 'anulada') await annulFolio(payload, reference(doc.id), doc.motivo ?? '')
  await settleMail(payload, doc.id, doc.seq, { alDia: true })
  return { ...doc, folio, alDia: true }
}

const MOST = 100

/** Finishes what a process that ended left half done. @throws what kept one of them from it, once the others are done */
export const settleMailLeft = async (payload: Payload): Promise<void> => {
  const { docs } = await payload.find({
    collection: 'correspondencia',
    where: { alDia: { equals: false } },
    sort: 'registrada',
    limit: MOST,
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  const failed: unknown[] = []
  for (const doc of docs) await settle(payload, doc).catch((error: unknown) => failed.push(error))
  if (failed.length) throw failed[0]
}

/** Whether some paper of the book may still be owed its files. */
export const isMailOwed = async (payload: Payload): Promise<boolean> =>
  (await payload.count({ collection: 'correspondencia', where: { alDia: { equals: false } }, overrideAccess: true }))
    .totalDocs > 0
