import { APIError, type Payload } from 'payload'
import { paperFolio } from '../ledger/folios.ts'
import { idOf } from '../ledger/relation.ts'
import type { Documento } from '../ledger/rows.ts'
import { storeOf } from '../ledger/store/index.ts'
import { attachmentsIn } from '../manual/fieldsOf.ts'
import type { Emission } from '../manual/types.ts'
import { newCode } from './code.ts'
import { composeDocument, type DocumentFacts } from './compose.ts'
import { keepFile, paperPath } from './files.ts'
import { printDocument } from './printer.ts'
import type { Names } from './readData.ts'
import { officeOf, signaturesOf } from './signatures.ts'
import { type DocumentSource, lastOf, stepsUpTo } from './sources.ts'

/** Which paper of which movement; two signatures that race each freeze their own, told apart by its code. */
export const documentKey = (expediente: string, seq: number, tipo: Documento['tipo'], codigo?: string): string =>
  [expediente, seq, tipo, ...(codigo ? [codigo] : [])].join(':')

/**
 * Prints a paper and stores it.
 * @param estado `reservado` where it is frozen for a signature that is not recorded yet
 * @throws ValidationError where this paper of this movement is there already
 */
export const issueDocument = async (
  payload: Payload,
  source: DocumentSource,
  emission: Emission,
  estado: 'reservado' | 'vigente',
): Promise<Documento> => {
  const { expediente } = source.loaded
  const { movement } = source
  const codigo = newCode()
  const folio = await folioOf(payload, source, emission)
  const facts = await findFacts(payload, source, emission, { folio, codigo })
  const { names, dependencia } = facts
  const { bytes, sha256, demo } = await printDocument(composeDocument(source, emission, facts))
  const stored = await payload.create({
    collection: 'documentos',
    data: {
      clave: documentKey(expediente.id, movement.seq, emission.tipo, estado === 'reservado' ? codigo : undefined),
      expediente: expediente.id,
      seq: movement.seq,
      tipo: emission.tipo,
      folio,
      codigo,
      sha256,
      fecha: movement.fecha,
      // Who signed this very paper: what anyone who verifies it is told.
      firmas: signaturesOf(source, emission, names, dependencia).map(({ rol }) => officeOf(rol, dependencia)),
      demostracion: demo,
      estado,
    },
    file: {
      data: bytes,
      mimetype: 'application/pdf',
      // Two that race each have their own file.
      name: `${emission.tipo}-${folio}-${codigo.slice(0, 9)}.pdf`.toLowerCase(),
      size: bytes.length,
    },
    depth: 0,
    disableTransaction: true,
    overrideAccess: true,
  })
  await keepFile(paperPath(payload, stored.filename))
  return stored
}

/** What a paper needs besides the ledger. */
export const findFacts = async (
  payload: Payload,
  source: DocumentSource,
  emission: Emission,
  known: Pick<DocumentFacts, 'folio' | 'codigo'>,
): Promise<DocumentFacts> => ({
  ...known,
  names: await findNames(payload, source, emission),
  dependencia: await dependencyName(payload, source.loaded.expediente.dependencia),
  publicUrl: process.env.PUBLIC_URL ?? '',
})

const folioOf = async (payload: Payload, { loaded, movement }: DocumentSource, { tipo }: Emission): Promise<string> => {
  const { expediente } = loaded
  if (tipo !== 'acuse') return paperFolio(payload, tipo, expediente.id, movement.fecha)
  if (!expediente.folio) throw new APIError('El expediente todavía no tiene folio.', 500)
  return expediente.folio
}

const dependencyName = async (payload: Payload, dependencia: unknown): Promise<string> => {
  const id = idOf(dependencia)
  const [found] = id ? await storeOf(payload).find('dependencias', { id }, { limit: 1 }) : []
  return found?.nombre ?? ''
}

/** Names of the people and files that what the paper says points to. */
const findNames = async (payload: Payload, source: DocumentSource, emission: Emission): Promise<Names> => {
  const people = stepsUpTo(source).flatMap(({ movement }) => [
    movement.actor,
    movement.titular,
    movement.datos.asignado,
  ])
  const files = lastOf(
    source,
    emission.incluye.map(({ paso }) => paso),
  ).flatMap(({ step, movement }) => attachmentsIn(step, movement.datos))
  const find = async (collection: 'usuarios' | 'adjuntos', ids: readonly unknown[]) => {
    const known = [...new Set(ids.filter((id) => typeof id === 'string'))]
    if (known.length === 0) return []
    const { docs } = await payload.find({
      collection,
      where: { id: { in: known } },
      depth: 0,
      limit: 0,
      pagination: false,
      // What a paper says is the same for whoever reads it.
      overrideAccess: true,
    })
    return docs.map((doc): [string, string] => [doc.id, doc.nombre])
  }
  return new Map([...(await find('usuarios', people)), ...(await find('adjuntos', files))])
}
