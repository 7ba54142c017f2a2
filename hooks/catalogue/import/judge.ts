import { changedFields, changedParts } from '../changes.ts'
import { type Ficha, tidy } from '../ficha.ts'
import { filled } from '../filled.ts'
import { FROM_MANUAL } from '../manual.ts'
import { missingOf, problemsOf } from '../problems.ts'
import { closeUp, columnOf, fill } from '../sheet/fill.ts'
import type { ReadRow } from '../sheet/rows.ts'
import { resolved } from './resolve.ts'
import type { Against, Known, Planned, RowError, Status } from './types.ts'

/**
 * One row of a sheet against what there is: what would be written, nothing where it is the same, and everything wrong with it. A sheet
 * takes nothing down from the portal: `draft` of what is published is a draft beside it.
 */
export const judge = (row: ReadRow, against: Against): { planned: Planned | null; errores: RowError[] } => {
  const { fila, given, wrong } = row
  const errores: RowError[] = wrong.map(({ campo, mensaje }) => ({ fila, columna: campo, mensaje }))
  const places = new Map<string, string>()
  const tell = (campo: string, mensaje: string) => errores.push({ fila, columna: columnOf(campo, places), mensaje })

  const known = against.bySlug.get(String(given.slug)) ?? null
  const { linked, lost } = resolved(given, against)
  errores.push(...lost.map(({ campo, mensaje }) => ({ fila, columna: campo, mensaje })))
  const data = laidOver(linked, known, against, places)
  const status = ((given._status as Status | undefined) ?? known?.newest._status ?? 'draft') as Status
  const publishing = status === 'published'

  if (!given.slug) tell('slug', 'Falta la dirección: por ella se sabe qué ficha es.')
  if (!wrong.length)
    for (const { campo, mensaje } of [...problemsOf(data), ...(publishing ? missingOf(data) : [])]) tell(campo, mensaje)
  for (const campo of ['slug', 'homoclave'] as const) {
    const before = twice(against.seen, campo, given[campo], fila)
    if (before) tell(campo, `Está también en la fila ${before}.`)
  }
  const owner = data.homoclave ? against.codes.get(data.homoclave) : undefined
  if (owner && owner !== known) tell('homoclave', `Ya la tiene /servicios/${owner.stored.slug}.`)
  if (!known && data.clase === 'interno') tell('clase', 'Los servicios internos salen del manual: no se importan.')

  const fields = known ? changedFields(known.newest as Ficha, data) : []
  if (known?.stored.procedimiento)
    for (const campo of fields.filter((one) => FROM_MANUAL.some((name) => name === one)))
      tell(campo, 'Lo dice el manual: aquí no se cambia.')
  const same = known && !fields.length && (!publishing || known.newest._status === 'published')
  if (same) return { planned: null, errores }

  const onPortal = publishing && known?.stored.publicado ? known.stored : null
  const parts = onPortal ? changedParts(onPortal as Ficha, data) : []
  if (parts.length && !against.nota)
    tell('slug', 'Cambia una ficha publicada: escribe la nota de cambio de la importación.')
  const told = parts.length > 0 || onPortal?._status === 'draft'
  return { planned: { fila, known, data, status, nota: told ? against.nota : undefined }, errores }
}

/** What the row says over what is known: what has no column stays. */
const laidOver = (
  given: Record<string, unknown>,
  known: Known | null,
  { tree, fields }: Against,
  places: Map<string, string>,
): Ficha => {
  const before = known ? tidy(filled(fields, known.newest as unknown as Record<string, unknown>)) : {}
  const { _status, ...after } = tidy(closeUp(fill(tree, given, before), places)) as Record<string, unknown>
  return filled(fields, { ...after, estado: after.estado ?? 'activo' }) as Ficha
}

/** @returns the row where this stood before, if it did */
const twice = (seen: Map<string, number>, name: string, value: unknown, fila: number): number | undefined => {
  if (typeof value !== 'string') return undefined
  const before = seen.get(`${name} ${value}`)
  if (!before) seen.set(`${name} ${value}`, fila)
  return before
}
