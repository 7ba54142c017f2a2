import type { PayloadRequest } from 'payload'
import type { FieldError } from '../../manual/types.ts'
import { isAsked, printAsk, readAsk } from './ask.ts'

/** What somebody asks of their tray time and again, under a name of theirs: the parameters of its address. */
export type Vista = { nombre: string; direccion: string }

const KEY = 'intranet-bandeja'
const MOST_VIEWS = 20
export const LONGEST_NAME = 40

/** One's own, as the panel's preferences of a person are kept: nobody else reads them. */
const findRow = async (req: PayloadRequest) => {
  const { docs } = await req.payload.find({
    collection: 'payload-preferences',
    where: { and: [{ 'user.value': { equals: req.user?.id } }, { key: { equals: KEY } }] },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: false,
    req,
  })
  return docs[0]
}

/** The views somebody kept, by name. */
export const findViews = async (req: PayloadRequest): Promise<Vista[]> => viewsIn((await findRow(req))?.value)

/** Anything else than views is none: the panel's doors let a person write their preferences. */
const viewsIn = (value: unknown): Vista[] =>
  (Array.isArray(value) ? value : [])
    .flatMap((one: Partial<Record<keyof Vista, unknown>> | null): Vista[] =>
      typeof one?.nombre === 'string' && typeof one.direccion === 'string'
        ? [{ nombre: one.nombre.slice(0, LONGEST_NAME), direccion: cleanAddress(one.direccion) }]
        : [],
    )
    .slice(0, MOST_VIEWS)

/** Pure: of an address's parameters, what a tray answers to, always in the same order. */
export const cleanAddress = (direccion: string): string => {
  const params = new URLSearchParams(direccion)
  const tab = params.get('tab')
  return new URLSearchParams({
    ...((tab === 'en-espera' || tab === 'concluidos') && { tab }),
    ...printAsk(readAsk((name) => params.get(name))),
  }).toString()
}

/** Keeps a view; one of the same name is replaced. @returns what is wrong with it, nothing where it was kept */
export const keepView = async (req: PayloadRequest, given: Vista): Promise<FieldError[]> => {
  const nombre = given.nombre.trim().replace(/\s+/g, ' ')
  const direccion = cleanAddress(given.direccion)
  const views = (await findViews(req)).filter((one) => one.nombre !== nombre)
  const wrong = (campo: string, mensaje: string) => [{ campo, mensaje }]
  if (!nombre) return wrong('nombre', 'Escribe un nombre para la vista, por ejemplo «Vencidos de soporte».')
  if (nombre.length > LONGEST_NAME) return wrong('nombre', `El nombre puede tener hasta ${LONGEST_NAME} caracteres.`)
  if (!isAsked(readAsk((name) => new URLSearchParams(direccion).get(name))))
    return wrong('nombre', 'Primero filtra la bandeja: una vista guarda lo que buscas.')
  if (views.length >= MOST_VIEWS) return wrong('nombre', `Ya guardas ${MOST_VIEWS} vistas: quita alguna.`)
  const sorted = [...views, { nombre, direccion }].sort((a, b) => a.nombre.localeCompare(b.nombre, 'es'))
  await write(req, sorted)
  return []
}

export const dropView = async (req: PayloadRequest, nombre: string): Promise<void> => {
  const views = await findViews(req)
  if (views.some((one) => one.nombre === nombre))
    await write(
      req,
      views.filter((one) => one.nombre !== nombre),
    )
}

const write = async (req: PayloadRequest, value: Vista[]): Promise<void> => {
  const row = await findRow(req)
  const common = { collection: 'payload-preferences', depth: 0, req } as const
  // Payload's own hook writes the person of the request on it.
  const data = { key: KEY, value, user: { relationTo: 'usuarios' as const, value: req.user?.id ?? '' } }
  if (row) await req.payload.update({ ...common, id: row.id, data, overrideAccess: false })
  else await req.payload.create({ ...common, data, overrideAccess: true })
}
