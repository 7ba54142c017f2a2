import { setTimeout as sleep } from 'node:timers/promises'
import type { PayloadRequest } from 'payload'
import type { LoadedCase } from '../ledger/case.ts'
import type { Documento } from '../ledger/rows.ts'
import { stepsIn } from '../papers/sources.ts'
import { settled } from './settle.ts'

/** Longest wait for papers that are being printed, in milliseconds. */
const PATIENCE_MS = 8000

/** The papers of a case that hold, oldest first, for whoever may see it. Waits for those being printed at this moment. */
export const findDocuments = async (req: PayloadRequest, loaded: LoadedCase, patient = true): Promise<Documento[]> => {
  const found = await read(req, loaded.expediente.id)
  // Of each kind the last one issued.
  const issued = new Map(
    stepsIn(loaded).flatMap(({ step, movement }) => (step.emite ? [[step.emite.tipo, movement.seq]] : [])),
  )
  const complete = [...issued].every(([tipo, seq]) => found.some((d) => d.tipo === tipo && d.seq === seq))
  if (!patient || complete) return found
  await Promise.race([settled(), sleep(PATIENCE_MS, undefined, { ref: false })])
  return read(req, loaded.expediente.id)
}

const read = async (req: PayloadRequest, expediente: string): Promise<Documento[]> => {
  const { docs } = await req.payload.find({
    collection: 'documentos',
    where: { expediente: { equals: expediente } },
    sort: 'seq',
    depth: 0,
    limit: 100,
    pagination: false,
    overrideAccess: false,
    req,
  })
  return docs
}
