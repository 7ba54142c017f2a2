import { createServer, connect as dial, type Server, type Socket } from 'node:net'
import { freePort } from './ports.ts'

/** A way to the database at this address, that can be cut and joined again. */
export const openRelay = async (databaseUrl: string) => {
  const to = new URL(databaseUrl)
  const open = new Set<Socket>()
  let cut = false
  const relay: Server = createServer((socket) => {
    if (cut) return socket.destroy()
    const far = dial({ host: to.hostname, port: Number(to.port) })
    for (const [one, two] of [
      [socket, far],
      [far, socket],
    ] as const) {
      open.add(one)
      one
        .on('error', () => two.destroy())
        .on('close', () => two.destroy())
        .pipe(two)
    }
  })
  const port = await freePort()
  await new Promise<void>((resolve) => relay.listen(port, '127.0.0.1', resolve))
  const through = new URL(to)
  through.port = String(port)
  through.searchParams.set('directConnection', 'true')
  return {
    url: through.href,
    cut(now: boolean) {
      cut = now
      if (now) for (const socket of open) socket.destroy()
    },
    close: () => {
      for (const socket of open) socket.destroy()
      relay.close()
    },
  }
}
