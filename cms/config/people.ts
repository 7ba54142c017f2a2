import { AuthenticationError, type Payload, type Where } from 'payload'

/** Payload `onInit`: what accounts need of Payload that no hook of a collection reaches. */
export const guardPeople = (payload: Payload): void => {
  closedAreNobody(payload)
  writeSessionsAlone(payload)
}

/**
 * Whoever signs in with an account that was closed since is nobody, from the next request on and at every door: the API, the panel
 * and the pages all ask these strategies who it is.
 */
const closedAreNobody = (payload: Payload): void => {
  payload.authStrategies = payload.authStrategies.map((strategy) => ({
    ...strategy,
    authenticate: async (args) => {
      const found = await strategy.authenticate(args)
      return found.user && !found.user.activo ? { ...found, user: null } : found
    },
  }))
}

/**
 * Signing in, renewing and leaving read an account, work for a while, and write it back whole (`payload/dist/auth/sessions.js`): what
 * was changed meanwhile came undone, and an account closed, or a password changed, while somebody was signing in was open again, with
 * the old password. Of such a write, told by its empty `updatedAt`, only the sessions are stored, and only while the account is
 * open and has the password it was read with.
 * @throws AuthenticationError otherwise: the sign-in did not happen
 */
const writeSessionsAlone = ({ db }: Payload): void => {
  const write = db.updateOne.bind(db)
  db.updateOne = async (args) => {
    const { collection, data, id, req } = args
    const wholeRow = collection === 'usuarios' && id !== undefined && data.updatedAt === null
    if (!wholeRow || !Array.isArray(data.sessions) || typeof data.hash !== 'string') return write(args)
    const asRead: Where = {
      and: [{ id: { equals: id } }, { hash: { equals: data.hash } }, { activo: { equals: true } }],
    }
    const stored = await write({ collection, where: asRead, data: { sessions: data.sessions, updatedAt: null }, req })
    if (!stored) throw new AuthenticationError(req?.t)
    return stored
  }
}
