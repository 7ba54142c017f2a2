/*
 * Addresses of the portal's own pages (`paginas`), and what may not be one. Pure.
 */

/** First names of addresses that something else answers; nothing written in the panel stands in their way. */
const TAKEN = new Set(
  'api admin _next _astro intranet verificar salud metrics noticias campanas servicios dependencias buscar procedimientos manual datos es en yua anillos rechazo identidad feed rss sitemap robots favicon opinion encuesta 404 500'.split(
    ' ',
  ),
)

/** Kept for parts that there may be: nothing answers them, and no page of the panel takes them. */
const KEPT = new Set(['eventos', 'opinar'])

const SEGMENT = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Levels of pages within pages. */
export const MAX_LEVELS = 4

/** Why a page cannot have this last part of its address, for a person; `null` where it can. */
export const segmentFault = (slug: unknown): string | null =>
  typeof slug === 'string' && SEGMENT.test(slug) ? null : 'Solo minúsculas sin acentos, números y guiones.'

/** Why no page can stand at this whole address; `null` where one can. */
export const routeFault = (ruta: string): string | null => {
  const [first = ''] = ruta.split('/')
  if (TAKEN.has(first)) return `«/${first}» ya es otra parte del portal: escribe otra dirección.`
  if (KEPT.has(first)) return `«/${first}» está apartada para otra parte del portal: escribe otra dirección.`
  if (ruta.split('/').length > MAX_LEVELS) return `Una página tiene cuando más ${MAX_LEVELS} niveles.`
  return null
}

/** Whether an address is one of the portal's own parts, or within one. */
export const answeredElsewhere = (path: string): boolean =>
  path === '/' || TAKEN.has(path.split('/')[1]?.split('.')[0] ?? '')

/** Whether an address is the front of one of those parts, where something always is. */
export const isPart = (path: string): boolean =>
  path === '/' || (answeredElsewhere(path) && !path.slice(1).includes('/'))
