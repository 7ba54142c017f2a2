/** Terms of government: the archive is parted by them. `hasta` is the first day of the next one; the newest first. */
export const ADMINISTRACIONES = {
  '2024-2027': { desde: '2024-09-30', hasta: '2027-09-30' },
  '2021-2024': { desde: '2021-09-30', hasta: '2024-09-30' },
  '2018-2021': { desde: '2018-09-30', hasta: '2021-09-30' },
} as const

type Administracion = keyof typeof ADMINISTRACIONES

/** The days of a term; `undefined` for what is none. */
export const administracion = (name: unknown): { desde: string; hasta: string } | undefined =>
  typeof name === 'string' && Object.hasOwn(ADMINISTRACIONES, name)
    ? ADMINISTRACIONES[name as Administracion]
    : undefined

/** The term that a day is of, where it is over; `null` for the present one. */
export const pastAdministration = (day: string, hoy: string): string | null =>
  Object.entries(ADMINISTRACIONES).find(([, { desde, hasta }]) => desde <= day && day < hasta && hasta <= hoy)?.[0] ??
  null
