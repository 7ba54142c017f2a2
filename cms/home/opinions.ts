import { formatMoment } from '../../hooks/engine/calendar.ts'
import type { Opinion } from '../../hooks/ledger/rows.ts'
import { type Fila, type Fuente, listOf, MOST, portalPageOf } from './part.ts'

/** A comment is told whole beside its page; here, how it begins. */
const LONGEST = 90

/** One opinion as a line. */
export const opined = ({
  id,
  comentario,
  titulo,
  respuesta,
  createdAt,
}: Pick<Opinion, 'id' | 'comentario' | 'titulo' | 'respuesta' | 'createdAt'>): Fila => ({
  texto: comentario.length > LONGEST ? `${comentario.slice(0, LONGEST).trimEnd()}…` : comentario,
  href: portalPageOf('opiniones', id),
  nota: `${titulo} · ${respuesta === 'si' ? 'Le sirvió' : 'No le sirvió'} · ${formatMoment(new Date(createdAt))}`,
})

/** What people wrote of a page and nobody has attended to. */
export const opinions: Fuente = {
  id: 'opiniones',
  roles: ['administrador-web', 'administrador'],
  read: async (req) => {
    const { docs, totalDocs } = await req.payload.find({
      collection: 'opiniones',
      where: { atendida: { not_equals: true } },
      select: { comentario: true, titulo: true, respuesta: true, createdAt: true },
      sort: '-createdAt',
      limit: MOST,
      depth: 0,
      overrideAccess: false,
      req,
    })
    return {
      id: 'opiniones',
      titulo: 'Opiniones sin atender',
      total: totalDocs,
      filas: docs.map(opined),
      vacio: 'Todas las opiniones están atendidas.',
      todo: { texto: 'Ver las que faltan', href: listOf('opiniones', { atendida: 'false' }) },
    }
  },
}
