import type { SanitizedConfig } from 'payload'

/**
 * Payload lets whoever comes first to an empty base make themselves an account with any role. Here the first administrator comes by
 * a link that the server's console shows once (`hooks/people/firstAccount.ts`), and by no other door.
 * @throws where Payload no longer has that door by this name, so that an upgrade does not open it again unseen
 */
export const closeFirstRegister = (config: SanitizedConfig): SanitizedConfig => {
  for (const collection of config.collections.filter(({ auth }) => auth)) {
    const endpoints = collection.endpoints || []
    const others = endpoints.filter(({ path }) => path !== '/first-register')
    if (others.length === endpoints.length) {
      throw new Error('Payload ya no tiene la puerta /first-register: revisa cms/config/firstRegister.ts.')
    }
    collection.endpoints = others
  }
  return config
}
