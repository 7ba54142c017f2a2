import type { PayloadRequest } from 'payload'
import { dayIn } from '../../hooks/engine/calendar.ts'
import { LANGUAGES } from '../../hooks/idiomas/languages.ts'
import { withRole } from '../../hooks/people/access.ts'
import { visitsOf } from '../visits/store.ts'
import { nextDay } from './days.ts'
import { opined } from './opinions.ts'
import { MOST } from './part.ts'
import { DAYS, told } from './visits.ts'

const FOLDERS: Record<string, string> = { servicios: '/servicios', publicaciones: '/noticias', paginas: '' }

/** Where a document of the panel is on the portal; `null` for what is no page of its own. */
export const pathOf = (collection: string, doc: Record<string, unknown>): string | null => {
  const last = collection === 'paginas' ? doc.ruta : doc.slug
  const folder = FOLDERS[collection]
  return folder !== undefined && typeof last === 'string' && last ? `${folder}/${last}` : null
}

/** How one page was seen and what was said of it, in all its languages; `null` for whoever it is not told. */
export const readOfPage = async (req: PayloadRequest, pagina: string, now = new Date()) => {
  if (!withRole('administrador-web', 'administrador', 'direccion')({ req })) return null
  const paths = [pagina, ...Object.keys(LANGUAGES).map((codigo) => `/${codigo}${pagina}`)]
  const first = nextDay(now, 1 - DAYS)
  const [days, opinions] = await Promise.all([
    visitsOf(req.payload).perDay(paths, first),
    req.payload.find({
      collection: 'opiniones',
      where: { and: [{ pagina: { in: paths } }, { atendida: { not_equals: true } }] },
      select: { comentario: true, titulo: true, respuesta: true, createdAt: true },
      sort: '-createdAt',
      limit: MOST,
      depth: 0,
      overrideAccess: false,
      req,
    }),
  ])
  return {
    ...told(days, first, dayIn(now)),
    opiniones: { total: opinions.totalDocs, filas: opinions.docs.map(opined) },
  }
}
