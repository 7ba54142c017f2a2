import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/* What a page from the cache is compared with: `node:http` alone, in a process of its own, that answers as many bytes. */

const body = Buffer.alloc(Number(process.argv[2]), 'a')
const headers = { 'content-type': 'text/html', 'content-length': body.length }

const server = createServer((_req, res) => res.writeHead(200, headers).end(body))
server.listen(0, '127.0.0.1', () => console.log(`port ${(server.address() as AddressInfo).port}`))
