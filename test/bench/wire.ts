import { connect } from 'node:net'

type Limits = { seconds: number; connections?: number; headers?: Record<string, string> }

const LAST_CHUNK = Buffer.from('0\r\n\r\n')

/**
 * How many times a second a page is answered over connections that stay open, each asking again once it has the whole answer. It only
 * counts bytes: a client that reads more would be measured instead of the server. Anything but 200 ends the run.
 */
export const answersPerSecond = (url: string, { seconds, connections = 20, headers = {} }: Limits): Promise<number> => {
  const { hostname, port, host, pathname } = new URL(url)
  const lines = Object.entries({ host, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`)
  const request = `GET ${pathname} HTTP/1.1\r\n${lines.join('')}\r\n`
  const begun = performance.now()
  const elapsed = () => (performance.now() - begun) / 1000
  let count = 0

  const one = () =>
    new Promise<void>((resolve, reject) => {
      const socket = connect(Number(port), hostname, () => socket.write(request))
      let head = ''
      /** Bytes of an answer, all of the same size; none where it comes in chunks of any size. */
      let size: number | null = null
      let heard = 0
      socket.setNoDelay(true)
      socket.on('error', reject)
      socket.on('data', (bytes) => {
        heard += bytes.length
        if (size === null) {
          head += bytes.toString('latin1')
          const end = head.indexOf('\r\n\r\n')
          if (end < 0) return
          if (!head.startsWith('HTTP/1.1 200')) return reject(new Error(`${pathname}: ${head.slice(0, end)}`))
          const length = /\r\ncontent-length: (\d+)/i.exec(head.slice(0, end))?.[1]
          size = length === undefined ? 0 : end + 4 + Number(length)
        }
        if (size > 0 ? heard < size : !bytes.subarray(-LAST_CHUNK.length).equals(LAST_CHUNK)) return
        heard = 0
        count++
        if (elapsed() < seconds) return socket.write(request)
        socket.destroy()
        resolve()
      })
    })
  return Promise.all(Array.from({ length: connections }, one)).then(() => count / elapsed())
}
