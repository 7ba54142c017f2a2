/*
 * Alerts: what everybody must read first, on every page while it holds. Pure; who may write one is collections/Avisos.ts, and where
 * those that hold are kept is everyPage.ts.
 */

/** The four levels, from the least to the gravest, with the word that says each. */
export const NIVELES = {
  informativo: 'Aviso',
  preventivo: 'Prevención',
  alerta: 'Alerta',
  emergencia: 'Emergencia',
} as const

export type Nivel = keyof typeof NIVELES

/** The level that asks twice and is never put away. */
export const MAXIMO: Nivel = 'emergencia'

/** An alert as pages show it; `desde` and `hasta` are moments, ISO 8601. */
export type ShownAviso = {
  titulo: string
  texto: string | null
  nivel: Nivel
  desde: string
  hasta: string
  enlace: string | null
}

const ORDER = Object.keys(NIVELES)

/** Those that hold at a moment, gravest first, then newest. It begins at `desde`, and at `hasta` it is over. */
export const avisosInForce = (avisos: readonly ShownAviso[], now: Date): ShownAviso[] =>
  avisos
    .filter(({ desde, hasta }) => new Date(desde) <= now && now < new Date(hasta))
    .toSorted((a, b) => ORDER.indexOf(b.nivel) - ORDER.indexOf(a.nivel) || b.desde.localeCompare(a.desde))

/** When what holds changes next: the first beginning or end still to come, in milliseconds of the epoch; `null` if none does. */
export const nextChange = (avisos: readonly ShownAviso[], now: Date): number | null => {
  const moments = avisos.flatMap(({ desde, hasta }) => [Date.parse(desde), Date.parse(hasta)])
  const ahead = moments.filter((moment) => moment > now.getTime())
  return ahead.length ? Math.min(...ahead) : null
}
