import type { PayloadRequest } from 'payload'
import { storeOf } from '../../ledger/store/index.ts'
import { PROCEDURES } from '../../manual/index.ts'
import { hasRole } from '../../manual/roles.ts'
import type { TrayAsk } from './ask.ts'

/** Counted no further than this. */
const MOST = 999

/** What went beyond its target and was told to this person: how much, and what a tray is asked to show it; null where nothing was. */
export const countEscalated = async (
  req: PayloadRequest,
): Promise<{ n: number; escalado: Exclude<TrayAsk['escalado'], ''> } | null> => {
  const roles = req.user?.activo ? req.user.roles : []
  const direction = hasRole(roles, 'direccion')
  const own = [...new Set(PROCEDURES.flatMap((p) => (hasRole(roles, p.departamento.jefatura) ? [p.codigo] : [])))]
  if (!direction && own.length === 0) return null
  const ranges = direction
    ? [{ of: { escalado: 'direccion' } }]
    : own.flatMap((procedimiento) => ['jefatura', 'direccion'].map((escalado) => ({ of: { escalado, procedimiento } })))
  const n = await storeOf(req.payload).tally('expedientes', { ranges, where: [] }, MOST)
  return n > 0 ? { n, escalado: direction ? 'direccion' : 'jefatura' } : null
}
