import { expect, it } from 'vitest'
import { startChild } from '../helpers/child.ts'
import { freePort } from '../helpers/ports.ts'

/** A server of a few lines with the net of ours, and handlers that do what no handler should. */
const SERVER = `
import express from 'express'
import { keepServing, knowRequest } from './cms/http/net.ts'
import { answerFailure } from './cms/http/refuse.ts'
const logger = { error: (line) => console.log(JSON.stringify({ ...line, err: String(line.err) })), fatal: console.log }
keepServing(logger)
const app = express()
app.use(knowRequest)
app.get('/api/forgotten', async () => {
  await new Promise((resolve) => setTimeout(resolve, 5))
  Promise.reject(new Error('forgotten promise'))
})
app.get('/api/thrown', () => setTimeout(() => { throw new Error('thrown late') }, 5))
app.get('/begun', (_req, res) => { res.write('a'); setTimeout(() => { throw new Error('after it began') }, 5) })
app.get('/answered', (_req, res) => { res.send('bien'); Promise.reject(new Error('after it was answered')) })
app.get('/sync', () => { throw new Error('in the handler') })
app.get('/bien', (_req, res) => res.send('bien'))
app.use(answerFailure(logger))
app.listen(Number(process.env.PORT), () => console.log('ready'))
`

it('a request that fails where nobody waits ends itself, and nothing else', async () => {
  const port = await freePort()
  const child = startChild(process.execPath, ['--input-type=module', '-e', SERVER], {
    env: { ...process.env, PORT: `${port}` },
  })
  await expect.poll(() => child.log(), { timeout: 20_000 }).toContain('ready')
  const get = async (path: string, accept = 'application/json') => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      headers: { accept },
      signal: AbortSignal.timeout(5000),
    })
    return [response.status, await response.text()] as const
  }
  for (const path of ['/api/forgotten', '/api/thrown', '/sync']) {
    const [status, text] = await get(path)
    expect([path, status]).toEqual([path, 500])
    expect(JSON.parse(text).errors[0].data.codigo).toBe('falla')
    expect(text).not.toMatch(/promise|late|handler|\.ts/)
  }
  const [, page] = await get('/sync', 'text/html')
  expect(page).toContain('<html lang="es-MX">')
  await expect(get('/begun')).rejects.toThrow()
  expect(await get('/answered')).toEqual([200, 'bien'])
  expect(await get('/bien')).toEqual([200, 'bien'])
  expect(child.running()).toBe(true)
  for (const said of ['forgotten promise', 'thrown late', 'after it began', 'after it was answered', 'in the handler'])
    expect(child.log()).toContain(said)
  expect(child.log()).toContain('"path":"/api/forgotten"')
  await child.end('SIGTERM')
})
