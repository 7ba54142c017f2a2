import type { FieldError } from './types.ts'

/** The longest list of the manual's forms has some hundreds of values, none more than two levels below its field. */
const MOST_VALUES = 2000
const DEEPEST = 4

/**
 * The fields that hold more than any step asks for, told before a schema looks at each of a million rows; at once, however deep they
 * are. How long a text may be is its own field's matter.
 */
export const outOfBounds = (campos: readonly string[], datos: unknown): FieldError[] => {
  const given: Record<string, unknown> = datos && typeof datos === 'object' ? { ...datos } : {}
  return campos
    .filter((campo) => isEndless(given[campo]))
    .map((campo) => ({ campo, mensaje: 'Aquí van muchos menos datos, y no unos dentro de otros.' }))
}

const isEndless = (value: unknown): boolean => {
  let values = 0
  const waiting = [{ value, depth: 0 }]
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    if (!at.value || typeof at.value !== 'object') continue
    const inner = Object.values(at.value)
    values += inner.length
    if (values > MOST_VALUES || at.depth === DEEPEST) return true
    for (const each of inner) waiting.push({ value: each, depth: at.depth + 1 })
  }
  return false
}
