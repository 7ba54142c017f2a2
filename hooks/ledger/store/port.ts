import type { CollectionSlug, DataFromCollectionSlug, Where } from 'payload'

/** What a column must be: equal, or no more than (`upTo`), or no less than (`from`), or a text that begins so. */
export type Match = Record<
  string,
  string | number | boolean | { upTo: string | number } | { from: string | number } | { begins: string }
>

export type Found<S extends CollectionSlug> = DataFromCollectionSlug<S>

/** Columns by the names of their fields, groups as objects, relationships as ids or lists of them, moments in ISO 8601; `undefined` is left out. */
export type StoredData<S extends CollectionSlug> = Partial<Omit<Found<S>, 'id' | 'createdAt' | 'updatedAt'>>

/**
 * Rows alike in these columns, by an index that has them first and then the order asked for; `where` looks at each of them. With `among`, the few
 * that have these ids and no others.
 */
export type Range = { of: Record<string, string | boolean>; where?: Where[]; among?: readonly string[] }

/** Every row that is in one of the ranges, and for which all of `where` holds: `and`, `or`, and the operators of `store/where.ts`. */
export type Some = { ranges: Range[]; where: Where[] }

export type Order = { by: string[]; descending?: boolean; skip: number; limit: number }

/** A row in one of several groups, by what orders it within its own; `made`: of those alike, which was made first. */
export type Placed = { group: number; by: string[]; made: string }

/** Rows of one collection. */
export type Batch = { [S in CollectionSlug]: { collection: S; rows: readonly StoredData<S>[] } }[CollectionSlug]

export type Accounts = {
  people: readonly string[]
  roles: readonly string[]
  within: readonly { rol: string; dependencia: string }[]
}

export type Account = Pick<Found<'usuarios'>, 'id' | 'email' | 'roles' | 'notificar'> & { dependencia: string | null }

export type Store = {
  /** All that match, relationships as ids. Every question needs an index of its own. */
  find<S extends CollectionSlug>(
    collection: S,
    where: Match,
    options?: { sort?: string; limit?: number },
  ): Promise<Found<S>[]>
  /** One durable insert. @returns the row; null where a unique index has the same already */
  insert<S extends CollectionSlug>(collection: S, data: StoredData<S>): Promise<Found<S> | null>
  /** Those of these rows that no unique index has already, together as far as the database can; those of a batch say the same columns. */
  insertNew(...batches: Batch[]): Promise<void>
  /** Open accounts: these people, whoever has one of these roles, whoever has the last one in this dependency; in the order of ids. */
  accounts(who: Accounts, most: number): Promise<Account[]>
  /**
   * Changes the one row that matches, and adds to one of its lists, in one write.
   * @returns whether there was one
   */
  update<S extends CollectionSlug>(
    collection: S,
    where: Match,
    data: StoredData<S>,
    add?: { to: string; ids: readonly string[] },
  ): Promise<boolean>
  /** Changes every row that matches, in one statement. */
  updateAll<S extends CollectionSlug>(collection: S, where: Match, data: StoredData<S>): Promise<void>
  /** A page of them, each row once, in the order of the index: no more of each range is read than the page may need. */
  page<S extends CollectionSlug>(collection: S, some: Some, order: Order): Promise<Found<S>[]>
  /**
   * A page of them in an order that no index has. Each group is in the order of its indexes, which agrees with `compare`, and no row is in
   * two; no more of each is read than the page may need.
   */
  merged<S extends CollectionSlug>(
    collection: S,
    groups: readonly Some[],
    order: Omit<Order, 'descending'>,
    compare: (one: Placed, other: Placed) => number,
  ): Promise<Found<S>[]>
  /** How many they are, counted no further than `most`. */
  tally(collection: CollectionSlug, some: Some, most: number): Promise<number>
  /**
   * The cases that have a word beginning as one of these does: as that one, of which there are fewest; `null` where of each there are more than
   * `most`.
   */
  worded(beginnings: readonly string[], most: number): Promise<string[] | null>
  /**
   * The newest cases in which one of these people acted, but for those of these procedures and of this dependency; `null` where the
   * database finds them by itself.
   */
  actedApart(people: readonly string[], but: Apart, most: number): Promise<string[] | null>
}

export type Apart = { procedimientos: readonly string[]; among: readonly string[]; dependencia: string | null }
