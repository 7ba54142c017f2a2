import { LRUCache } from 'lru-cache'
import { inForce } from '../../hooks/portal/avisos.ts'
import { avisosHtml, replaceAvisos } from '../../hooks/portal/avisosHtml.ts'
import { everyPage } from '../../hooks/portal/everyPage.ts'
import type { Captured } from './captured.ts'

/*
 * Pages as they were last made, for when they cannot be: the database stopped, or silent. Each says when it was made, and carries the
 * alerts that hold now, not those it was made with.
 */

/** What `toPage` takes of an answer. */
export type Answer = Pick<Captured, 'statusCode' | 'headers' | 'body'>

type Known = { headers: Captured['headers']; body: string; made: Date }

const known = new LRUCache<string, Known>({
  ttl: 24 * 60 * 60_000,
  maxSize: 64 * 1024 * 1024,
  maxEntrySize: 2 * 1024 * 1024,
  sizeCalculation: ({ body }, address) => body.length + address.length + 1000,
})

/** How long the making of a page that is known may take, and for how long it is not tried again after it took longer, milliseconds. */
const PATIENCE = 2500
const REST = 5000

let restUntil = 0

/** The page at an address, made now; or as it was last made, where it fails or takes too long. @throws as `render`, where it never was */
export const orLastKnown = async (address: string, render: () => Promise<Captured>): Promise<Answer> => {
  const last = known.get(address)
  if (!last) return remember(address, render)
  if (Date.now() < restUntil) return asItWas(last)
  const making = remember(address, render)
  // Whoever does not wait for it does not hear of its failure.
  making.catch(() => {})
  try {
    const answer = await within(PATIENCE, making)
    if (answer && answer.statusCode < 500) return answer
  } catch {
    // Told by whoever made it.
  }
  restUntil = Date.now() + REST
  return asItWas(last)
}

const remember = async (address: string, render: () => Promise<Captured>): Promise<Answer> => {
  const answer = await render()
  const body = await answer.body()
  const { statusCode, headers } = answer
  const isPage = statusCode === 200 && /^text\/html/.test(String(headers['content-type']))
  if (isPage && /\bpublic\b/.test(String(headers['cache-control'])))
    known.set(address, { headers: { ...headers }, body: body.toString(), made: new Date() })
  else if (statusCode < 500) known.delete(address)
  return { statusCode, headers, body: async () => body }
}

const asItWas = ({ headers, body, made }: Known): Answer => {
  const { avisos, emergencias } = everyPage()
  const html = avisosHtml(inForce(avisos, new Date()), { telefonos: emergencias, copia: made })
  return { statusCode: 200, headers: { ...headers }, body: async () => Buffer.from(replaceAvisos(body, html)) }
}

const within = async <T>(ms: number, work: Promise<T>): Promise<T | null> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ms)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
