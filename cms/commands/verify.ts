import { openData } from '../open/openData.ts'

/*
 * `npm run verify`: is everything as the ledger says? One line for each thing that is not, and then it ends with 1. It changes
 * nothing; with `--rebuild` everything is derived from the movements again first. May run beside the server; to rebuild the
 * embedded database, stop the server before.
 */

const rebuild = process.argv.includes('--rebuild')

const payload = await openData(rebuild ? 'alone' : 'beside')
await import('../print/printer.ts')
const { verifyLedger } = await import('../../hooks/cases/walk.ts')

const { cases, movements, findings } = await verifyLedger(payload, { rebuild })
for (const finding of findings) console.log(`✗ ${finding}`)
console.log(
  findings.length
    ? `No está íntegro: ${findings.length} hallazgos en ${cases} expedientes, ${movements} movimientos`
    : `Todo íntegro: ${cases} expedientes, ${movements} movimientos`,
)
await payload.destroy()
process.exit(findings.length ? 1 : 0)
