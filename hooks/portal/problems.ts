import {
  beforeChangeTraverseFields,
  beforeValidateTraverseFields,
  createLocalReq,
  type Payload,
  type PayloadRequest,
  type ValidationFieldError,
} from 'payload'
import { isId } from '../ledger/ids.ts'
import { idOf } from '../ledger/relation.ts'
import type { Publicacion } from '../ledger/rows.ts'
import type { FieldError } from '../manual/types.ts'
import { wrongPhases } from './fases.ts'
import { mediaOf, uploadsIn } from './media.ts'
import { hasContent } from './nodes.ts'
import { wrongShapes } from './shape.ts'

/** A page as the portal would show it. `stored`: what Payload would write; `wrong`: what keeps it from being shown. */
type Checked = { stored: Partial<Publicacion>; wrong: FieldError[] }

/**
 * Looks at a whole page as it would be stored once published, by what Payload itself runs before it stores one: nothing that it
 * would refuse afterwards is let through here. Writes nothing.
 * @param page all its fields, as they are or as someone typed them
 */
export const checkPage = async (
  payload: Payload,
  page: Partial<Publicacion> & { id: string },
  asker?: PayloadRequest,
): Promise<Checked> => {
  const { config } = payload.collections.publicaciones
  const own = [
    ...wrongShapes(config.flattenedFields, page, (id) => isId(payload, id)),
    ...(await missingMedia(payload, page)),
  ]
  // What has not its shape is not Payload's to look into.
  if (own.length) return { stored: page, wrong: own }
  own.push(...incomplete(page))
  if (await isTaken(payload, page.slug, page.id))
    own.push({ campo: 'slug', mensaje: 'Otra publicación ya tiene esta dirección: escribe una distinta.' })

  const { stored, errors } = await asStored(payload, page, asker)
  const told = new Set(own.map(({ campo }) => campo))
  const others = errors
    .filter(({ path }) => !told.has(path))
    .map(({ path, message }) => ({ campo: path, mensaje: path === 'cuerpo' ? WRONG_LINK : message }))
  return { stored, wrong: [...own, ...others] }
}

const WRONG_LINK = 'Hay un enlace en el texto cuya dirección no está bien escrita.'

/** Runs Payload's own preparation and validation of every field, on a copy and with a request of its own. */
const asStored = async (payload: Payload, page: Partial<Publicacion> & { id: string }, asker?: PayloadRequest) => {
  const { config } = payload.collections.publicaciones
  const req = await createLocalReq({ user: asker?.user ?? undefined, context: {} }, payload)
  const doc = structuredClone(page) as Record<string, unknown>
  // Published, so that what is asked only of a published page is asked too.
  const data = { ...structuredClone(doc), _status: 'published', publicado: page.publicado ?? new Date().toISOString() }
  const errors: ValidationFieldError[] = []
  const common = {
    id: page.id,
    collection: config,
    context: req.context,
    data: data as Record<string, unknown>,
    doc,
    fields: config.fields,
    global: null,
    operation: 'update' as const,
    // What may be written was decided when it came; this is about whether it is right.
    overrideAccess: true,
    parentIndexPath: '',
    parentIsLocalized: false,
    parentPath: '',
    parentSchemaPath: '',
    req,
    siblingData: data as Record<string, unknown>,
    siblingDoc: doc,
  }
  await beforeValidateTraverseFields(common)
  await beforeChangeTraverseFields({
    ...common,
    docWithLocales: doc,
    siblingDocWithLocales: doc,
    errors,
    fieldLabelPath: '',
    mergeLocaleActions: [],
  })
  return { stored: data as Partial<Publicacion>, errors }
}

