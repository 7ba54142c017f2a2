import type { Usuario } from '../cms/payload-types.ts'
import { advanceCase } from '../hooks/cases/advance.ts'
import { openCase } from '../hooks/cases/open.ts'
import { idOf } from '../hooks/ledger/relation.ts'
import type { ActAs } from './actAs.ts'
import { CASES } from './cases.ts'

/** Makes the demo's cases that are missing, each by the people whose steps they are. */
export const seedCases = async (as: ActAs, accounts: Record<string, Usuario>): Promise<void> => {
  const caller = accounts.solicitante2
  const call = { dependencia: idOf(caller?.dependencia), area: caller?.area, nombre: caller?.nombre }
  for (const [index, { codigo, abre, datos, pasos }] of CASES.entries()) {
    const comando = `demo-caso-${index + 1}`
    const { loaded } = await openCase(await as(abre), {
      procedimiento: codigo,
      datos,
      comando: `${comando}-1`,
      ...(abre === 'operador' && { canal: 'telefono', solicitante: call }),
    })
    for (const { paso, cuenta, opcion, datos: given = {} } of pasos) {
      const asignado = typeof given.asignado === 'string' ? { asignado: accounts[given.asignado]?.id } : {}
      await advanceCase(await as(cuenta), {
        expediente: loaded.expediente.id,
        paso,
        ...(opcion && { opcion }),
        datos: { ...given, ...asignado },
        comando: `${comando}-${paso}`,
      })
    }
  }
}
