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