/** Pictures and files that are not there, or are no pictures where one is to be seen. */
export const missingMedia = async (payload: Payload, page: Partial<Publicacion>): Promise<FieldError[]> => {
  const named = mediaOf(page).filter((id) => isId(payload, id))
  if (named.length === 0) return []
  const { docs } = await payload.find({
    collection: 'medios',
    where: { id: { in: named } },
    select: { mimeType: true },
    depth: 0,
    pagination: false,
    // Whether it is there, which whoever designs may see anyway.
    overrideAccess: true,
  })
  const kinds = new Map(docs.map((d) => [d.id, d.mimeType ?? '']))
  const wrong = (campo: string, ids: (string | null)[], pictures = false): FieldError[] => {
    if (ids.some((id) => id !== null && !kinds.has(id)))
      return [{ campo, mensaje: 'Hay una imagen o un archivo que ya no está en la biblioteca de medios: quítalo.' }]
    if (pictures && ids.some((id) => id !== null && !kinds.get(id)?.startsWith('image/')))
      return [{ campo, mensaje: 'Aquí van solo imágenes; los PDF van en Documentos.' }]
    return []
  }
  return [
    ...wrong('imagen', [idOf(page.imagen)], true),
    ...wrong('galeria', (page.galeria ?? []).map(idOf), true),
    ...wrong('documentos', (page.documentos ?? []).map(idOf)),
    ...wrong('cuerpo', uploadsIn(page.cuerpo)),
  ]
}

/** What a page must have besides what each of its fields asks for, in words of ours. */
const incomplete = (page: Partial<Publicacion>): FieldError[] => {
  const { titulo, bajada, cuerpo, slug, visibleDesde, visibleHasta } = page
  const wrong: FieldError[] = []
  if (!titulo?.trim()) wrong.push({ campo: 'titulo', mensaje: 'Falta el título.' })
  else if (titulo.length > 140) wrong.push({ campo: 'titulo', mensaje: 'El título lleva máximo 140 caracteres.' })
  if (!hasContent(cuerpo)) wrong.push({ campo: 'cuerpo', mensaje: 'Falta el texto de la publicación.' })
  if (!page.tipo) wrong.push({ campo: 'tipo', mensaje: 'Falta el tipo de publicación.' })
  if ((bajada?.length ?? 0) > 300) wrong.push({ campo: 'bajada', mensaje: 'El resumen lleva máximo 300 caracteres.' })
  if (visibleDesde && visibleHasta && visibleDesde > visibleHasta)
    wrong.push({ campo: 'visibleHasta', mensaje: 'El último día visible no puede ser anterior al primero.' })
  const { destacarDesde, destacarHasta, video } = page
  if (destacarDesde && destacarHasta && destacarDesde > destacarHasta)
    wrong.push({ campo: 'destacarHasta', mensaje: 'El último día destacado no puede ser anterior al primero.' })
  if (page.fases?.length && page.tipo !== 'campana')
    wrong.push({ campo: 'fases', mensaje: 'Solo una campaña lleva fases: cambia el tipo o quita las fases.' })
  wrong.push(...wrongPhases(page.fases ?? []))
  if (video?.enlace && !isHttps(video.enlace))
    wrong.push({ campo: 'video.enlace', mensaje: 'La dirección del video empieza con https://.' })
  if (video?.enlace && !video.subtitulos)
    wrong.push({ campo: 'video.subtitulos', mensaje: 'Un video se publica con subtítulos: pónselos y dilo aquí.' })
  for (const campo of ['notaDeCambio', 'motivoDeRetiro'] as const)
    if ((page[campo]?.length ?? 0) > 300) wrong.push({ campo, mensaje: 'Lleva máximo 300 caracteres.' })
  if (!slug || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) || slug.length > 120)
    wrong.push({ campo: 'slug', mensaje: 'La dirección lleva solo minúsculas sin acentos, números y guiones.' })
  return wrong
}

const isHttps = (address: string): boolean => {
  try {
    return new URL(address).protocol === 'https:'
  } catch {
    return false
  }
}

const isTaken = async (payload: Payload, slug: string | undefined, id: string): Promise<boolean> => {
  if (!slug) return false
  const { totalDocs } = await payload.count({
    collection: 'publicaciones',
    where: { and: [{ slug: { equals: slug } }, { id: { not_equals: id } }] },
    overrideAccess: true,
  })
  return totalDocs > 0
}
/** The problems of a draft as one sentence, each under its field's name, for who cannot see the fields. */
export const sayProblems = (payload: Payload, wrong: readonly FieldError[]): string => {
  const fields = payload.collections.publicaciones.config.flattenedFields
  const said = wrong.map(({ campo, mensaje }) => {
    const field = fields.find(({ name }) => name === campo.split('.')[0])
    const label = field && 'label' in field && typeof field.label === 'string' ? field.label : campo
    return `${label}: ${mensaje}`
  })
  return `El borrador no se puede publicar todavía. ${said.join(' ')}`
}
