import type { Enlace } from '../../../../hooks/portal/everyPage.ts'

/** The main menu while the panel has none of its own. */
export const MENU: readonly Enlace[] = [
  { enlace: '/noticias', texto: 'Noticias' },
  { enlace: '/servicios', texto: 'Trámites y servicios' },
  { enlace: '/procedimientos', texto: 'Procedimientos' },
  { enlace: '/dependencias', texto: 'Dependencias' },
  { enlace: '/intranet', texto: 'Intranet' },
]

/** Links at the foot of every page, likewise. */
export const PIE: readonly Enlace[] = [
  { enlace: '/dependencias', texto: 'Dependencias' },
  { enlace: '/verificar', texto: 'Verificar un documento' },
  { enlace: '/contacto', texto: 'Contacto' },
  { enlace: '/transparencia', texto: 'Transparencia' },
  { enlace: '/aviso-de-privacidad', texto: 'Aviso de privacidad' },
  { enlace: '/accesibilidad', texto: 'Accesibilidad' },
  { enlace: '/terminos', texto: 'Términos de uso' },
  { enlace: '/feed.xml', texto: 'Suscripción (RSS)' },
  { enlace: '/intranet', texto: 'Intranet' },
]

/** Part of the portal a page belongs to, for the menu: the first name of its address. */
export type Seccion = 'noticias' | 'procedimientos' | 'dependencias' | 'intranet' | (string & {})
