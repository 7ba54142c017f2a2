import { type Fuente, MOST, portalPageOf } from './part.ts'

/** Pictures of the portal that say nothing to whoever does not see them. */
export const pictures: Fuente = {
  id: 'imagenes',
  roles: ['administrador-web'],
  read: async (req) => {
    const { docs, totalDocs } = await req.payload.find({
      collection: 'medios',
      where: {
        and: [{ mimeType: { contains: 'image/' } }, { or: [{ alt: { exists: false } }, { alt: { equals: '' } }] }],
      },
      select: { filename: true, publico: true },
      sort: '-createdAt',
      limit: MOST,
      depth: 0,
      overrideAccess: false,
      req,
    })
    return {
      id: 'imagenes',
      titulo: 'Imágenes sin texto alternativo',
      total: totalDocs,
      filas: docs.map(({ id, filename, publico }) => ({
        texto: filename ?? 'Imagen sin nombre',
        href: portalPageOf('medios', id),
        nota: publico ? 'Se ve en el portal' : undefined,
      })),
      vacio: 'Todas las imágenes dicen qué muestran.',
    }
  },
}
