import type { Payload } from 'payload'
import type { LoadedCase } from '../ledger/case.ts'
import type { EffectRun } from '../ledger/effect.ts'
import { idOf } from '../ledger/relation.ts'
import type { Cuenta } from '../ledger/rows.ts'
import { saveDerived } from './derive.ts'
import { foldRecord, openingOf, said } from './fold.ts'

/** One row for each address a case has asked for. */
export const accountKey = (expediente: string, correo: string): string => `${expediente}:${correo}`

/** The account of the case. What it had before a return, or before it was cancelled undelivered, is free again. */
export const deriveCuenta: EffectRun = async (payload, loaded) => {
  const cuenta = foldCuenta(loaded)
  const { id } = loaded.expediente
  const { seq } = loaded.state
  // This row alone is ever deleted: an old history must not bring back an address that was given up.
  if (await isOld(payload, id, seq)) return
  const clave = cuenta ? accountKey(id, cuenta.correo) : ''
  if (cuenta) await saveDerived(payload, 'cuentas', clave, seq, cuenta)
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

/** Whether a longer history of the case has been projected already. */
const isOld = async (payload: Payload, id: string, seq: number): Promise<boolean> => {
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
  foldRecord<CuentaData>(loaded, 'cuenta', (cuenta, { movement, step }) => {
    const { fecha, actor, tipo } = movement
    const correo = step && said(movement, 'correo')
    if (correo) return { ...accountFor(loaded, correo), estado: 'creada', creada: fecha, creadaPor: actor }
    if (!cuenta) return null
    const entregada = step && said(movement, 'entregadoEl')
    if (entregada) return { ...cuenta, estado: 'entregada', entregada, recibe: said(movement, 'recibe') }
    if (tipo !== 'cancelar') return cuenta
    return cuenta.entregada ? { ...cuenta, estado: 'cancelada' } : null
  })

/** Pure: an account taken for whoever the request names. */
export const accountFor = (loaded: LoadedCase, correo: string): CuentaData => {
  const { expediente } = loaded
  const opening = openingOf(loaded)
  return {
    expediente: expediente.id,
    correo,
    estado: 'apartada',
    persona: (opening && said(opening, 'empleado')) ?? expediente.nombreSolicitante ?? null,
    cargo: opening && said(opening, 'cargo'),
    dependencia: idOf(expediente.dependencia) ?? '',
    creada: null,
    creadaPor: null,
    entregada: null,
    recibe: null,
  }
}
