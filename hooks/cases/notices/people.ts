import type { Payload, Where } from 'payload'
import { dayIn } from '../../engine/calendar.ts'
import { idOf } from '../../ledger/relation.ts'
import type { Usuario } from '../../ledger/rows.ts'
import type { Rol } from '../../manual/roles.ts'
import { lentRoles } from '../../people/absences.ts'
import type { Preferencia } from '../../people/preferences.ts'
import type { KindName } from './kinds.ts'
import type { Whom } from './whom.ts'

/** Somebody to be told: of what, and whether the step that waits is theirs. */
export type Told = { persona: string; email: string; correo: Preferencia; kind: KindName; turno: boolean }

type Entry = { kind: KindName; whom: Whom }

/** More people than any office has: whoever is beyond sees it in their tray. */
const MOST = 500

/**
 * Looks up who is told, each once, by what comes first in the list; whoever did it is not. Closed accounts are told nothing. Of who
 * is away today, whoever stands in for them is told too, where the step that waits can be lent to them.
 * @param turn whose step it is that waits, and the roles it has
 */
export const findTold = async (
  payload: Payload,
  entries: readonly Entry[],
  { actor, turn, roles, hoy }: { actor: string; turn: Whom[]; roles: readonly Rol[]; hoy: Date },
): Promise<Told[]> => {
  const accounts = await findAccounts(payload, [...entries.map(({ whom }) => whom), ...turn])
  const told = new Map<string, Told>()
  const add = (account: Account, kind: KindName, turno: boolean) => {
    const { id: persona, email, notificar } = account
    if (persona !== actor && !told.has(persona))
      told.set(persona, { persona, email, correo: notificar ?? 'momento', kind, turno })
  }
  const isTurn = (account: Account) => turn.some((whom) => matches(whom, account))
  for (const { kind, whom } of entries)
    for (const account of accounts) if (matches(whom, account)) add(account, kind, isTurn(account))

  const waited = accounts.filter(isTurn)
  for (const { titular, suplente } of await findAway(payload, waited, hoy)) {
    const kind = entries.find(({ whom }) => matches(whom, titular))?.kind
    if (kind && lentRoles(partyOf(titular), partyOf(suplente)).some((rol) => roles.includes(rol)))
      add(suplente, kind, true)
  }
  return [...told.values()]
}

type Account = Pick<Usuario, 'id' | 'email' | 'roles' | 'dependencia' | 'notificar'>

const matches = ({ people, roles, dependencia }: Whom, account: Account): boolean =>
  people.includes(account.id) ||
  account.roles.some((rol) => roles.includes(rol)) ||
  (dependencia !== null && account.roles.includes('solicitante') && idOf(account.dependencia) === dependencia)

const partyOf = ({ id, roles, dependencia }: Account) => ({ id, roles, dependencia: idOf(dependencia) })

const SELECT = { email: true, roles: true, dependencia: true, notificar: true, activo: true } as const

const findAccounts = async (payload: Payload, whoms: readonly Whom[]): Promise<Account[]> => {
  const people = [...new Set(whoms.flatMap((whom) => whom.people))]
  const roles = [...new Set(whoms.flatMap((whom) => whom.roles))]
  const offices = [...new Set(whoms.flatMap(({ dependencia }) => (dependencia ? [dependencia] : [])))]
  const or: Where[] = [
    ...(people.length ? [{ id: { in: people } }] : []),
    ...roles.map((rol) => ({ roles: { contains: rol } })),
    ...offices.map(
      (office): Where => ({ and: [{ dependencia: { equals: office } }, { roles: { contains: 'solicitante' } }] }),
    ),
  ]
  if (or.length === 0) return []
  const { docs } = await payload.find({
    collection: 'usuarios',
    where: { and: [{ activo: { equals: true } }, { or }] },
    select: SELECT,
    sort: 'id',
    limit: MOST,
    depth: 0,
    pagination: false,
    // Told by the system, whatever of the directory the actor may read.
    overrideAccess: true,
  })
  return docs
}

/** Of these people, who is away today and who stands in: as `people/actor.ts` has it. */
const findAway = async (payload: Payload, people: readonly Account[], hoy: Date) => {
  if (people.length === 0) return []
  const today = dayIn(hoy)
  const { docs } = await payload.find({
    collection: 'ausencias',
    where: {
      and: [
        { titular: { in: people.map(({ id }) => id) } },
        { desde: { less_than_equal: today } },
        { hasta: { greater_than_equal: today } },
      ],
    },
    depth: 1,
    populate: { usuarios: SELECT },
    limit: MOST,
    pagination: false,
    overrideAccess: true,
  })
  return docs.flatMap(({ titular: away, suplente, creadaPor }) => {
    const titular = people.find(({ id }) => id === idOf(away))
    if (!titular || typeof suplente !== 'object' || !suplente.activo || idOf(creadaPor) === suplente.id) return []
    return [{ titular, suplente }]
  })
}
