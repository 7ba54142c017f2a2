import { existsSync } from 'node:fs'
import path from 'node:path'

/*
 * `npm run verify`: is everything as the ledger says? One line for each thing that is not, and then it ends with 1. It changes
 * nothing; with `--rebuild` everything is derived from the movements again first. May run beside the server; to rebuild the
 * embedded database, stop the server before.
 */

const rebuild = process.argv.includes('--rebuild')

// Asked before anything is opened: opening would make an empty database, and find it whole.
const file = path.join(path.resolve(process.env.DATA_DIR ?? 'data'), 'cenote.sqlite')
if (!process.env.DATABASE_URL && !existsSync(file)) {
  console.error(`No hay base de datos en ${file}: di con DATA_DIR o DATABASE_URL dónde está.`)
  process.exit(1)
}

const { getPayload } = await import('payload')
const { default: config } = await import('../config/payload.config.ts')
await import('../print/printer.ts')
const { verifyLedger } = await import('../../hooks/cases/walk.ts')

const payload = await getPayload({ config })
const { cases, movements, findings } = await verifyLedger(payload, { rebuild })
for (const finding of findings) console.log(`✗ ${finding}`)
console.log(
  findings.length
    ? `No está íntegro: ${findings.length} hallazgos en ${cases} expedientes, ${movements} movimientos`
    : `Todo íntegro: ${cases} expedientes, ${movements} movimientos`,
)
await payload.destroy()
process.exit(findings.length ? 1 : 0)
