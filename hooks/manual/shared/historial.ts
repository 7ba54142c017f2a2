import type { Procedure } from '../types.ts'

/** Section 8.0 of all eleven: from the first revision to the one in force. */
export const PRIMERA_ACTUALIZACION: Procedure['historial'] = [
  { anterior: '01', actual: '02', razon: 'Actualización', fecha: '2024-03-15' },
]
