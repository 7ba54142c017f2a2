/** How a request comes: on the web, by a call (reading 15), or on paper at the window (reading 44). */
export const CANALES = { web: 'Por la intranet', telefono: 'Por teléfono', papel: 'En papel' } as const

export type Canal = keyof typeof CANALES
