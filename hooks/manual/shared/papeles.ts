import type { Rol } from '../roles.ts'
import type { Emission } from '../types.ts'

/* The papers that steps issue. */

/** What the requester gets for what they sent. */
export const acuse: Emission = {
  tipo: 'acuse',
  titulo: 'Acuse de recibo',
  firmas: [],
  incluye: [{ paso: 1, titulo: 'Lo que enviaste' }],
}

/** The orden de servicio, once its final data are captured. @param quien signed it: the requester where a step asks for it */
export const orden = (
  quien: readonly Rol[],
  incluye: Emission['incluye'],
  omite: readonly string[] = [],
): Emission => ({
  tipo: 'orden',
  titulo: 'Orden de servicio',
  firmas: quien,
  incluye,
  omite,
})
