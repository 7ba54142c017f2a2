import { SMTPServer } from 'smtp-server'
import { freePort } from './ports.ts'

type Message = { from: string; to: string[]; raw: string }

export type TestSmtp = {
  /** For `SMTP_URL`. */
  url: string
  /** What was accepted, in order of arrival. */
  messages: Message[]
  /** From now on answers every message with this code (421 and 4xx: try again; 5xx: never); 0 accepts again. */
  refuse(code: number): void
  /** Waits until this many have been accepted. */
  received(count: number, timeout?: number): Promise<Message[]>
  stop(): Promise<void>
}

/** A real mail server on loopback that keeps what it gets. */
export const startSmtp = async (): Promise<TestSmtp> => {
  const messages: Message[] = []
  const port = await freePort()
  let refusal = 0
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    logger: false,
    async onData(stream, session, done) {
      const raw = Buffer.concat(await stream.toArray()).toString()
      if (refusal) return done(Object.assign(new Error('refused by the test'), { responseCode: refusal }))
      const { mailFrom, rcptTo } = session.envelope
      messages.push({ from: mailFrom ? mailFrom.address : '', to: rcptTo.map((one) => one.address), raw })
      done()
    },
  })
  // Clients that hang up in the middle are none of the test's business.
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))

  return {
    url: `smtp://127.0.0.1:${port}`,
    messages,
    refuse(code) {
      refusal = code
    },
    async received(count, timeout = 15_000) {
      const deadline = Date.now() + timeout
      while (messages.length < count) {
        if (Date.now() > deadline) throw new Error(`${messages.length} of ${count} messages after ${timeout} ms`)
        await new Promise((resolve) => setTimeout(resolve, 25))
      }
      return messages
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
