import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { type FileTypeResult, fileTypeFromBuffer, fileTypeFromFile } from 'file-type'
import type { PayloadRequest } from 'payload'

/** A file on its way in: in memory (`data`), or on disk (`tempFilePath`) where the server put it as it arrived. */
export type SentFile = NonNullable<PayloadRequest['file']>

/** One that came with a request, hashed on its way (`cms/http/multipart.ts`). */
export type ReceivedFile = SentFile & { sha256: string }

/** Its bytes, or where they lie. */
export const bytesOf = (file: SentFile): string | Buffer => file.tempFilePath || file.data

/** What its first bytes say it is. */
export const fileTypeOf = (file: SentFile): Promise<FileTypeResult | undefined> =>
  file.tempFilePath ? fileTypeFromFile(file.tempFilePath) : fileTypeFromBuffer(file.data)

/** SHA-256 of the whole, in hexadecimal. */
export const hashOf = async (file: SentFile): Promise<string> => {
  const hash = createHash('sha256')
  if (file.tempFilePath) await pipeline(createReadStream(file.tempFilePath), hash)
  else hash.update(file.data)
  return hash.digest('hex')
}

/** The first and the last bytes, at most `length` of each. */
export const endsOf = async (file: SentFile, length: number): Promise<{ head: Buffer; tail: Buffer }> => {
  if (!file.tempFilePath) return { head: file.data.subarray(0, length), tail: file.data.subarray(-length) }
  const handle = await open(file.tempFilePath)
  try {
    const read = async (at: number) => {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, at)
      return buffer.subarray(0, bytesRead)
    }
    return { head: await read(0), tail: await read(Math.max(0, file.size - length)) }
  } finally {
    await handle.close()
  }
}
