import type { Payload } from 'payload'
import { dayIn } from '../../engine/calendar.ts'
import { idOf } from '../../ledger/relation.ts'
import { storeOf } from '../../ledger/store/index.ts'
import type { Account } from '../../ledger/store/port.ts'
import type { Rol } from '../../manual/roles.ts'
import { lentRoles } from '../../people/absences.ts'
import type { Preferencia } from '../../people/preferences.ts'
import type { KindName } from './kinds.ts'
import type { Whom } from './whom.ts'

/** Somebody to be told: of what, and whether the step that waits is theirs. */
export type ToldPerson = { persona: string; email: string; correo: Preferencia; kind: KindName; turno: boolean }

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
): Promise<ToldPerson[]> => {
  const accounts = await findAccounts(payload, [...entries.map(({ whom }) => whom), ...turn])
  const told = new Map<string, ToldPerson>()
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
    if (kind && lentRoles(titular, suplente).some((rol) => roles.includes(rol))) add(suplente, kind, true)
  }
  return [...told.values()]
}

const matches = ({ people, roles, dependencia }: Whom, account: Account): boolean =>
  people.includes(account.id) ||
  account.roles.some((rol) => roles.includes(rol)) ||
  (dependencia !== null && account.roles.includes('solicitante') && account.dependencia === dependencia)

const findAccounts = (payload: Payload, whoms: readonly Whom[]): Promise<Account[]> => {
  const people = [...new Set(whoms.flatMap((whom) => whom.people))]
  const roles = [...new Set(whoms.flatMap((whom) => whom.roles))]
  const offices = [...new Set(whoms.flatMap(({ dependencia }) => (dependencia ? [dependencia] : [])))]
  const within = offices.map((dependencia) => ({ rol: 'solicitante', dependencia }))
  return storeOf(payload).accounts({ people, roles, within }, MOST)
}

/** Of these people, who is away today and who stands in: as `people/actor.ts` has it. */
const findAway = async (payload: Payload, people: readonly Account[], hoy: Date) => {
  if (people.length === 0) return []
  const today = dayIn(hoy)
  // Almost always nobody is away: asked first, in a hundredth of the time.
  const days = { hasta: { from: today }, desde: { upTo: today } }
  if ((await storeOf(payload).find('ausencias', days, { limit: 1 })).length === 0) return []
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
    populate: { usuarios: { email: true, roles: true, dependencia: true, notificar: true, activo: true } },
    limit: MOST,
    pagination: false,
    overrideAccess: true,
  })
  return docs.flatMap(({ titular: away, suplente, creadaPor }) => {
    const titular = people.find(({ id }) => id === idOf(away))
    if (!titular || typeof suplente !== 'object' || !suplente.activo || idOf(creadaPor) === suplente.id) return []
    return [{ titular, suplente: { ...suplente, dependencia: idOf(suplente.dependencia) } }]
  })
}
