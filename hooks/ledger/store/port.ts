import type { CollectionSlug, DataFromCollectionSlug } from 'payload'

/** What a column must be: equal, or no more than (`upTo`), or no less than (`from`). */
export type Match = Record<string, string | number | boolean | { upTo: string | number } | { from: string | number }>

export type Found<S extends CollectionSlug> = DataFromCollectionSlug<S>

/** Columns by the names of their fields, relationships as ids, moments in ISO 8601; `undefined` is left out. */
export type Data<S extends CollectionSlug> = Partial<Omit<Found<S>, 'id' | 'createdAt' | 'updatedAt'>>

export type Store = {
  /** All that match, relationships as ids. Every question needs an index of its own. */
  find<S extends CollectionSlug>(
    collection: S,
    where: Match,
    options?: { sort?: string; limit?: number },
  ): Promise<Found<S>[]>
  /** One durable insert. @returns the row; null where a unique index has the same already */
  insert<S extends CollectionSlug>(collection: S, data: Data<S>): Promise<Found<S> | null>
  /**
   * Changes the one row that matches, and adds to one of its lists, in one write.
   * @returns whether there was one
   */
  update<S extends CollectionSlug>(
    collection: S,
    where: Match,
    data: Data<S>,
    add?: { to: string; ids: readonly string[] },
  ): Promise<boolean>
}
