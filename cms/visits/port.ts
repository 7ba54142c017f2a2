import type { Count, Counted } from '../../hooks/portal/counted.ts'

export type PageVisits = Count & { pagina: string }
export type Day = Count & { dia: string }

export type Visits = {
  /** Adds to what there is, each row in one write that no other process can come between. */
  add(rows: readonly Counted[]): Promise<void>
  /** What these pages had on each day, or month, from `desde` on, in order. */
  perDay(paginas: readonly string[], desde: string): Promise<Day[]>
  /** What each page had in all since a day, most seen first. */
  perPage(desde: string): Promise<PageVisits[]>
  /**
   * Makes months of the days before `dia`, the first of a month, and drops the days. Ended in the middle, or done by two at once, it comes
   * to the same: a month that is there already was made of all its days.
   */
  fold(dia: string): Promise<void>
}

/** Pages told of at once. */
export const MOST_PAGES = 500
