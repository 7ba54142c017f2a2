import { formatMoment } from '../../hooks/engine/calendar.ts'
import { type Fuente, listOf, MOST, portalPageOf } from './part.ts'

/** What the system could not do; mail that did not go has a part of its own. */
export const failures: Fuente = {
  id: 'fallas',
  roles: ['administrador'],
  read: async (req) => {
    const { docs, totalDocs } = await req.payload.find({
      collection: 'fallas',
      // Every key but those that begin with it: the next letter after a colon is a semicolon.
      where: { or: [{ clave: { less_than: 'correo:' } }, { clave: { greater_than: 'correo;' } }] },
      select: { que: true, desde: true },
      sort: '-desde',
      limit: MOST,
      depth: 0,
      overrideAccess: false,
      req,
    })
    return {
      id: 'fallas',
      titulo: 'Fallas sin resolver',
      total: totalDocs,
      filas: docs.map(({ id, que, desde }) => ({
        texto: que,
        href: portalPageOf('fallas', id),
        nota: `Desde el ${formatMoment(new Date(desde))}`,
      })),
      vacio: 'Nada falla.',
      todo: { texto: 'Ver todas las fallas', href: listOf('fallas') },
    }
  },
}
