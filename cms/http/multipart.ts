import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import path from 'node:path'
import { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy } from '@fastify/busboy'
import { MAX_FILE_BYTES } from '../../hooks/doors/accept.ts'
import type { ReceivedFile } from '../../hooks/doors/bytes.ts'
import { BodyRefused, countedBytes, tooLarge } from './body.ts'
import { temporaryDir } from './temporary.ts'

/** A form with files, read as it arrived: its texts in their order, its files by their field. */
export type Multipart = {
  fields: [name: string, value: string][]
  files: Record<string, ReceivedFile[]>
  /** Removes what was put on disk; to be called once the request is over, however it ended. */
  discard: () => Promise<void>
}

type Limits = {
  /** Bytes of the whole body. */
  max: number
  /** How many files are kept on disk; with 0 they are only hashed. */
  keep: number
}

const KB = 1024

/** All texts of a form together, in bytes: a form is typed by a person. */
const MAX_TEXT = 1024 * KB
const MAX_FIELDS = 2000

/** What RFC 2046 takes for a separator. */
const BOUNDARY = /;\s*boundary=("?)[\w'()+,./:=?-]{1,70}\1\s*(;|$)/i

export const isMultipart = (req: IncomingMessage): boolean => /^multipart\//i.test(req.headers['content-type'] ?? '')

/**
 * Reads a form with files without holding them in memory: each goes to disk, or nowhere, while it is hashed. A file over 25 MB is
 * not kept; its size says so, for it to be told beside its field.
 * @throws BodyRefused 400 for what is no such form, 413 for more than the limits; what was written is removed by then
 */
export const readMultipart = async (req: IncomingMessage, { max, keep }: Limits): Promise<Multipart> => {
  const type = req.headers['content-type'] ?? ''
  if (!/^multipart\/form-data\s*;/i.test(type) || !BOUNDARY.test(type)) throw UNREADABLE
  const bus = new Busboy({
    headers: { 'content-type': type },
    limits: {
      fileSize: MAX_FILE_BYTES,
      files: Math.max(keep, 1),
      fields: MAX_FIELDS,
      fieldSize: 256 * KB,
      fieldNameSize: 200,
    },
  })
  const stop = new AbortController()
  const fields: Multipart['fields'] = []
  const sent: { field: string; file: ReceivedFile; place?: string; stored: Promise<void> }[] = []
  let text = 0

  const refuseMany = () =>
    stop.abort(new BodyRefused(413, 'La petición trae demasiados archivos o datos: mándalos en varias veces.'))
  bus.on('filesLimit', refuseMany).on('fieldsLimit', refuseMany).on('partsLimit', refuseMany)
  bus.on('field', (name, value, nameTruncated, valueTruncated) => {
    text += name.length + value.length
    if (nameTruncated || valueTruncated || text > MAX_TEXT) stop.abort(tooLarge(MAX_TEXT))
    else fields.push([name, value])
  })
  bus.on('file', (field, stream, filename, _encoding, mimetype) => {
    const file: ReceivedFile = { name: filename ?? '', mimetype, size: 0, data: Buffer.alloc(0), sha256: '' }
    const place = keep > 0 ? path.join(temporaryDir, randomUUID()) : undefined
    const stored = storeFile(stream, file, place, stop.signal)
    stored.catch((error) => stop.abort(error))
    sent.push({ field, file, place, stored })
  })
  const discard = async () => {
    await Promise.all(sent.map(({ place }) => place && rm(place, { force: true })))
  }

  try {
    if (keep > 0) await mkdir(temporaryDir, { recursive: true })
    await pipeline(Readable.from(countedBytes(req, max)), bus, { signal: stop.signal })
    await Promise.all(sent.map(({ stored }) => stored))
    // An empty file control sends one nameless file of no bytes.
    const named = sent.filter(({ file }) => file.name || file.size > 0)
    const byField = Object.groupBy(named, ({ field }) => field)
    const files = Object.entries(byField).map(([field, of = []]) => [field, of.map(({ file }) => file)] as const)
    return { fields, files: Object.fromEntries(files), discard }
  } catch (error) {
    stop.abort(error)
    await Promise.allSettled(sent.map(({ stored }) => stored))
    await discard()
    throw refusalOf(req, stop.signal.reason)
  }
}

type PartStream = Readable & { truncated?: boolean }

const storeFile = async (stream: PartStream, file: ReceivedFile, place: string | undefined, signal: AbortSignal) => {
  const hash = createHash('sha256')
  async function* hashed(chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      hash.update(chunk)
      file.size += chunk.length
      yield chunk
    }
  }
  const end = place ? createWriteStream(place, { mode: 0o600 }) : new Writable({ write: (_chunk, _as, done) => done() })
  await pipeline(stream, hashed, end, { signal })
  file.sha256 = hash.digest('hex')
  file.tempFilePath = place
  if (stream.truncated) file.size = MAX_FILE_BYTES + 1
}

const UNREADABLE = new BodyRefused(
  400,
  'No se entiende el formulario que mandas: falta su separador o llegó incompleto.',
)

/** What the parser says is the sender's fault; what the disk says is ours. */
const refusalOf = (req: IncomingMessage, error: unknown): unknown => {
  if (error instanceof BodyRefused || req.errored) return error
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new BodyRefused(503, 'No hay espacio para recibir archivos: avisa a la Dirección de TIC.')
  return code && code !== 'ERR_STREAM_PREMATURE_CLOSE' ? error : UNREADABLE
}
