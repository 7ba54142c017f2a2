import type { Payload } from 'payload'
import type { LoadedCase } from '../ledger/case.ts'
import { idOf } from '../ledger/relation.ts'
import type { Cuenta } from '../ledger/rows.ts'
import { actsOn, recordedIn } from '../manual/recorded.ts'
import { foldRecord, requestFor } from './fold.ts'

/** One row for each address a case has asked for. */
export const accountKey = (expediente: string, correo: string): string => `${expediente}:${correo}`

/**
 * Frees what the case had before a return, or before it was cancelled undelivered.
 * @param clave of the account it has now; empty where it has none
 */
export const freeOthers = async (
  payload: Payload,
  { expediente: { id }, state: { seq } }: LoadedCase,
  clave: string,
) => {
  await payload.delete({
    collection: 'cuentas',
    where: {
      and: [
        { expediente: { equals: id } },
        { clave: { not_equals: clave } },
        // Taken for a step that is being recorded this moment; what nobody comes back to is cleared by recovery.
        { estado: { not_equals: 'apartada' } },
        { seq: { less_than_equal: seq } },
      ],
    },
    depth: 0,
    overrideAccess: true,
  })
}

/**
 * Whether a longer history of the case has been projected already. These rows alone are ever deleted: an old history must not bring
 * back an address that was given up.
 */
export const isOld = async (payload: Payload, { expediente: { id }, state: { seq } }: LoadedCase): Promise<boolean> => {
  const { totalDocs } = await payload.count({
    collection: 'expedientes',
    where: { and: [{ id: { equals: id } }, { seq: { greater_than: seq } }] },
    overrideAccess: true,
  })
  return totalDocs > 0
}

type CuentaData = Omit<Cuenta, 'id' | 'clave' | 'seq' | 'createdAt' | 'updatedAt'>

/** Pure: the account as the movements leave it; `null` before there is one, and when it came to nothing. */
export const foldCuenta = (loaded: LoadedCase): CuentaData | null =>
  foldRecord<CuentaData>(loaded, 'cuenta', (before, { movement, step }) => {
    const { fecha, actor, tipo } = movement
    if (!step && tipo !== 'cancelar') return before
    if (!step) return before?.entregada ? { ...before, estado: 'cancelada' } : null
    const { correo, entregada, recibe = null } = recordedIn('cuenta', step, movement.datos)
    let cuenta = before
    for (const { estado } of actsOn('cuenta', step)) {
      if (estado === 'creada' && correo)
        cuenta = { ...accountFor(loaded, correo), estado, creada: fecha, creadaPor: actor }
      if (estado === 'entregada' && cuenta) cuenta = { ...cuenta, estado, entregada: entregada ?? fecha, recibe }
    }
    return cuenta
  })

/** Pure: an account taken for whoever the request names. */
export const accountFor = (loaded: LoadedCase, correo: string): CuentaData => {
  const { expediente } = loaded
  const { persona, cargo } = requestFor(loaded, 'cuenta').said
  return {
    expediente: expediente.id,
    correo,
    estado: 'apartada',
    persona: persona ?? expediente.nombreSolicitante ?? null,
    cargo: cargo ?? null,
    dependencia: idOf(expediente.dependencia) ?? '',
    creada: null,
    creadaPor: null,
    entregada: null,
    recibe: null,
  }
}
