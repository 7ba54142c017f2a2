import type { IncomingMessage } from 'node:http'
import { buffer } from 'node:stream/consumers'

/** Why a body was not taken: an HTTP status and what to tell whoever sent it. */
export class BodyRefused extends Error {
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

const MB = 1024 * 1024

export const tooLarge = (max: number): BodyRefused => {
  const most = max >= MB ? `${Math.floor(max / MB)} MB` : `${Math.floor(max / 1024)} kB`
  return new BodyRefused(413, `Lo que mandas pesa más de ${most}: cada archivo puede pesar hasta 25 MB.`)
}

/**
 * What arrives, counted: whatever the headers say, no more than `max` bytes are read. The connection stays, so that the answer
 * can be sent. @throws BodyRefused 413
 */
export async function* countedBytes(req: IncomingMessage, max: number): AsyncGenerator<Buffer> {
  let size = 0
  for await (const chunk of req.iterator({ destroyOnReturn: false })) {
    size += chunk.length
    if (size > max) throw tooLarge(max)
    yield chunk
  }
}

/** A whole body, for those that are small. @throws BodyRefused 413 */
export const readAll = (req: IncomingMessage, max: number): Promise<Buffer> => buffer(countedBytes(req, max))
