import type { OutgoingHttpHeaders } from 'node:http'
import { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'

/** An answer kept in memory instead of sent: what a page's handler writes to, whoever waits for it or has gone away. */
export class Captured extends Writable {
  statusCode = 200
  statusMessage = ''
  headersSent = false
  headers: OutgoingHttpHeaders = {}
  readonly req: unknown
  readonly #chunks: Buffer[] = []

  constructor(req: unknown) {
    super()
    this.req = req
  }

  setHeader(name: string, value: string | string[]): this {
    this.headers[name.toLowerCase()] = value
    return this
  }

  writeHead(status: number, headers: OutgoingHttpHeaders = {}): this {
    this.statusCode = status
    this.headersSent = true
    for (const [name, value] of Object.entries(headers))
      if (value !== undefined) this.headers[name.toLowerCase()] = value
    return this
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.#chunks.push(chunk)
    done()
  }

  /** The whole of it, once it is there. @throws where its making broke off */
  async body(): Promise<Buffer> {
    await finished(this)
    return Buffer.concat(this.#chunks)
  }
}
