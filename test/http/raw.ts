import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { request } from 'node:http'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'vitest'
import type { TestServer } from '../helpers/server.ts'

type Sent = { status: number; headers: Record<string, string | string[] | undefined>; text: string }

type Options = {
  method?: string
  headers?: Record<string, string>
  /** How many bytes to send, in pieces, for as long as nothing is answered. */
  bytes: number
  /** What they begin with. */
  head?: string
}

/** Sends a body in pieces and hears an answer that comes before its end, as browsers and programs do. */
export const pour = (url: string, { method = 'POST', headers = {}, bytes, head = '' }: Options): Promise<Sent> =>
  new Promise((resolve, reject) => {
    const req = request(url, { method, headers, agent: false })
    const piece = Buffer.alloc(64 * 1024, 'a')
    let sent = 0
    let answered = false
    const write = async () => {
      req.write(head)
      while (sent < bytes && !answered && !req.destroyed) {
        sent += piece.length
        if (!req.write(piece)) await Promise.race([new Promise((go) => req.once('drain', go)), sleep(5_000)])
      }
      if (!answered) req.end()
    }
    req.on('response', (res) => {
      answered = true
      let text = ''
      res.setEncoding('utf8')
      res.on('data', (chunk) => {
        text += chunk
      })
      res.on('end', () => {
        resolve({ status: res.statusCode ?? 0, headers: res.headers, text })
        req.destroy()
      })
    })
    req.on('error', (error) => answered || reject(error))
    void write()
  })

/** Asks until it holds. @throws with the last answer once nearly a minute has gone */
export const until = async <T>(ask: () => T | Promise<T>, holds: (value: T) => boolean): Promise<T> => {
  let last: T | undefined
  for (const deadline = Date.now() + 50_000; Date.now() < deadline; await sleep(50)) {
    last = await ask()
    if (holds(last)) return last
  }
  throw new Error(`it did not come to hold within 50 seconds: ${JSON.stringify(last)}`)
}

/** One figure of the server's own. */
export const figure = async ({ url }: { url: string }, name: string): Promise<number> => {
  const text = await (await fetch(`${url}/metrics`)).text()
  const lines = text.split('\n').filter((line) => line.startsWith(name) && !line.startsWith('#'))
  return lines.reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(' '))), 0)
}

/** Resident memory, in MB. */
export const memory = async (server: TestServer) =>
  (await figure(server, 'process_resident_memory_bytes')) / 1024 / 1024

/** Files that wait for their request to end. */
export const temporaryFiles = ({ dataDir }: TestServer): string[] => {
  try {
    return readdirSync(path.join(dataDir, 'temporal'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name)
  } catch {
    return []
  }
}

/** What waited for its request goes as that ends, a moment after its answer. */
export const expectNothingLeft = (server: TestServer) =>
  until(
    () => temporaryFiles(server),
    (names) => names.length === 0,
  )

/** Files of one folder that the server holds open. */
export const heldOpen = ({ dataDir }: TestServer, folder: string): number => {
  const pid = readFileSync(`${dataDir}.pid`, 'utf8')
  const links = readdirSync(`/proc/${pid}/fd`).map((fd) => {
    try {
      return readlinkSync(`/proc/${pid}/fd/${fd}`)
    } catch {
      return ''
    }
  })
  return links.filter((link) => link.startsWith(path.join(dataDir, folder))).length
}

/** Alive, and nothing broke that nobody caught. */
export const expectSound = async (server: TestServer) => {
  expect((await fetch(`${server.url}/salud`)).status).toBe(200)
  expect(server.log()).not.toMatch(/unhandled|uncaught/i)
}
