/** How a person gets by mail what happens in cases; the intranet shows all of it, whichever they chose. */
export const PREFERENCIAS = {
  momento: 'Un correo por cada cosa, en cuanto ocurre',
  resumen: 'Un solo correo al día, a las 8:00 de los días hábiles',
  ninguno: 'Ningún correo',
} as const

export type Preferencia = keyof typeof PREFERENCIAS

export const isPreferencia = (value: unknown): value is Preferencia =>
  typeof value === 'string' && Object.hasOwn(PREFERENCIAS, value)
