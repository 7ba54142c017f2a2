import { createServer } from 'node:http'
import { readEveryPage } from '../hooks/portal/everyPage.ts'
import { DATABASE_URL, fail, isMongo, PORT, PUBLIC_URL } from './config/env.ts'
import { keepServing } from './http/net.ts'
import { KEEP_ALIVE_MS } from './http/page.ts'
import { sweepTemporary } from './http/temporary.ts'
import { beginEmpty } from './open/beginEmpty.ts'
import { openData } from './open/openData.ts'
import { isPublic } from './print/address.ts'
import { checkSeal } from './print/printer.ts'
import { stopOnSignal } from './stop.ts'
import './sheet/reader.ts'
import './text/reader.ts'

/*
 * The one process: database, then the server, then catching up behind it. Pages that are cached are answered before Express, which
 * costs more than the page does.
 */

const seal = await checkSeal()
const payload = await openData('alone')
await sweepTemporary()
keepServing(payload.logger)
const begun = await beginEmpty(payload)

// These load the configuration: not before the data folder was looked at.
const [{ createApp }, { pageCache }, { watchPortal }, { startJobs }, { startSearch }, { fillOpen }] = await Promise.all(
  [
    import('./http/app.ts'),
    import('./http/pageCache.ts'),
    import('./http/watchPortal.ts'),
    import('./jobs/index.ts'),
    import('../hooks/search/keep.ts'),
    import('../hooks/cases/heal/lanes.ts'),
  ],
)
await readEveryPage(payload)
// After an upgrade; otherwise there is nothing to fill.
await fillOpen(payload)
if (isMongo) watchPortal(payload)
void startSearch(payload)
const server = createServer(pageCache(createApp(payload)))

// Slow senders are let go; large uploads on slow lines still have five minutes.
server.headersTimeout = 20_000
server.requestTimeout = 300_000
server.keepAliveTimeout = KEEP_ALIVE_MS

server.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EADDRINUSE') fail(`El puerto ${PORT} está ocupado: cierra lo que lo usa o pon otro en PORT.`)
  if (error.code === 'EACCES') fail(`Esta cuenta no puede usar el puerto ${PORT}: pon en PORT uno de 1024 o más.`)
  throw error
})

server.listen(PORT, () => {
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : PORT
  console.log(`Cenote en ${PUBLIC_URL} (puerto ${port}, ${DATABASE_URL ? 'MongoDB' : 'SQLite integrado'})`)
  console.log(`  Portal ${PUBLIC_URL}/ · Intranet ${PUBLIC_URL}/intranet · Panel ${PUBLIC_URL}/admin`)
  if (!isPublic(PUBLIC_URL))
    console.log('  Los documentos dicen que no hay dirección pública: pon en PUBLIC_URL la que la gente usa.')
  if (!process.env.SMTP_URL)
    console.log('  El correo no sale: espera en el panel, en Correos, hasta que pongas un servidor en SMTP_URL.')
  if (seal.demo) console.log('  Los documentos llevan un sello de demostración: pon el de la institución en SEAL_P12.')
  if (begun) console.log(begun)
  stopOnSignal({ server, payload, stopJobs: startJobs(payload) })
})
