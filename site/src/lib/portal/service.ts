import type { PayloadRequest, Where } from 'payload'
import { answeredBy } from '../../../../hooks/catalogue/deadline.ts'
import { attention, type Horario, hourIn } from '../../../../hooks/catalogue/hours.ts'
import { dayIn } from '../../../../hooks/engine/calendar.ts'
import type { Textos } from '../../../../hooks/idiomas/es.ts'
import { readHolidays } from '../../../../hooks/ledger/holidays.ts'
import { isId } from '../../../../hooks/ledger/ids.ts'
import type { Servicio } from '../../../../hooks/ledger/rows.ts'
import { readsService } from '../../../../hooks/people/portalAccess.ts'
import { remembered } from './remembered.ts'
import { sayHours, sayState } from './sayHours.ts'

const POPULATE = {
  dependencias: { nombre: true, slug: true, telefono: true, siglas: true },
  servicios: { nombre: true, slug: true, resumen: true },
  usuarios: { nombre: true },
} as const

/** The service at `/servicios/<slug>`, as the public sees it; or its draft, for those who may see drafts. */
export const findService = async (
  req: PayloadRequest,
  slug: string,
  draft: string | null,
): Promise<{ service: Servicio | null; isDraft: boolean }> => {
  if (draft !== null && isId(req.payload, draft) && (await readsService({ req })) === true)
    return { service: await oneService(req, { id: { equals: draft } }, true), isDraft: true }
  const where: Where = { and: [{ slug: { equals: slug } }, { _status: { equals: 'published' } }] }
  return { service: await remembered(req, ['servicio', slug], () => oneService(req, where, false)), isDraft: false }
}

const oneService = async (req: PayloadRequest, where: Where, draft: boolean): Promise<Servicio | null> => {
  const { docs } = await req.payload.find({
    collection: 'servicios',
    where,
    draft,
    populate: POPULATE,
    depth: 1,
    limit: 1,
    pagination: false,
    overrideAccess: false,
    req,
  })
  return docs[0] ?? null
}

/** Whether there was one here that was taken down. */
export const wasThere = async (req: PayloadRequest, slug: string): Promise<boolean> => {
  const { totalDocs } = await req.payload.count({
    collection: 'servicios',
    where: { and: [{ slug: { equals: slug } }, { publicado: { exists: true } }] },
    // That there was one is public; what it says is not.
    overrideAccess: true,
  })
  return totalDocs > 0
}

export type Related = Pick<Servicio, 'nombre' | 'slug' | 'resumen'>

/** What comes after: services that ask for what this one gives. */
export const findNext = (req: PayloadRequest, id: string): Promise<readonly Related[]> =>
  remembered(req, ['siguientes', id], () => readNext(req, id))

const readNext = async (req: PayloadRequest, id: string): Promise<Related[]> => {
  const { docs } = await req.payload.find({
    collection: 'servicios',
    where: { and: [{ 'requisitos.servicio': { equals: id } }, { _status: { equals: 'published' } }] },
    select: { nombre: true, slug: true, resumen: true },
    sort: 'nombre',
    depth: 0,
    limit: 20,
    pagination: false,
    // The path into the list of requirements is ours, not a reader's; only what is published is asked for.
    overrideAccess: true,
  })
  return docs
}

export const related = (value: unknown): Related | null =>
  value && typeof value === 'object' && 'slug' in value && 'nombre' in value ? (value as Related) : null

/** `incierto`: whether it is open at this minute nobody has said. */
export type Office = NonNullable<Servicio['oficinas']>[number] & {
  ahora: string
  abierto: boolean
  incierto: boolean
  semana: string[]
}

/** Today's facts of a service: the day and minute they are of, how each office stands, and by when there is an answer. */
export const todayOf = async (req: PayloadRequest, service: Servicio, t: Textos, now = new Date()) => {
  const holidays = await remembered(req, ['inhabiles'], () => readHolidays(req.payload))
  const today = dayIn(now)
  const oficinas = (service.oficinas ?? []).map((office): Office => {
    const horarios = (office.horarios ?? []) as Horario[]
    const state = attention(horarios, holidays, now)
    return {
      ...office,
      abierto: state?.abierto ?? false,
      incierto: !state || (!state.abierto && state.sinHora === true),
      ahora: sayState(state, today, t.horas),
      semana: horarios.map((horario) => sayHours(horario, t.horas)),
    }
  })
  const by = answeredBy(service.plazo, now, holidays)
  const respuesta = by && (by === today ? t.ficha.hoyMismo : t.formatos.longDate(by))
  return { today, hora: hourIn(now), oficinas, respuesta: respuesta ?? '' }
}

/** Every published service, whole, by its address. */
export const publishedServices = async (req: PayloadRequest): Promise<Servicio[]> => {
  const { docs } = await req.payload.find({
    collection: 'servicios',
    where: { _status: { equals: 'published' } },
    populate: POPULATE,
    sort: 'slug',
    depth: 1,
    limit: 5000,
    pagination: false,
    overrideAccess: false,
    req,
  })
  return docs
}
