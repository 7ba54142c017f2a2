import type { PayloadRequest } from 'payload'
import type { Servicio } from '../ledger/rows.ts'
import type { Plan, Planned } from './import.ts'

/** Writes a plan with nothing wrong in it, in the name of whoever asks. @throws what the database says, once all is as it was */
export const writeImport = async (req: PayloadRequest, { rows }: Plan, nota: string | undefined): Promise<void> => {
  const made: string[] = []
  const changed: Servicio[] = []
  const ids = new Map<string, string>()
  const waiting: { id: string; data: Planned['data'] }[] = []
  try {
    for (const { known, data } of rows) {
      const { later, now } = withoutLater(data)
      if (known) changed.push(known)
      const id = known ? await change(req, known, now, nota) : await make(req, now)
      if (!known) made.push(id)
      ids.set(String(data.slug), id)
      if (later) waiting.push({ id, data })
    }
    // What a row of this file is a requirement of: now it has an id.
    for (const { id, data } of waiting) await link(req, id, data, ids)
  } catch (error) {
    await undo(req, { made, changed })
    throw error
  }
}

type Data = Record<string, unknown>
const DRAFT_OR_NOT = (data: Planned['data']) => ({ draft: data._status === 'draft' })

const withoutLater = (data: Planned['data']) => {
  const requisitos = data.requisitos?.map((one) =>
    String(one?.servicio ?? '').startsWith('slug:') ? { ...one, servicio: null } : one,
  )
  const later = data.requisitos?.some((one) => String(one?.servicio ?? '').startsWith('slug:')) ?? false
  return { later, now: { ...data, requisitos } as Planned['data'] }
}

const make = async (req: PayloadRequest, data: Planned['data']): Promise<string> => {
  const { id } = await req.payload.create({
    collection: 'servicios',
    data: data as Data as never,
    ...DRAFT_OR_NOT(data),
    depth: 0,
    overrideAccess: false,
    req,
  })
  return id
}

/** What a sheet does not say of a service, the service keeps; what it leaves empty is emptied. */
const change = async (req: PayloadRequest, known: Servicio, data: Planned['data'], nota?: string): Promise<string> => {
  const { id } = await req.payload.update({
    collection: 'servicios',
    id: known.id,
    data: { ...EMPTY, ...data, notaDeCambio: nota } as Data as never,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return id
}

const EMPTY = Object.fromEntries(
  [
    'homoclave',
    'resumen',
    'dependencia',
    'unidad',
    'aQuien',
    'casos',
    'beneficio',
    'resultado',
    'enlace',
    'silencio',
    'observaciones',
    'negativa',
    'motivoEstado',
    'hasta',
    'revisarEl',
  ]
    .map((name) => [name, null] as [string, unknown])
    .concat(
      [
        'sinonimos',
        'temas',
        'eventos',
        'audiencias',
        'modalidades',
        'requisitos',
        'tarifas',
        'oficinas',
        'pasos',
        'fundamento',
      ].map((name) => [name, []]),
      ['vigencia', 'plazo', 'inspeccion'].map((name) => [name, {}]),
    ),
)

const link = async (
  req: PayloadRequest,
  id: string,
  { requisitos }: Planned['data'],
  ids: ReadonlyMap<string, string>,
) => {
  const stored = await req.payload.findByID({ collection: 'servicios', id, depth: 0, overrideAccess: false, req })
  const linked = stored.requisitos?.map((one, i) => {
    const slug = String(requisitos?.[i]?.servicio ?? '')
    return slug.startsWith('slug:') ? { ...one, servicio: ids.get(slug.slice(5)) ?? null } : one
  })
  // The same import goes on: no change of its own to be told.
  await req.payload.update({
    collection: 'servicios',
    id,
    data: { requisitos: linked, _status: stored._status },
    depth: 0,
    context: { fromImport: true },
    overrideAccess: false,
    req,
  })
}

/** Puts everything back: what was made is removed, what was changed is what it was; its versions tell of both. */
const undo = async (
  { payload }: PayloadRequest,
  { made, changed }: { made: string[]; changed: Servicio[] },
): Promise<void> => {
  for (const id of made) await payload.delete({ collection: 'servicios', id, depth: 0, overrideAccess: true })
  for (const { id, ...before } of changed) {
    await payload.update({
      collection: 'servicios',
      id,
      data: before,
      depth: 0,
      context: { undo: true },
      overrideAccess: true,
    })
  }
}
