import type { SanitizedConfig } from 'payload'
import { nobody, usesPanel } from '../../hooks/people/access.ts'

/**
 * Payload lets anyone with an account write its locks on documents, in anybody's name: a user of a dependency could keep the web
 * administrator out of a page. The panel makes its locks by itself; those who use it may see, take over and let go of them.
 * @throws where Payload no longer has that collection, so that an upgrade does not open it again unseen
 */
export const closeLocks = (config: SanitizedConfig): SanitizedConfig => {
  const locks = config.collections.find(({ slug }) => slug === 'payload-locked-documents')
  if (!locks) throw new Error('Payload ya no tiene la colección payload-locked-documents: revisa cms/config/locks.ts.')
  locks.access = { ...locks.access, create: nobody, read: usesPanel, update: usesPanel, delete: usesPanel }
  return config
}
