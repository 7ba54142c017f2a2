import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import type { Payload } from 'payload'
import { fromRow } from '../ledger/movements.ts'
import { idOf } from '../ledger/relation.ts'
import type { Documento } from '../ledger/rows.ts'
import { readCode } from './code.ts'
import { paperPath } from './files.ts'
import { signedPaperOf } from './signing.ts'

/** What anyone may know of a paper: nothing of the people in it. */
export type Verification = {
  /** It was issued here, the ledger says so, and our copy was not found changed. */
  autentico: boolean
  /** Our copy: as it was issued, changed since, or not readable now, which says nothing of the paper. */
  archivo: 'integro' | 'alterado' | 'ilegible'
  tipo: Documento['tipo']
  folio: string
  codigo: string
  /** When it was issued, ISO 8601. */
  fecha: string
  /** Offices that sign it. */
  firmas: string[]
  sha256: string
  /** `sustituido`: authentic, and another one holds now. */
  estado: 'vigente' | 'sustituido'
  /** Sealed with the self-made certificate of a demonstration. */
  demostracion: boolean
}

/** What is known of the paper with this code; `null` where there is none. */
export const verifyCode = async (payload: Payload, typed: unknown): Promise<Verification | null> => {
  const codigo = readCode(typed)
  if (!codigo) return null
  const { docs } = await payload.find({
    collection: 'documentos',
    where: { codigo: { equals: codigo } },
    depth: 0,
    limit: 1,
    pagination: false,
    // Whoever holds the code holds the paper; what is answered names no one.
    overrideAccess: true,
  })
  const [found] = docs
  const recorded = found && (await recordedHash(payload, found))
  if (!found || recorded === null) return null
  const { tipo, folio, fecha, sha256, estado, demostracion } = found
  const archivo = await stateOfFile(payload, found)
  return {
    autentico: archivo !== 'alterado' && (recorded === undefined || recorded === sha256),
    archivo,
    tipo,
    folio,
    codigo,
    fecha,
    firmas: Array.isArray(found.firmas) ? found.firmas.map(String) : [],
    sha256,
    // A signature recorded a moment ago: the paper is valid before its row says so.
    estado: estado === 'sustituido' ? 'sustituido' : 'vigente',
    demostracion,
  }
}

/**
 * The hash that the ledger has for a paper; `undefined` for one that nobody signs, `null` where its movement does not know it: a
 * signature that came to nothing.
 */
const recordedHash = async (payload: Payload, found: Documento): Promise<string | null | undefined> => {
  const { docs } = await payload.find({
    collection: 'movimientos',
    where: { and: [{ expediente: { equals: idOf(found.expediente) } }, { seq: { equals: found.seq } }] },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
  })
  const signed = docs[0] ? signedPaperOf(fromRow(docs[0])) : null
  if (signed?.codigo === found.codigo) return signed.sha256
  return docs[0] && found.estado !== 'reservado' ? undefined : null
}

const stateOfFile = async (payload: Payload, { filename, sha256 }: Documento): Promise<Verification['archivo']> => {
  const hash = createHash('sha256')
  try {
    await pipeline(createReadStream(paperPath(payload, filename)), hash)
  } catch (err) {
    payload.logger.error({ msg: 'the copy of a paper cannot be read', filename, err })
    return 'ilegible'
  }
  return hash.digest('hex') === sha256 ? 'integro' : 'alterado'
}
