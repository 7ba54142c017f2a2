import type { PayloadRequest } from 'payload'
import { idOf } from '../../hooks/ledger/relation.ts'
import { withRole } from '../../hooks/people/access.ts'
import { nodesIn } from '../../hooks/portal/nodes.ts'
import { type Fila, portalPageOf } from './part.ts'

/** Pages that stay are few: their texts are looked through. */
const READ = 200

/**
 * The published pages that show a picture or document; `null` for whoever it is not told.
 * @param publicaciones those that the publications themselves have written on it
 */
export const readUses = async (req: PayloadRequest, id: string, publicaciones: unknown): Promise<Fila[] | null> => {
  if (!withRole('administrador-web', 'administrador', 'direccion')({ req })) return null
  const ids = (Array.isArray(publicaciones) ? publicaciones : []).map(idOf).filter((one) => one !== null)
  const [news, pages] = await Promise.all([
    req.payload.find({
      collection: 'publicaciones',
      where: { id: { in: ids } },
      select: { titulo: true },
      limit: READ,
      pagination: false,
      depth: 0,
      overrideAccess: false,
      req,
    }),
    req.payload.find({
      collection: 'paginas',
      where: { _status: { equals: 'published' } },
      select: { titulo: true, cuerpo: true },
      limit: READ,
      pagination: false,
      depth: 0,
      overrideAccess: false,
      req,
    }),
  ])
  const shows = (cuerpo: unknown) =>
    [...nodesIn(cuerpo)].some(({ type, value }) => type === 'upload' && idOf(value as never) === id)
  return [
    ...news.docs.map(({ id: of, titulo }) => ({ texto: titulo, href: portalPageOf('publicaciones', of) })),
    ...pages.docs
      .filter(({ cuerpo }) => shows(cuerpo))
      .map(({ id: of, titulo }) => ({ texto: titulo, href: portalPageOf('paginas', of) })),
  ]
}
