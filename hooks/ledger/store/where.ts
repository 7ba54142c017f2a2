import type { Where, WhereField } from 'payload'

/** What is asked of one column. */
export type AskedColumn = { field: string; operator: Operator; value: unknown }

const OPERATORS = [
  'equals',
  'not_equals',
  'in',
  'not_in',
  'exists',
  'contains',
  'like',
  'greater_than',
  'greater_than_equal',
  'less_than',
] as const
type Operator = (typeof OPERATORS)[number]

/** How a database says it. */
export type Saying<T> = { one(asked: AskedColumn): T; all(parts: T[]): T; any(parts: T[]): T }

/** A `Where` in a database's own words. @throws at an operator that the ledger does not ask */
export const said = <T>(where: Where, saying: Saying<T>): T =>
  saying.all(
    Object.entries(where).map(([field, asked]) => {
      if (field === 'and') return saying.all((asked as Where[]).map((part) => said(part, saying)))
      if (field === 'or') return saying.any((asked as Where[]).map((part) => said(part, saying)))
      return saying.all(
        Object.entries(asked as WhereField).map(([name, value]) => {
          const operator = OPERATORS.find((known) => known === name)
          if (!operator) throw new Error(`El libro no pregunta con «${name}».`)
          return saying.one({ field, operator, value })
        }),
      )
    }),
  )

/** Comes after every text that begins so, and before every other that comes after those. */
export const afterAll = (beginning: string): string => `${beginning}\uffff`
