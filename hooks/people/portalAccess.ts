import type { Access, FieldAccess, PayloadRequest, Where } from 'payload'
import { dayIn } from '../engine/calendar.ts'
import { hasRole } from '../manual/roles.ts'
import { isOpen } from './access.ts'

/* What of the portal the public sees, and what those who design it see besides. */

/** Those who design the portal, or answer for it: they see what is not public yet. */
const designs = ({ req }: { req: PayloadRequest }): boolean =>
  isOpen(req.user) && hasRole(req.user?.roles, 'administrador-web', 'administrador', 'direccion')

export const designsField: FieldAccess = designs

/** The public sees what a page that is there today shows (hooks/cases/media.ts keeps the days); those who design see the rest. */
export const readsMedia: Access = ({ req }) => {
  if (designs({ req })) return true
  const today = dayIn(new Date())
  // Its days are both there or neither: nothing is public that no page was found to show.
  return { publicoDesde: { less_than_equal: today }, publicoHasta: { greater_than_equal: today } }
}

/** The public sees what is published, not withdrawn, and within its days; those who design see drafts too. */
export const readsPublication: Access = ({ req }) => designs({ req }) || visibleNow()

/** The public sees the pages that are published. */
export const readsPagina: Access = ({ req }) => designs({ req }) || { _status: { equals: 'published' } }

/** The public sees the alerts that hold at this moment; those who design see all. */
export const readsAviso: Access = ({ req }) => designs({ req }) || alertsNow()

const alertsNow = (now = new Date().toISOString()): Where => ({
  and: [{ quitado: { not_equals: true } }, { desde: { less_than_equal: now } }, { hasta: { greater_than: now } }],
})

/** The public sees the services that are published; those who design see drafts too. */
export const readsService: Access = ({ req }) => designs({ req }) || { _status: { equals: 'published' } }

/** The public sees translations of what is published; those who design see all. */
export const readsTranslation: Access = ({ req }) => designs({ req }) || { vigente: { equals: true } }

/** Published, not withdrawn, and today within its days. */
export const visibleNow = (now = new Date()): Where => {
  const today = dayIn(now)
  return {
    and: [
      { _status: { equals: 'published' } },
      { retirado: { exists: false } },
      { or: [{ visibleDesde: { exists: false } }, { visibleDesde: { less_than_equal: today } }] },
      { or: [{ visibleHasta: { exists: false } }, { visibleHasta: { greater_than_equal: today } }] },
    ],
  }
}
