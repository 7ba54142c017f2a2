import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import type { Usuario } from '../hooks/ledger/rows.ts'

/** A request in the name of one of the demo's accounts. */
export type ActAs = (cuenta: string) => Promise<PayloadRequest>

export const actAs = (payload: Payload, accounts: Record<string, Usuario>): ActAs => {
  const known = new Map<string, Promise<PayloadRequest>>()
  return (cuenta) => {
    const user = accounts[cuenta]
    if (!user) throw new Error(`Falta la cuenta ${cuenta}.`)
    const req = known.get(cuenta) ?? createLocalReq({ user: { ...user, collection: 'usuarios' } }, payload)
    known.set(cuenta, req)
    return req
  }
}
