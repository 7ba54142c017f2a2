import type { CollectionSlug, DataFromCollectionSlug, Payload, Where } from 'payload'

const PAGE = 200

/**
 * A whole collection, a page of 200 at a time in the order of ids: what is added or changed meanwhile moves nothing to another
 * page, and memory does not grow with the ledger.
 */
export async function* pagesOf<S extends CollectionSlug>(
  payload: Payload,
  collection: S,
  where: Where = {},
): AsyncGenerator<DataFromCollectionSlug<S>[]> {
  for (let last: string | undefined; ; ) {
    const { docs } = await payload.find({
      collection,
      where: last === undefined ? where : { and: [where, { id: { greater_than: last } }] },
      sort: 'id',
      limit: PAGE,
      depth: 0,
      pagination: false,
      // Read by the system, to check or to move what is the system's own.
      overrideAccess: true,
    })
    if (docs.length) yield docs as DataFromCollectionSlug<S>[]
    if (docs.length < PAGE) return
    last = String(docs.at(-1)?.id)
  }
}
