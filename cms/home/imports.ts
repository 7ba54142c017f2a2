import { CAME_OF } from '../../hooks/catalogue/import/states.ts'
import { formatMoment } from '../../hooks/engine/calendar.ts'
import type { Fuente } from './part.ts'

const MOST = 3

/** The last imports of the catalogue, and what came of each. */
export const imports: Fuente = {
  id: 'importaciones',
  roles: ['administrador-web', 'administrador'],
  read: async (req) => {
    const { docs, totalDocs } = await req.payload.find({
      collection: 'importaciones',
      // Not what there was before: that may be the whole catalogue.
      select: { estado: true, nombre: true, filas: true, nuevas: true, cambian: true, createdAt: true },
      // Inventories have imports of their own.
      where: { inventario: { exists: false } },
      sort: '-createdAt',
      limit: MOST,
      depth: 0,
      overrideAccess: false,
      req,
    })
    return {
      id: 'importaciones',
      titulo: 'Importaciones del catálogo',
      total: totalDocs,
      filas: docs.map(({ estado, nombre, filas, nuevas, cambian, createdAt }) => ({
        texto: `${CAME_OF[estado]}${nombre ? `, ${nombre}` : ''}`,
        nota: `${formatMoment(new Date(createdAt))} · ${filas ?? 0} renglones, ${nuevas ?? 0} nuevas, ${cambian ?? 0} que cambian`,
      })),
      vacio: 'No se ha importado nada.',
      todo: { texto: 'Importar o exportar fichas', href: '/intranet/catalogo' },
    }
  },
}
