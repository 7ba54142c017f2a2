import type { Payload } from 'payload'

/**
 * Whoever signs in with an account that was closed since is nobody, from the next request on and at every door: the API, the panel
 * and the pages all ask these strategies who it is.
 */
export const closedAreNobody = (payload: Payload): void => {
  payload.authStrategies = payload.authStrategies.map((strategy) => ({
    ...strategy,
    authenticate: async (args) => {
      const found = await strategy.authenticate(args)
      return found.user && !found.user.activo ? { ...found, user: null } : found
    },
  }))
}
