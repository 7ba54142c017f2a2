import type { Expediente, Publicacion } from '../ledger/rows.ts'
import type { Movement } from '../manual/types.ts'
import { readBody } from './reader.ts'
import { slugify } from './slug.ts'

/** What a request gives to its page, but for pictures and documents. */
export type DraftContent = Pick<Publicacion, 'titulo' | 'tipo' | 'bajada' | 'cuerpo' | 'visibleDesde' | 'visibleHasta'>

/** The page as its request asks for it. */
export const draftContent = async (
  expediente: Pick<Expediente, 'titulo'>,
  { datos }: Pick<Movement, 'datos'>,
): Promise<DraftContent> => {
  const text = (name: string) => (typeof datos[name] === 'string' ? datos[name] : null)
  return {
    titulo: text('titulo') ?? expediente.titulo,
    tipo: (text('tipo') as Publicacion['tipo'] | null) ?? 'noticia',
    bajada: text('bajada'),
    cuerpo: await readBody(text('texto') ?? ''),
    visibleDesde: text('visibleDesde'),
    visibleHasta: text('visibleHasta'),
  }
}

/** Addresses for a title, best first: where another page has it, the folio sets them apart. */
export const slugsFor = (titulo: string, { folio }: Pick<Expediente, 'folio'>): string[] => {
  const base = slugify(titulo)
  return [base, `${base}-${folio?.toLowerCase()}`]
}
