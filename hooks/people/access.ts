import type { Access, FieldAccess, PayloadRequest } from 'payload'
import { idOf } from '../ledger/relation.ts'
import { hasRole, type Rol } from '../manual/roles.ts'

/*
 * Who may. In what order is the engine's business, not access. A function that answers `false` refuses; a `Where` narrows
 * what is seen, so that what one may not see is as if it were not there. Who sees a case is in `sight.ts`, what of the portal in
 * `portalAccess.ts`, whose absences in `absenceAccess.ts`.
 */

export const nobody: Access = () => false
export const anyone: Access = () => true
export const signedIn: Access = ({ req }) => isOpen(req.user)

/** Any of these roles, with an open account. Standing in for someone gives their steps, not their panel. */
export const withRole =
  (...roles: Rol[]): Access =>
  ({ req }) =>
    isOpen(req.user) && hasRole(req.user?.roles, ...roles)

/** Whoever works with the panel's collections; users of dependencies have the intranet. */
export const usesPanel = ({ req }: { req: PayloadRequest }): boolean =>
  isOpen(req.user) && (req.user?.roles?.some((rol) => rol !== 'solicitante') ?? false)

export const administers = withRole('administrador')

export const administersField: FieldAccess = ({ req }) => isOpen(req.user) && hasRole(req.user?.roles, 'administrador')

/** One's own account, or any for the administrator. */
export const selfOrAdministrador: Access = ({ req }) => {
  if (!isOpen(req.user)) return false
  return hasRole(req.user?.roles, 'administrador') || { id: { equals: req.user?.id } }
}

/** What oneself was told, and nobody else's: not even for the administrator. */
export const ownNotices: Access = ({ req }) => isOpen(req.user) && { persona: { equals: req.user?.id } }

/** Staff see everyone (they name people and read who acted); users of dependencies see their own office. */
export const readsPeople: Access = ({ req }) => {
  if (!isOpen(req.user)) return false
  const staff = req.user?.roles?.some((rol) => rol !== 'solicitante')
  return staff || { dependencia: { equals: idOf(req.user?.dependencia) } }
}

/** What oneself began to ask for and has not sent, and nobody else's. */
export const ownDrafts: Access = ({ req }) => isOpen(req.user) && { autor: { equals: req.user?.id } }
export const signedInField: FieldAccess = ({ req }) => isOpen(req.user)

/** An account that may come in, of whoever asks. */
export const isOpen = (user: PayloadRequest['user'] | undefined): boolean => Boolean(user?.activo)
