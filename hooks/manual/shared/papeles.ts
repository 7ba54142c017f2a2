import type { Rol } from '../roles.ts'
import type { Emission } from '../types.ts'

/* The papers that steps issue. */

/** What the requester gets for what they sent. */
export const acuse: Emission = { tipo: 'acuse', titulo: 'Acuse de recibo', firmas: [], incluye: [1] }

/** The orden de servicio, once its final data are captured. @param quien signed it: the requester where a step asks for it */
export const orden = (quien: readonly Rol[], incluye: readonly number[]): Emission => ({
  tipo: 'orden',
  titulo: 'Orden de servicio',
  firmas: quien,
  incluye,
})
