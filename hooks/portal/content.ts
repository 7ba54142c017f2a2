import type { Payload } from 'payload'
import type { Expediente, Publicacion } from '../ledger/rows.ts'
import type { Said } from '../manual/recorded.ts'
import { namedServices } from './named.ts'
import { readBody } from './reader.ts'
import { slugify } from './slug.ts'

/** What a request gives to its page, but for pictures and documents. */
export type DraftContent = Pick<
  Publicacion,
  'titulo' | 'tipo' | 'bajada' | 'cuerpo' | 'visibleDesde' | 'visibleHasta' | 'servicios'
>

/** The page as its request asks for it. */
export const draftContent = async (
  payload: Payload,
  expediente: Pick<Expediente, 'titulo'>,
  asked: Said<'publicacion'>,
): Promise<DraftContent> => ({
  titulo: asked.titulo ?? expediente.titulo,
  tipo: asked.tipo ?? 'noticia',
  bajada: asked.bajada ?? null,
  cuerpo: await readBody(asked.texto ?? ''),
  visibleDesde: asked.visibleDesde ?? null,
  visibleHasta: asked.visibleHasta ?? null,
  servicios: (await namedServices(payload, asked.texto ?? '')).map(({ id }) => id),
})

/** Addresses for a title, best first: where another page has it, the folio sets them apart. */
export const slugsFor = (titulo: string, { folio }: Pick<Expediente, 'folio'>): string[] => {
  const base = slugify(titulo)
  return [base, `${base}-${folio?.toLowerCase()}`]
}
