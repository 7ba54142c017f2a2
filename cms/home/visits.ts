import { dayIn, formatDay } from '../../hooks/engine/calendar.ts'
import { WHOLE_PORTAL } from '../../hooks/portal/counted.ts'
import type { Day } from '../visits/port.ts'
import { visitsOf } from '../visits/store.ts'
import { nextDay } from './days.ts'
import { type Fuente, MOST } from './part.ts'
import { perDay } from './perDay.ts'

/** Days told of, today among them. */
export const DAYS = 30

/** Pure: the sums of these days in words, and their points where there is anything to draw. */
export const told = (days: readonly Day[], first: string, last: string) => {
  const { puntos, visitas, si, no } = perDay(days, first, last)
  const said = si + no
  return {
    visitas,
    dicho: said > 0 ? `${visitas.toLocaleString('es-MX')} · sirvió a ${si} de ${said}` : undefined,
    puntos: visitas > 0 ? puntos : undefined,
  }
}

/** How often the portal was seen, day by day, and its most seen pages. */
export const visits: Fuente = {
  id: 'visitas',
  roles: ['administrador-web', 'administrador', 'direccion'],
  read: async ({ payload }, now) => {
    const first = nextDay(now, 1 - DAYS)
    const store = visitsOf(payload)
    const [days, pages] = await Promise.all([store.perDay([WHOLE_PORTAL], first), store.perPage(first)])
    const { visitas, dicho, puntos } = told(days, first, dayIn(now))
    return {
      id: 'visitas',
      titulo: 'Visitas de 30 días',
      total: visitas,
      filas: pages
        .filter(({ pagina }) => pagina !== WHOLE_PORTAL)
        .slice(0, MOST)
        .map((page) => ({
          texto: page.pagina,
          href: page.pagina,
          nota: `${page.visitas.toLocaleString('es-MX')} ${page.visitas === 1 ? 'visita' : 'visitas'}`,
        })),
      vacio: `Nadie ha visto el portal desde el ${formatDay(first)}.`,
      dicho,
      puntos,
    }
  },
}
