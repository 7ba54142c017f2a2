import type { PayloadRequest, Where } from 'payload'
import { dayIn } from '../../../../hooks/engine/calendar.ts'
import { isId } from '../../../../hooks/ledger/ids.ts'
import type { Dependencia, Medio, Publicacion, Servicio } from '../../../../hooks/ledger/rows.ts'
import { TIPOS_DE_PUBLICACION } from '../../../../hooks/manual/registros.ts'
import { readsPublication, visibleNow } from '../../../../hooks/people/portalAccess.ts'
import { remembered } from './remembered.ts'

export type Tipo = keyof typeof TIPOS_DE_PUBLICACION

/** What a list shows of a publication. */
export type PublicationCard = Pick<
  Publicacion,
  'titulo' | 'slug' | 'tipo' | 'bajada' | 'imagen' | 'publicado' | 'visibleDesde' | 'dependencia' | 'temas' | 'fases'
>

export const isTipo = (value: unknown): value is Tipo =>
  typeof value === 'string' && Object.hasOwn(TIPOS_DE_PUBLICACION, value)

/** Everything public is asked for in the same way: what is visible today, even to someone who may see drafts. */
const visible = (...more: Where[]): Where => ({ and: [visibleNow(), ...more] })

const MEDIO = {
  alt: true,
  credito: true,
  nombre: true,
  filename: true,
  filesize: true,
  mimeType: true,
  url: true,
  width: true,
  height: true,
  sizes: true,
  cambios: true,
} as const
const POPULATE = {
  medios: MEDIO,
  dependencias: { nombre: true, siglas: true, slug: true },
  publicaciones: { slug: true, titulo: true, visibleHasta: true },
  servicios: { slug: true, nombre: true, resumen: true, _status: true },
} as const

const CARD = {
  titulo: true,
  slug: true,
  tipo: true,
  bajada: true,
  imagen: true,
  publicado: true,
  visibleDesde: true,
  dependencia: true,
  temas: true,
  fases: true,
  // A copy of the page is good until then.
  visibleHasta: true,
} as const

/** What is featured today, newest first; at most three. */
export const findFeatured = (req: PayloadRequest): Promise<readonly PublicationCard[]> =>
  remembered(req, ['destacadas'], () => readFeatured(req))

const readFeatured = async (req: PayloadRequest): Promise<PublicationCard[]> => {
  const today = dayIn(new Date())
  const { docs } = await req.payload.find({
    collection: 'publicaciones',
    where: visible(
      { destacarHasta: { greater_than_equal: today } },
      { or: [{ destacarDesde: { exists: false } }, { destacarDesde: { less_than_equal: today } }] },
    ),
    select: CARD,
    populate: POPULATE,
    sort: '-publicado',
    depth: 1,
    limit: 3,
    pagination: false,
    overrideAccess: false,
    req,
  })
  return docs
}

/** One page of what the portal shows, newest first. */
export const findCards = (
  req: PayloadRequest,
  { limit, page = 1, where = [] }: { limit: number; page?: number; where?: Where[] },
) =>
  remembered(req, ['tarjetas', limit, page, where], () =>
    req.payload.find({
      collection: 'publicaciones',
      where: visible(...where),
      select: CARD,
      populate: POPULATE,
      sort: '-publicado',
      depth: 1,
      limit,
      page,
      overrideAccess: false,
      req,
    }),
  )

/** Of these, those that the portal shows, in their order. */
export const findCardsById = async (req: PayloadRequest, ids: string[]): Promise<PublicationCard[]> => {
  if (!ids.length) return []
  const docs = await cardsWhere(req, { id: { in: ids } }, ids.length)
  return docs.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
}

/** The newest that an office informs of, alone or with others. */
export const findCardsOf = (req: PayloadRequest, dependencia: string, limit: number): Promise<PublicationCard[]> =>
  cardsWhere(req, { or: [{ dependencia: { equals: dependencia } }, { coemisoras: { in: [dependencia] } }] }, limit)

/** The newest that tell of a service. */
export const findCardsAbout = (req: PayloadRequest, servicio: string, limit: number): Promise<PublicationCard[]> =>
  cardsWhere(req, { servicios: { in: [servicio] } }, limit)

const cardsWhere = (req: PayloadRequest, where: Where, limit: number) =>
  remembered(req, ['tarjetas de', where, limit], () => readCards(req, where, limit))

const readCards = async (
  req: PayloadRequest,
  where: Where,
  limit: number,
): Promise<(PublicationCard & { id: string })[]> => {
  const { docs } = await req.payload.find({
    collection: 'publicaciones',
    where: visible(where),
    select: CARD,
    populate: POPULATE,
    sort: '-publicado',
    depth: 1,
    limit,
    pagination: false,
    overrideAccess: false,
    req,
  })
  return docs
}

