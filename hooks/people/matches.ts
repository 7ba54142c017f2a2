import type { Where, WhereField } from 'payload'
import { idOf } from '../ledger/relation.ts'

/**
 * Whether a row is among those a `Where` narrows to, for the operators that access uses; a list matches where one of its members does.
 * @throws at any other operator: what cannot be judged is not let through
 */
export const matches = (where: Where, row: object): boolean =>
  Object.entries(where).every(([key, asked]) => {
    if (key === 'and') return (asked as Where[]).every((part) => matches(part, row))
    if (key === 'or') return (asked as Where[]).some((part) => matches(part, row))
    const value: unknown = (row as Record<string, unknown>)[key]
    return Object.entries(asked as WhereField).every(([operator, wanted]) => holds(operator, value, wanted))
  })

const holds = (operator: string, value: unknown, wanted: unknown): boolean => {
  const values = (Array.isArray(value) ? value : [value]).map((one) => idOf(one) ?? one)
  if (operator === 'equals') return values.includes(wanted)
  if (operator === 'in') return values.some((one) => (wanted as unknown[]).includes(one))
  if (operator === 'greater_than') return values.some((one) => typeof one === 'number' && one > Number(wanted))
  throw new Error(`El operador «${operator}» no se puede comprobar sobre una fila.`)
}
