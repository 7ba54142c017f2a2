import { type Payload, ValidationError, type Where } from 'payload'
import { Refused } from '../../engine/errors.ts'
import { refuse } from '../../engine/refusals.ts'
import type { LoadedCase } from '../../ledger/case.ts'
import { idOf } from '../../ledger/relation.ts'
import { findStep } from '../../manual/index.ts'
import { actsOn, fieldFor } from '../../manual/recorded.ts'
import type { Movement, Step } from '../../manual/types.ts'
import { accountFor, accountKey, foldCuenta } from '../../records/cuenta.ts'
import { accountDomain, localPartOf, proposeAddress } from '../../records/propose.ts'
import { settleSafely } from '../settle.ts'

/*
 * An address is one person's. The row that takes it is stored before the movement that gives it, so that the unique index decides
 * between two cases while the later can still be refused; the movement stays the only commit point. A row whose movement never
 * came is given back by whoever lost, or by recovery.
 */

/** Longer than any request lives. */
const GRACE_MS = 10 * 60_000
const ATTEMPTS = 20
const STALE_PAGE = 200

/** Which datum of this movement is an address; null where it gives none. */
const addressField = ({ procedure }: LoadedCase, { tipo, paso }: Movement): string | null => {
  const step = tipo === 'paso' ? findStep(procedure, paso) : undefined
  return step && createsAccount(step) ? (fieldFor('cuenta', 'correo', step) ?? null) : null
}

/** Whether completing the step gives somebody a mail account. */
export const createsAccount = (step: Step): boolean => actsOn('cuenta', step).some(({ estado }) => estado === 'creada')

/** An address nobody has for whoever the request names. */
export const proposeFor = async (payload: Payload, loaded: LoadedCase): Promise<string> => {
  const { persona } = accountFor(loaded, '')
  const domain = accountDomain()
  const { docs } = await payload.find({
    collection: 'cuentas',
    where: { correo: { like: localPartOf(persona ?? '') } },
    select: { correo: true },
    depth: 0,
    pagination: false,
    // Which addresses are taken is a fact of the directory, not something the asker must be able to read.
    overrideAccess: true,
  })
  const taken = new Set(docs.map((d) => d.correo))
  return proposeAddress(persona ?? '', (correo) => taken.has(correo), domain)
}

/**
 * Takes the address a movement gives, or the one proposed where it names none. @returns the movement with its address
 * @throws Refused where another case has it; then nothing was written
 */
export const takeAddress = async (payload: Payload, loaded: LoadedCase, movement: Movement): Promise<Movement> => {
  const campo = addressField(loaded, movement)
  if (campo === null) return movement
  const given = movement.datos[campo]
  const named = typeof given === 'string' ? given : null
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const correo = named ?? foldCuenta(loaded)?.correo ?? (await proposeFor(payload, loaded))
    if (await take(payload, loaded, correo)) return { ...movement, datos: { ...movement.datos, [campo]: correo } }
    if (named) break
  }
  const mensaje = `Otra persona ya tiene esa dirección. Está libre ${await proposeFor(payload, loaded)}.`
  const step = findStep(loaded.procedure, movement.paso)
  const campos = [{ campo, mensaje }]
  throw new Refused(refuse('dato-invalido', loaded.procedure, loaded.state, undefined, campos, step))
}

/** @returns whether this case has the address now */
const take = async (payload: Payload, loaded: LoadedCase, correo: string): Promise<boolean> => {
  const { id } = loaded.expediente
  const owner = await ownerOf(payload, correo)
  if (owner) return owner === id
  try {
    await payload.create({
      collection: 'cuentas',
      data: { ...accountFor(loaded, correo), clave: accountKey(id, correo), seq: 0 },
      depth: 0,
      disableTransaction: true,
      overrideAccess: true,
    })
    return true
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error
    return (await ownerOf(payload, correo)) === id
  }
}

const ownerOf = async (payload: Payload, correo: string): Promise<string | null> => {
  const { docs } = await payload.find({
    collection: 'cuentas',
    where: { correo: { equals: correo } },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
  })
  return idOf(docs[0]?.expediente)
}

/** Gives back an address taken for a movement that was not recorded, unless the one that was recorded gave the same. */
export const giveBackAddress = async (payload: Payload, now: LoadedCase, movement: Movement): Promise<void> => {
  const campo = addressField(now, movement)
  const correo = campo === null ? null : movement.datos[campo]
  if (typeof correo !== 'string' || foldCuenta(now)?.correo === correo) return
  const clave = accountKey(now.expediente.id, correo)
  await payload.delete({
    collection: 'cuentas',
    where: { and: [{ clave: { equals: clave } }, { estado: { equals: 'apartada' } }] },
    depth: 0,
    overrideAccess: true,
  })
}

/** Addresses taken by a request that was cut off: what its case says of them holds, or they are free. @returns how many */
export const giveBackStale = async (payload: Payload, now: Date): Promise<number> => {
  const before = new Date(now.getTime() - GRACE_MS).toISOString()
  const stale: Where = { and: [{ estado: { equals: 'apartada' } }, { createdAt: { less_than: before } }] }
  const { docs } = await payload.find({
    collection: 'cuentas',
    where: stale,
    depth: 0,
    limit: STALE_PAGE,
    pagination: false,
    overrideAccess: true,
  })
  let free = 0
  for (const [id, rows] of Map.groupBy(docs, (d) => idOf(d.expediente))) {
    // What its case's movements do give stops being only taken; where that cannot be told yet, it stays taken.
    if (id && !(await settleSafely(payload, id))) continue
    await payload.delete({
      collection: 'cuentas',
      where: { and: [stale, { id: { in: rows.map((d) => d.id) } }] },
      depth: 0,
      overrideAccess: true,
    })
    free += rows.length
  }
  return free
}
