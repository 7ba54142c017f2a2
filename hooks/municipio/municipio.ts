/** Who this is, in words. The values here are what stands until the panel says another (`municipio`, a global). */
const DEFAULTS = {
  nombre: 'Cancún',
  gobierno: 'Gobierno de Benito Juárez',
  ayuntamiento: 'H. Ayuntamiento de Benito Juárez, Quintana Roo',
  sitio: 'cancun.gob.mx',
  descripcion: 'Noticias, avisos y convocatorias del municipio, y las oficinas que atienden.',
  direccion: 'Dirección de Tecnologías de Información y Comunicación',
  horario: 'Lunes a viernes, 8:00 a 18:00',
  /** The mark, drawn in a square of 40 with `currentColor`. */
  marca:
    '<g fill="none" stroke="currentColor" stroke-width="2.5"><circle cx="20" cy="20" r="17.5"/><circle cx="20.5" cy="20.5" r="10.5"/></g><circle cx="21" cy="21" r="3.5" fill="currentColor"/>',
}

export type Named = typeof DEFAULTS
export const NAMED = Object.keys(DEFAULTS) as (keyof Named)[]

/** What the panel does not change, because data that is already written depends on it. */
const FIXED = {
  idioma: 'es-MX',
  /** Domain of the mail accounts given to its people, unless `ACCOUNT_DOMAIN` says another. */
  correo: 'cancun.gob.mx',
  zona: 'America/Cancun',
} as const

// On `globalThis`: the server, the site, the panel and the thread that prints each load this module.
const shared = globalThis as typeof globalThis & { cenoteNamed?: Partial<Named> }

/** Has pages, papers, diagrams and mail say these words from now on; what is missing or empty is as written above. */
export const setNamed = (named: Partial<Named>): void => {
  shared.cenoteNamed = named
}

/** The words in force, to be handed to a thread. */
export const named = (): Partial<Named> => shared.cenoteNamed ?? {}

const words = (): Named =>
  Object.fromEntries(NAMED.map((key) => [key, shared.cenoteNamed?.[key]?.trim() || DEFAULTS[key]])) as Named

/** Who this is, as it stands now: read it where it is used and keep no copy. */
export const MUNICIPIO: Readonly<Named & typeof FIXED> = new Proxy({} as Named & typeof FIXED, {
  get: (_, key) => ({ ...FIXED, ...words() })[key as keyof Named],
})
