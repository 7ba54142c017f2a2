import type { PayloadRequest } from 'payload'
import type { Publicacione } from '../../cms/payload-types.ts'
import { idOf } from '../ledger/relation.ts'
import type { FieldError } from '../manual/types.ts'
import { findDraft } from './draft.ts'
import { hasContent } from './nodes.ts'

/** A draft may be published: it is the case's own and complete. Asked before step 5 is recorded, by either handle. */
export const checkDraft = async (
  req: PayloadRequest,
  expediente: string | null,
  publicacion: unknown,
): Promise<FieldError[]> => {
  const draft = expediente ? await findDraft(req.payload, expediente) : undefined
  if (!draft || draft.id !== publicacion) {
    return [{ campo: 'publicacion', mensaje: 'Escribe el id del borrador que se hizo con esta solicitud.' }]
  }
  // The panel publishes what is on the screen, not the draft last saved.
  const onScreen = req.context.publishing as Partial<Publicacione> | undefined
  const wrong = await findProblems(req, { ...draft, ...onScreen })
  return onScreen ? wrong : wrong.slice(0, 1).map(({ mensaje }) => ({ campo: 'publicacion', mensaje }))
}

/** What keeps a page from being shown, told field by field. */
export const findProblems = async (req: PayloadRequest, doc: Partial<Publicacione>): Promise<FieldError[]> => {
  const wrong: FieldError[] = []
  if (!doc.titulo?.trim()) wrong.push({ campo: 'titulo', mensaje: 'Falta el título.' })
  else if (doc.titulo.length > 140) wrong.push({ campo: 'titulo', mensaje: 'El título lleva máximo 140 caracteres.' })
  if (!hasContent(doc.cuerpo)) wrong.push({ campo: 'cuerpo', mensaje: 'Falta el texto de la publicación.' })
  if ((doc.bajada?.length ?? 0) > 300)
    wrong.push({ campo: 'bajada', mensaje: 'El resumen lleva máximo 300 caracteres.' })
  if (doc.visibleDesde && doc.visibleHasta && doc.visibleDesde > doc.visibleHasta) {
    wrong.push({ campo: 'visibleHasta', mensaje: 'El último día visible no puede ser anterior al primero.' })
  }
  if (!doc.slug || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(doc.slug) || doc.slug.length > 120) {
    wrong.push({ campo: 'slug', mensaje: 'La dirección lleva solo minúsculas sin acentos, números y guiones.' })
  } else if (await isTaken(req, doc.slug, idOf(doc))) {
    wrong.push({ campo: 'slug', mensaje: 'Otra publicación ya tiene esta dirección: escribe una distinta.' })
  }
  return wrong
}

const isTaken = async (req: PayloadRequest, slug: string, id: string | null): Promise<boolean> => {
  const { totalDocs } = await req.payload.count({
    collection: 'publicaciones',
    where: { and: [{ slug: { equals: slug } }, { id: { not_equals: id } }] },
    overrideAccess: true,
  })
  return totalDocs > 0
}
