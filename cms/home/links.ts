import { type Fuente, listOf, MOST, portalPageOf } from './part.ts'

/** What there is one of is edited elsewhere. */
const GLOBALS = ['portada', 'menus']

/** Links of what is published that lead nowhere, as the job found them. */
export const links: Fuente = {
  id: 'enlaces',
  roles: ['administrador-web'],
  read: async (req) => {
    const { docs, totalDocs } = await req.payload.find({
      collection: 'enlaces',
      select: { enlace: true, titulo: true, coleccion: true, documento: true },
      sort: '-desde',
      limit: MOST,
      depth: 0,
      overrideAccess: false,
      req,
    })
    return {
      id: 'enlaces',
      titulo: 'Enlaces rotos',
      total: totalDocs,
      filas: docs.map(({ enlace, titulo, coleccion, documento }) => ({
        texto: enlace,
        href: GLOBALS.includes(coleccion) ? `/admin/globals/${coleccion}` : portalPageOf(coleccion, documento),
        nota: `En «${titulo}»`,
      })),
      vacio: 'Todos los enlaces dentro del portal llevan a una página.',
      todo: { texto: 'Ver los enlaces rotos', href: listOf('enlaces') },
    }
  },
}
