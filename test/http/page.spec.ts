import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Captured } from '../../cms/http/captured.ts'
import { type Page, sendKept, sendPage, toPage } from '../../cms/http/page.ts'

const TEXT = `<!doctype html><p>${'Página del portal. '.repeat(200)}</p>`

const captured = (headers: Record<string, string | string[]>, body = TEXT) => {
  const answer = new Captured(null)
  answer.writeHead(200, { 'content-type': 'text/html', 'cache-control': 'public, max-age=0', ...headers })
  answer.end(body)
  return answer
}

let page: Page
let server: Server
let port: number
beforeAll(async () => {
  page = await toPage(captured({ 'x-frame-options': 'SAMEORIGIN', link: ['</a>; rel=a', '</b>; rel=b'] }))
  server = createServer((req, res) => (req.url === '/lento' ? sendPage : sendKept)(req, res, page))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterAll(() => server.close())

/** Everything that is answered to these bytes, until the other side closes. */
const exchange = (bytes: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
    let heard = ''
    socket.setEncoding('latin1')
    socket.on('data', (chunk) => (heard += chunk))
    socket.on('error', reject)
    socket.on('close', () => resolve(heard))
  })

const ask = (line: string, ...headers: string[]) => `${[line, 'host: x', ...headers].join('\r\n')}\r\n\r\n`
const headsOf = (heard: string) => heard.match(/HTTP\/1\.1 [\s\S]*?\r\n\r\n/g) ?? []
const without = (head: string) =>
  head
    .toLowerCase()
    .replace(/^date: .*\r\n/m, '')
    .split('\r\n')
    .sort()

it('goes as Node itself would have sent it, over one connection, the next request after it', async () => {
  const requests = [
    ask('GET / HTTP/1.1'),
    ask('HEAD / HTTP/1.1'),
    ask('GET / HTTP/1.1', `if-none-match: ${page.etag}`),
    ask('GET / HTTP/1.1', 'connection: close'),
  ]
  const fast = await exchange(requests.join(''))
  const slow = await exchange(requests.join('').replaceAll(' / ', ' /lento '))
  const [one, other] = [headsOf(fast), headsOf(slow)]
  expect(one).toHaveLength(4)
  expect(one.map((head) => head.slice(9, 12))).toEqual(['200', '200', '304', '200'])
  // Node says how long it waits only where a server of ours set it; the rest is the same, to the letter.
  const timeout = (lines: string[]) => lines.filter((line) => !line.startsWith('keep-alive:'))
  expect(one.map((head) => timeout(without(head)))).toEqual(other.map((head) => timeout(without(head))))
  expect(fast.split('<!doctype html>')).toHaveLength(3)
  for (const head of one) expect(Date.now() - Date.parse(/date: (.*)/i.exec(head)?.[1] ?? '')).toBeLessThan(5_000)
})

it('closes for those who speak HTTP/1.0', async () => {
  const heard = await exchange('GET / HTTP/1.0\r\n\r\n')
  expect(heard).toMatch(/^HTTP\/1\.1 200 OK/)
  expect(heard).toMatch(/connection: close/i)
})

it.each([
  ['br', 'br'],
  ['gzip, deflate, br;q=0.5', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['identity', null],
  ['gzip;q=0', null],
  ['', null],
])('to who takes «%s» is packed as %s', async (takes, packing) => {
  const answer = await fetch(`http://127.0.0.1:${port}/`, { headers: { 'accept-encoding': takes } })
  expect(answer.headers.get('content-encoding')).toBe(packing)
  expect(answer.headers.get('vary')).toBe('accept-encoding')
  expect(answer.headers.get('link')).toBe('</a>; rel=a, </b>; rel=b')
  expect(await answer.text()).toBe(TEXT)
})

it('packs once what few ask for, and not what is small or packed already', async () => {
  const first = page.gzip()
  expect(page.gzip()).toBe(first)
  expect(gunzipSync(first?.body ?? '').toString()).toBe(TEXT)
  for (const other of [captured({}, 'corto'), captured({ 'content-type': 'image/png' })]) {
    const { brotli, gzip } = await toPage(other)
    expect([brotli, gzip()]).toEqual([null, null])
  }
})

it('takes no header that would end it before its end', async () => {
  await expect(toPage(captured({ 'x-malo': 'a\r\n\r\nb' }))).rejects.toThrow('Invalid character')
})
