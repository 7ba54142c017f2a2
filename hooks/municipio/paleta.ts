/**
 * The colours of everything that is drawn, light and dark. Text colours keep 5.5:1 on papel and on piedra. `npm run generate` writes
 * the stylesheets of the site and of the panel from here; papers, diagrams and pictures read `PALETA`, where the panel's choice stands first.
 */
const DEFAULTS = {
  papel: ['#fbfaf6', '#0c191d'],
  piedra: ['#f2efe6', '#13252b'],
  linea: ['#d9d3c3', '#2a444c'],
  tinta: ['#10262b', '#e8f0ef'],
  tenue: ['#4b5f63', '#a5bbbd'],
  agua: ['#00586b', '#7fd6e2'],
  'agua-claro': ['#d8eeee', '#123840'],
  'sobre-agua': ['#ffffff', '#06181c'],
  turquesa: ['#0d8583', '#3cc9c4'],
  jade: ['#1d6a47', '#7fd6a8'],
  'jade-claro': ['#dcefe3', '#143527'],
  ambar: ['#835300', '#f0c368'],
  'ambar-claro': ['#faecc8', '#3a2c0c'],
  coral: ['#a82a1f', '#ff9c8e'],
  'coral-claro': ['#fae0db', '#451a14'],
  hondo: ['#00586b', '#0e3742'],
  surco: ['#9fe0de', '#5fb6b8'],
  pie: ['#003744', '#081f26'],
} as const satisfies Record<string, Pair>

/** Lines and water of the rings, on a card and on the deep ground of a campaign. */
export const ANILLOS = {
  surcoClaro: ['#5f9aa2', '#4f8f97'],
  ojoClaro: ['#9fd8d6', '#1f6468'],
  surcoHondo: ['#7fc4c6', '#5fb6b8'],
  ojoHondo: ['#7cbfc1', '#4c9a9c'],
} as const satisfies Record<string, Pair>

export type Pair = readonly [light: string, dark: string]
export type Color = keyof typeof DEFAULTS

/** The palette of the product, whatever the panel says. */
export const BASE: Readonly<Record<Color, Pair>> = DEFAULTS

// On `globalThis`, as the words of municipio.ts.
const shared = globalThis as typeof globalThis & { cenotePalette?: Partial<Record<Color, Pair>> }

/** Has everything that is drawn from now on use these colours; the others are as written above. */
export const setPalette = (colours: Partial<Record<Color, Pair>>): void => {
  shared.cenotePalette = colours
}

/** The colours in force that are not the product's own, to be handed to a thread or written as a stylesheet. */
export const ownColours = (): Partial<Record<Color, Pair>> => shared.cenotePalette ?? {}

/** The colours as they stand now: read them where they are used and keep no copy. */
export const PALETA: Readonly<Record<Color, Pair>> = new Proxy(BASE, {
  get: (base, name) => shared.cenotePalette?.[name as Color] ?? base[name as Color],
})

/** One theme of the palette: its colours by name. */
export const theme = (which: 'light' | 'dark'): Record<Color, string> =>
  Object.fromEntries(
    Object.keys(BASE).map((name) => [name, PALETA[name as Color][which === 'light' ? 0 : 1]]),
  ) as Record<Color, string>
