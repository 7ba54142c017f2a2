/**
 * Who this portal belongs to. Another municipality changes this file, and colours and faces in styles/tokens.css and
 * styles/fonts.css, and nothing else.
 */
export const MUNICIPIO = {
  nombre: 'Cancún',
  gobierno: 'Gobierno de Benito Juárez',
  ayuntamiento: 'H. Ayuntamiento de Benito Juárez, Quintana Roo',
  sitio: 'cancun.gob.mx',
  descripcion: 'Noticias, avisos y convocatorias del municipio, y las oficinas que atienden.',
  direccion: 'Dirección de Tecnologías de Información y Comunicación',
  horario: 'Lunes a viernes, 8:00 a 18:00',
  idioma: 'es-MX',
  /** The mark, drawn in a square of 40 with `currentColor`. */
  marca:
    '<g fill="none" stroke="currentColor" stroke-width="2.5"><circle cx="20" cy="20" r="17.5"/><circle cx="20.5" cy="20.5" r="10.5"/></g><circle cx="21" cy="21" r="3.5" fill="currentColor"/>',
  /**
   * Colours, light and dark, that tokens.css cannot lend to what is drawn outside of a page: ground, lines and water of the
   * rings, the mark as an icon, the browser's own bar. The first four are tokens; a test keeps them the same.
   */
  colores: {
    papel: ['#fbfaf6', '#0c191d'],
    agua: ['#00586b', '#7fd6e2'],
    'agua-claro': ['#d8eeee', '#123840'],
    hondo: ['#00586b', '#0e3742'],
    surcoClaro: ['#5f9aa2', '#4f8f97'],
    ojoClaro: ['#9fd8d6', '#1f6468'],
    surcoHondo: ['#7fc4c6', '#5fb6b8'],
    ojoHondo: ['#7cbfc1', '#4c9a9c'],
  },
} as const

/** The main menu: add a page here when it exists. `seccion` marks the current one. */
export const MENU = [
  { seccion: 'noticias', href: '/noticias', texto: 'Noticias' },
  { seccion: 'procedimientos', href: '/procedimientos', texto: 'Procedimientos' },
  { seccion: 'dependencias', href: '/dependencias', texto: 'Dependencias' },
  { seccion: 'intranet', href: '/intranet', texto: 'Intranet' },
] as const

/** Links at the foot of every page. */
export const PIE = [
  { href: '/dependencias', texto: 'Dependencias' },
  { href: '/verificar', texto: 'Verificar un documento' },
  { href: '/feed.xml', texto: 'Suscripción (RSS)' },
  { href: '/intranet', texto: 'Intranet' },
] as const

export type Seccion = (typeof MENU)[number]['seccion']
