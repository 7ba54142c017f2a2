import type { Payload } from 'payload'
import { settled } from '../hooks/cases/settle.ts'
import { seedAccounts } from './accounts.ts'
import { actAs } from './actAs.ts'
import { seedCorrespondence } from './correspondence.ts'
import { seedHolidays } from './holidays.ts'
import { seedIndicators } from './indicators.ts'
import { seedInventories } from './inventories.ts'
import { seedNews } from './news.ts'
import { seedOffices } from './offices.ts'
import { seedPages } from './pages.ts'
import { seedPublications } from './publications.ts'
import { seedCases } from './seedCases.ts'
import { seedServices } from './services.ts'
import { seedSynonyms } from './synonyms.ts'
import { seedTranslations } from './translations.ts'
import { dropNotices } from './unsent.ts'

/** Everything the demo shows. Can be run again: what is there stays as it is, what is missing is made. @param breve without the years of news */
export const seedDemo = async (payload: Payload, breve: boolean): Promise<void> => {
  const begun = new Date()
  const offices = await seedOffices(payload)
  const accounts = await seedAccounts(payload, offices)
  await seedHolidays(payload)
  await seedPages(payload)
  await seedIndicators(payload)
  await seedServices(payload, offices, accounts['administrador-web']?.id)
  await seedSynonyms(payload)
  await seedTranslations(payload)
  const as = actAs(payload, accounts)
  if (!breve) await seedNews(payload, offices, as)
  await seedPublications(payload, as)
  await seedCases(as, accounts)
  await seedInventories(payload, as, offices)
  await seedCorrespondence(as)
  await dropNotices(payload, begun)
}

/** Kept while the demo is being made: whoever is cut off finishes it at the next start. */
const BEGUN = 'demostracion'

/** The demo, where nobody has an account yet or it was left half made. @returns whether it was made */
export const seedWhereEmpty = async (payload: Payload, breve: boolean): Promise<boolean> => {
  const { totalDocs } = await payload.count({ collection: 'usuarios', overrideAccess: true })
  if (totalDocs > 0 && !(await payload.kv.has(BEGUN))) return false
  console.log('Base vacía: se crean las cuentas y el contenido de demostración…')
  await payload.kv.set(BEGUN, { fecha: Date.now() })
  await seedDemo(payload, breve)
  await payload.kv.delete(BEGUN)
  return true
}

if (import.meta.main) {
  const { DEMO_BREVE } = await import('../cms/config/env.ts')
  const { openData } = await import('../cms/open/openData.ts')
  await import('../cms/print/printer.ts')
  const payload = await openData('alone')
  await seedDemo(payload, DEMO_BREVE)
  await settled()
  await payload.destroy()
  console.log('Demostración lista.')
  process.exit(0)
}
