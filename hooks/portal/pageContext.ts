import type { PayloadRequest } from 'payload'
import type { Publicacion } from '../ledger/rows.ts'

/** What is said of a page, while it is written, between those who write it: the panel, the step that publishes, and the ledger. */
export type PageContext = {
  /** Written by the ledger and not by a person; `publicado`: it is published, by the movement of that moment (ISO 8601). */
  derived?: { publicado?: string }
  /** Whether it is saved as a draft, which Payload tells only before the operation. */
  savingDraft?: boolean
  /** What someone is publishing in the panel, as it is on their screen: of this page and no other. */
  onScreen?: { id: string; page: Partial<Publicacion> }
  /** The case whose movement this was: it finishes deriving once the page is stored. */
  settle?: string
}

/** The one place on a request where that is said. */
export const pageContext = (context: PayloadRequest['context']): PageContext => {
  const said = (context.page ?? {}) as PageContext
  context.page = said
  return said
}

/** The context of what the ledger writes by itself. */
export const writtenByLedger = (publicado?: string): { page: PageContext } => ({ page: { derived: { publicado } } })
