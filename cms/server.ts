import { createServer } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { getPayload } from 'payload'
import { recover } from '../hooks/cases/recover.ts'
import { accountsTable, demoPassword } from '../seed/accounts.ts'
import { seedWhereEmpty } from '../seed/index.ts'
import { DATABASE_URL, isMongo, PORT, PUBLIC_URL } from './config/env.ts'
import config from './config/payload.config.ts'
import { createApp } from './http/app.ts'
import { pageCache } from './http/pageCache.ts'
import { sweepTemporary } from './http/temporary.ts'
import { watchPortal } from './http/watchPortal.ts'
import { startJobs } from './jobs/index.ts'
import { checkSeal } from './print/printer.ts'

/*
 * The one process: database, catching up, then the server. Pages that are cached are answered before Express, which costs more
 * than the page does.
 */

const seal = await checkSeal()
await sweepTemporary()
const payload = await getPayload({ config })
await recover(payload)
const seeded = isMongo ? false : await seedWhereEmpty(payload)
if (isMongo) watchPortal(payload)

const app = createApp(payload)
const server = createServer(pageCache(app))
const stopJobs = startJobs(payload)

// Slow senders are let go; large uploads on slow lines still have five minutes.
server.headersTimeout = 20_000
server.requestTimeout = 300_000
server.keepAliveTimeout = 65_000

server.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EADDRINUSE') throw error
  console.error(`\n✗ El puerto ${PORT} está ocupado: cierra lo que lo usa o pon otro en PORT.\n`)
  process.exit(1)
})

server.listen(PORT, () => {
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : PORT
  console.log(`Cenote en ${PUBLIC_URL} (puerto ${port}, ${DATABASE_URL ? 'MongoDB' : 'SQLite integrado'})`)
  console.log(`  Portal ${PUBLIC_URL}/ · Intranet ${PUBLIC_URL}/intranet · Panel ${PUBLIC_URL}/admin`)
  if (seal.demo) console.log('  Los documentos llevan un sello de demostración: pon el de la institución en SEAL_P12.')
  if (seeded) console.log(`Cuentas de demostración (contraseña ${demoPassword()}):\n${accountsTable()}`)
})

/** What is still being answered after this long is cut off. */
const STOP_MS = 10_000

/** Answers what was asked, finishes what was begun, and goes. */
const stop = async () => {
  const answered = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  await Promise.race([answered, setTimeout(STOP_MS)])
  await stopJobs()
  await payload.destroy()
  process.exit(0)
}
process.once('SIGTERM', stop)
process.once('SIGINT', stop)
