import type { Payload } from 'payload'
import { settled } from '../hooks/cases/settle.ts'
import { seedAccounts } from './accounts.ts'
import { actAs } from './actAs.ts'
import { seedHolidays } from './holidays.ts'
import { seedOffices } from './offices.ts'
import { seedPublications } from './publications.ts'
import { seedCases } from './seedCases.ts'

/** Everything the demo shows. Can be run again: what is there stays as it is, what is missing is made. */
export const seedDemo = async (payload: Payload): Promise<void> => {
  const offices = await seedOffices(payload)
  const accounts = await seedAccounts(payload, offices)
  await seedHolidays(payload)
  const as = actAs(payload, accounts)
  await seedPublications(payload, as)
  await seedCases(as, accounts)
}

/** The demo, where nobody has an account yet; prints whom one can sign in as. @returns whether it was made */
export const seedWhereEmpty = async (payload: Payload): Promise<boolean> => {
  const { totalDocs } = await payload.count({ collection: 'usuarios', overrideAccess: true })
  if (totalDocs > 0) return false
  console.log('Base vacía: se crean las cuentas y el contenido de demostración…')
  await seedDemo(payload)
  return true
}

if (import.meta.main) {
  const { getPayload } = await import('payload')
  const { default: config } = await import('../cms/config/payload.config.ts')
  await import('../cms/print/printer.ts')
  const payload = await getPayload({ config })
  await seedDemo(payload)
  await settled()
  await payload.destroy()
  console.log('Demostración lista.')
  process.exit(0)
}
