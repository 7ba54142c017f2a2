import type { FieldError } from '../../manual/types.ts'
import type { Against } from './types.ts'

/** In place of the id of a service that this same file makes, until it is there. */
const LATER = 'slug:'

/** The address of a service that is still to be made, where a reference names one. */
export const laterOf = (reference: unknown): string | null =>
  typeof reference === 'string' && reference.startsWith(LATER) ? reference.slice(LATER.length) : null

type Row = Record<string, unknown>

/** The addresses that a row names its office and services by, as ids. `lost`: those that lead nowhere, by column. */
export const resolved = (
  given: Row,
  { offices, bySlug, inFile }: Pick<Against, 'offices' | 'bySlug' | 'inFile'>,
): { linked: Row; lost: FieldError[] } => {
  const lost: FieldError[] = []
  const office = given.dependencia === undefined ? undefined : offices.get(String(given.dependencia))
  if (given.dependencia !== undefined && !office)
    lost.push({ campo: 'dependencia', mensaje: `No hay una dependencia «${String(given.dependencia).slice(0, 60)}».` })
  const requisitos = (given.requisitos as Row[] | undefined)?.map((one, i) => {
    const slug = one.servicio ? String(one.servicio) : ''
    if (!slug) return one
    const campo = `requisitos.${i + 1}.servicio`
    if (slug === given.slug) lost.push({ campo, mensaje: 'Un trámite no es requisito de sí mismo.' })
    const other = bySlug.get(slug)
    if (!other && !inFile.has(slug)) lost.push({ campo, mensaje: `No hay un trámite «${slug.slice(0, 60)}».` })
    return { ...one, servicio: other?.stored.id ?? `${LATER}${slug}` }
  })
  return { linked: { ...given, ...(office && { dependencia: office }), ...(requisitos && { requisitos }) }, lost }
}
