import type { Payload } from 'payload'
import { portalChanged, SHOWN_COLLECTIONS } from '../../hooks/portal/changed.ts'

/** On MongoDB other processes publish too: what they change is heard from the replica set. */
export const watchPortal = (payload: Payload): void => {
  const models = (payload.db as unknown as { collections: Record<string, { watch: () => Stream }> }).collections
  for (const slug of SHOWN_COLLECTIONS) {
    const open = () => {
      const stream = models[slug]?.watch()
      stream?.on('change', portalChanged)
      stream?.on('error', (err) => {
        payload.logger.warn({ msg: 'change stream lost, opening it again', slug, err })
        // What happened meanwhile is unknown: everything is made anew.
        portalChanged()
        setTimeout(open, 1000).unref()
      })
    }
    open()
  }
}

type Stream = { on: (event: 'change' | 'error', listener: (value: unknown) => void) => void }
