import type { Payload } from 'payload'
import { offerFirstAccount } from '../../hooks/people/firstAccount.ts'
import { accountsTable, demoPassword } from '../../seed/accounts.ts'
import { seedWhereEmpty } from '../../seed/index.ts'
import { DATA_DIR, DEMO, DEMO_BREVE, fail, isMongo, PUBLIC_URL } from '../config/env.ts'
import { hasUploads } from './guard.ts'

/**
 * What an empty base begins with: on the embedded database the demo, unless it is not wanted (`DEMO=no`); else a link by which whoever
 * installs makes the first account. @returns what to tell on the console; nothing where there are accounts already
 */
export const beginEmpty = async (payload: Payload): Promise<string | null> => {
  const { totalDocs } = await payload.count({ collection: 'usuarios', overrideAccess: true })
  if (totalDocs === 0 && !isMongo && hasUploads(DATA_DIR)) {
    fail(
      `La base de ${DATA_DIR} no tiene ninguna cuenta, y ahí hay archivos de una instalación en uso. No se empieza de nuevo encima de ellos: devuelve cenote.sqlite desde un respaldo, o pon en DATA_DIR una carpeta vacía.`,
    )
  }
  if (!isMongo && DEMO) {
    const seeded = await seedWhereEmpty(payload, DEMO_BREVE)
    return seeded ? `Cuentas de demostración (contraseña ${demoPassword()}):\n${accountsTable()}` : null
  }
  const token = totalDocs === 0 ? await offerFirstAccount(payload) : null
  return token
    ? `Todavía no hay cuentas. Abre este enlace para crear la de quien administra; sirve una vez y durante cuatro horas:\n  ${PUBLIC_URL}/intranet/primera-cuenta?token=${token}`
    : null
}