/** The publication at `/noticias/<slug>`, or `null`. */
export const findPublication = (req: PayloadRequest, slug: string): Promise<Publicacion | null> =>
  remembered(req, ['publicacion', slug], () => readPublication(req, slug))

const readPublication = async (req: PayloadRequest, slug: string): Promise<Publicacion | null> => {
  const { docs } = await req.payload.find({
    collection: 'publicaciones',
    where: visible({ slug: { equals: slug } }),
    populate: POPULATE,
    depth: 1,
    limit: 1,
    pagination: false,
    overrideAccess: false,
    req,
  })
  return docs[0] ?? null
}

/** The newest draft, for those who may see drafts; `null` for everyone else, as if nobody had asked. */
export const findVisibleDraft = async (req: PayloadRequest, id: string): Promise<Publicacion | null> => {
  if (!isId(req.payload, id) || (await readsPublication({ req })) !== true) return null
  return req.payload.findByID({
    collection: 'publicaciones',
    id,
    draft: true,
    populate: POPULATE,
    depth: 1,
    disableErrors: true,
    overrideAccess: false,
    req,
  })
}

/** The newest campaigns that are there today, with their phases; at most 100. */
export const findCampaigns = (req: PayloadRequest): Promise<readonly Campaign[]> =>
  remembered(req, ['campanas'], () => readCampaigns(req))

type Campaign = Pick<Publicacion, 'id' | 'slug' | 'titulo' | 'bajada' | 'fases'>

const readCampaigns = async (req: PayloadRequest): Promise<Campaign[]> => {
  const { docs } = await req.payload.find({
    collection: 'publicaciones',
    where: visible({ tipo: { equals: 'campana' } }),
    select: { slug: true, titulo: true, bajada: true, fases: true, visibleHasta: true },
    sort: '-publicado',
    depth: 0,
    limit: 100,
    pagination: false,
    overrideAccess: false,
    req,
  })
  return docs
}

const PAGE = 500
const MOST_ROWS = 20_000

type PublicationRow = Pick<
  Publicacion,
  | 'titulo'
  | 'slug'
  | 'tipo'
  | 'bajada'
  | 'temas'
  | 'dependencia'
  | 'boletin'
  | 'publicado'
  | 'visibleDesde'
  | 'visibleHasta'
>

/** What stands on the portal today, newest first, without texts; read page by page, at most 20,000. */
export const findRows = async (req: PayloadRequest): Promise<PublicationRow[]> => {
  const rows: PublicationRow[] = []
  for (let page = 1; rows.length < MOST_ROWS; page++) {
    const { docs, hasNextPage } = await req.payload.find({
      collection: 'publicaciones',
      where: visible(),
      select: {
        titulo: true,
        slug: true,
        tipo: true,
        bajada: true,
        temas: true,
        dependencia: true,
        boletin: true,
        publicado: true,
        visibleDesde: true,
        visibleHasta: true,
      },
      populate: POPULATE,
      sort: '-publicado',
      depth: 1,
      limit: PAGE,
      page,
      overrideAccess: false,
      req,
    })
    rows.push(...docs)
    if (!hasNextPage) break
  }
  return rows
}

/** What changed after publishing, newest first: the page itself, and what was corrected of the pictures and files it shows. */
export const changesOf = ({ cambios, publicado, imagen, galeria, documentos, cuerpo }: Publicacion) => {
  const shown = [imagen, ...(galeria ?? []), ...(documentos ?? []), ...uploadsOf(cuerpo?.root)]
  const media = new Map(shown.map((item) => relatedDocument(item)).map((medio) => [medio?.id, medio]))
  const ofMedia = [...media.values()].flatMap((medio) => medio?.cambios ?? [])
  return [...(cambios ?? []), ...ofMedia.filter(({ fecha }) => publicado && fecha > publicado)].toSorted((a, b) =>
    b.fecha.localeCompare(a.fecha),
  )
}

/** The uploads within a text, as they were read with it. */
const uploadsOf = (node: unknown): Medio[] => {
  if (!node || typeof node !== 'object') return []
  const own =
    'type' in node && node.type === 'upload' && 'value' in node ? relatedDocument(node.value as Medio | string) : null
  const children = 'children' in node && Array.isArray(node.children) ? node.children.flatMap(uploadsOf) : []
  return own ? [own, ...children] : children
}

/** The services that a publication tells of, those that the portal shows. */
export const servicesOf = ({ servicios }: Pick<Publicacion, 'servicios'>): Servicio[] =>
  (servicios ?? []).flatMap((one) => (typeof one === 'object' && one._status === 'published' ? one : []))

/** A related document, when this reader may see it. */
export const relatedDocument = <T extends Dependencia | Medio>(value: T | string | null | undefined): T | null =>
  value && typeof value === 'object' ? value : null

export const addressOf = (slug: string): string => `/noticias/${slug}`
