import { assembleCase, type LoadedCase } from '../../hooks/ledger/case.ts'
import type { StoredMovement } from '../../hooks/ledger/movements.ts'
import { findProcedure } from '../../hooks/manual/index.ts'
import type { Movement } from '../../hooks/manual/types.ts'
import { seal } from './history.ts'

type Given = Partial<Movement> & Pick<Movement, 'paso'>

/** A case with these movements, a minute apart, as the ledger would load it. Nothing checks that they may follow each other. */
export const caseOf = (codigo: string, ...given: Given[]): LoadedCase => {
  const procedure = findProcedure(codigo)
  if (!procedure) throw new Error(`no ${codigo}`)
  const movements = given.map((movement, i): StoredMovement => {
    const rol = movement.rol ?? procedure.pasos.find((s) => s.paso === movement.paso)?.responsables[0] ?? 'direccion'
    const fecha = new Date(Date.UTC(2026, 10, 23, 15, i)).toISOString()
    const sealed = seal({ datos: {}, ...movement, rol, actor: movement.actor ?? rol, seq: i + 1, fecha })
    return { ...sealed, id: `m${i + 1}`, huella: '' }
  })
  const expediente = {
    id: 'e1',
    procedimiento: codigo as LoadedCase['expediente']['procedimiento'],
    version: procedure.version,
    titulo: 'Lo que se pide',
    dependencia: 'ecologia',
    area: 'Vivero',
    nombreSolicitante: 'Ximena Pech Uc',
    canal: 'web' as const,
    abierto: '2026-11-23T15:00:00.000Z',
    estado: 'en-proceso' as const,
    seq: movements.length,
    createdAt: '2026-11-23T15:00:00.000Z',
    updatedAt: '2026-11-23T15:00:00.000Z',
  }
  return assembleCase(expediente, movements)
}

/** The moment of the n-th movement of `caseOf`. */
export const at = (n: number): string => new Date(Date.UTC(2026, 10, 23, 15, n - 1)).toISOString()
