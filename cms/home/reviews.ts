import type { Where } from 'payload'
import { dayIn } from '../../hooks/engine/calendar.ts'
import { hasRole, ROL_SLUGS } from '../../hooks/manual/roles.ts'
import { farFrom, nextDay } from './days.ts'
import { type Fuente, MOST, portalPageOf } from './part.ts'

/** How long before its day a review is told. */
const AHEAD = 30

const SHOWN = { nombre: true, revisarEl: true } as const

/** Fichas to be looked at again: all of them for who runs the portal; for the others, those they answer for. */
export const reviews: Fuente = {
  id: 'revisiones',
  roles: ROL_SLUGS.filter((rol) => rol !== 'solicitante'),
  read: async (req, now) => {
    const today = dayIn(now)
    const every = hasRole(req.user?.roles, 'administrador-web', 'administrador')
    const due: Where[] = [
      { _status: { equals: 'published' } },
      { revisarEl: { less_than_equal: nextDay(now, AHEAD) } },
      { revisarEl: { greater_than: '' } },
    ]
    const asked = { collection: 'servicios', select: SHOWN, sort: 'revisarEl', limit: MOST, depth: 0, req } as const
    const { docs, totalDocs } = every
      ? await req.payload.find({ ...asked, where: { and: due }, overrideAccess: false })
      : await req.payload.find({
          ...asked,
          where: { and: [...due, { responsable: { equals: req.user?.id } }] },
          // Who answers for a ficha is no public question; here each asks for their own, of what is published.
          overrideAccess: true,
        })
    return {
      id: 'revisiones',
      titulo: 'Fichas por revisar',
      total: totalDocs,
      filas: docs.map(({ id, nombre, revisarEl }) => ({
        texto: nombre,
        href: portalPageOf('servicios', id),
        nota: `Su revisión ${(revisarEl ?? '') < today ? 'era' : 'es'} ${farFrom(today, revisarEl ?? today)}`,
      })),
      vacio: `Ninguna ficha se revisa en los próximos ${AHEAD} días.`,
      todo: { texto: 'Ver las fichas por su fecha de revisión', href: '/admin/collections/servicios?sort=revisarEl' },
    }
  },
}
