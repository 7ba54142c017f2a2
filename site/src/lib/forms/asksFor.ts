import { type Field, fieldsOf } from '../../../../hooks/manual/fieldsOf.ts'
import type { Procedure } from '../../../../hooks/manual/types.ts'

/** Labels named before the rest is only counted. */
const NAMED = 6

/** Pure: what the form of a request asks for, in a phrase, and whether it is asked with an oficio. */
export const asksFor = (procedure: Procedure): { pide: string; oficio: boolean } => {
  const fields = procedure.pasos[0] ? fieldsOf(procedure.pasos[0].datos) : []
  const owed = fields.filter(({ requerido }) => requerido).map(labelled)
  const [shown, more] = owed.length > NAMED + 1 ? [owed.slice(0, NAMED), owed.length - NAMED] : [owed, 0]
  const list = [...shown, ...(more ? [`${more} datos más`] : [])]
  return { pide: sentence(list), oficio: fields.some(isOficio) }
}

const labelled = ({ etiqueta }: Field): string => etiqueta.replace(/^¿|\?$/g, '')

/** The number of the oficio is what tells one. */
const isOficio = ({ registra }: Field): boolean => registra['oficio-entrante']?.includes('numero') ?? false

const sentence = (parts: readonly string[]): string => {
  const [first = '', ...rest] = parts
  const lower = rest.map((part) => part.charAt(0).toLowerCase() + part.slice(1))
  if (lower.length === 0) return first
  return `${[first, ...lower.slice(0, -1)].join(', ')} y ${lower.at(-1)}`
}
