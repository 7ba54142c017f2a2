import type { PayloadRequest } from 'payload'
import { dayIn } from '../engine/calendar.ts'
import { idOf } from '../ledger/relation.ts'
import { storeOf } from '../ledger/store/index.ts'
import type { Actor } from '../manual/types.ts'
import { lentRoles } from './absences.ts'

/** The person of this request as the engine sees them, absences of today included. One query a request. */
export const actorOf = async (req: PayloadRequest): Promise<Actor> => {
  const user = req.user
  if (!user) throw new Error('actorOf needs a signed-in person')
  const known = req.context.actor as Promise<Actor> | undefined
  if (known) return known
  const loading = loadActor(req, user)
  req.context.actor = loading
  return loading
}

const loadActor = async (req: PayloadRequest, user: NonNullable<PayloadRequest['user']>): Promise<Actor> => {
  const self = { id: user.id, roles: user.roles ?? [], dependencia: idOf(user.dependencia) }
  return { ...self, suplencias: await substitutionsOf(req, self) }
}

/**
 * For whom they stand in today. The rule is asked again of each absence (`lentRoles`): one that was stored against it, or that an
 * account's new role has made so, lends nothing; nor does one made by whoever stands in. What was lent to whoever is away is not
 * lent on, since only their own roles are read.
 */
const substitutionsOf = async (req: PayloadRequest, self: Omit<Actor, 'suplencias'>): Promise<Actor['suplencias']> => {
  if (self.roles.includes('administrador')) return []
  const today = dayIn(new Date())
  const days = { desde: { upTo: today }, hasta: { from: today } }
  // Almost always nobody is away: asked first, in a hundredth of the time.
  if ((await storeOf(req.payload).find('ausencias', { suplente: self.id, ...days }, { limit: 1 })).length === 0)
    return []
  const { docs } = await req.payload.find({
    collection: 'ausencias',
    where: {
      and: [
        { suplente: { equals: self.id } },
        { desde: { less_than_equal: today } },
        { hasta: { greater_than_equal: today } },
      ],
    },
    depth: 1,
    limit: 20,
    pagination: false,
    // The law of access itself: who stands in for whom decides what this person may see.
    overrideAccess: true,
  })
  return docs.flatMap(({ titular, creadaPor }) => {
    if (typeof titular !== 'object' || !titular.activo || idOf(creadaPor) === self.id) return []
    const away = { id: titular.id, roles: titular.roles ?? [], dependencia: idOf(titular.dependencia) }
    const roles = lentRoles(away, self)
    return roles.length ? [{ titular: away.id, roles, dependencia: away.dependencia }] : []
  })
}
