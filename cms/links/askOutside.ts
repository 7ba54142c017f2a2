import { lookup } from 'node:dns'
import http from 'node:http'
import https from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/* Whether a page of another site is still there: asked once, in few words, and never of the network that the server stands in. */

const INSIDE = new BlockList()
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  INSIDE.addSubnet(net, bits, 'ipv4')
for (const [net, bits] of [
  ['::', 96],
  // Ways of writing an IPv4 address, one of the network as well, for a gateway to translate.
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const)
  INSIDE.addSubnet(net, bits, 'ipv6')

/** Whether an address of the net is another's, and not of the server's own surroundings. */
export const isFaraway = (address: string): boolean => !INSIDE.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')

/** What an answer says: it is there, it is gone for good, its site has no such name, or nothing certain. */
export type Standing = 'there' | 'gone' | 'no-such-site' | 'unknown'

const HOPS = 4
const PATIENCE = 8_000
const GONE = [404, 410]

/** @param reachable which addresses may be asked; of the others nothing is said */
export const askOutside = async (url: string, reachable = isFaraway): Promise<Standing> => {
  let at = url
  for (let hop = 0; hop < HOPS; hop++) {
    const first = await ask(at, 'HEAD', reachable)
    // Some that have the page say otherwise to whoever asks for its head alone.
    const said = first.status && first.status >= 400 ? await ask(at, 'GET', reachable) : first
    if (said.code === 'ENOTFOUND') return 'no-such-site'
    if (!said.status) return 'unknown'
    const next = said.status >= 300 && said.status < 400 && said.location && URL.parse(said.location, at)
    if (!next) return GONE.includes(said.status) ? 'gone' : said.status < 400 ? 'there' : 'unknown'
    at = next.href
  }
  return 'unknown'
}

type Said = { status?: number; location?: string; code?: string }

const ask = (url: string, method: string, reachable: (address: string) => boolean): Promise<Said> =>
  new Promise((resolve) => {
    const to = URL.parse(url)
    const host = to?.hostname.replace(/^\[|\]$/g, '') ?? ''
    if (!to || !/^https?:$/.test(to.protocol) || (isIP(host) && !reachable(host))) {
      resolve({})
      return
    }
    const options = {
      method,
      agent: false,
      lookup: only(reachable),
      signal: AbortSignal.timeout(PATIENCE),
      headers: { 'user-agent': 'Cenote (revisa sus enlaces una vez por semana)', accept: '*/*' },
    } as const
    const req = (to.protocol === 'https:' ? https : http).request(to, options, (res) => {
      resolve({ status: res.statusCode, location: res.headers.location })
      // What it says of itself is enough.
      res.destroy()
    })
    req.on('error', (error: NodeJS.ErrnoException) => resolve({ code: error.code }))
    req.end()
  })

/** Names are looked up as ever; one that leads to where nobody may be asked leads nowhere. */
const only =
  (reachable: (address: string) => boolean): LookupFunction =>
  (name, options, done) =>
    lookup(name, { ...options, all: true }, (error, found) => {
      const wrong = error ?? (found.every(({ address }) => reachable(address)) ? null : new Error('within the network'))
      if (wrong || options.all) done(wrong, found)
      else done(null, found[0]?.address ?? '', found[0]?.family)
    })
