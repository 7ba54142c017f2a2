import type { Placed } from './port.ts'

/**
 * Pure: the page of several lists, each in order, that are one in the order of `compare`, and those alike as they were made; no more is
 * compared than the page needs.
 */
export const mergePage = <T extends Placed>(
  lists: readonly (readonly T[])[],
  compare: (one: Placed, other: Placed) => number,
  { skip, limit }: { skip: number; limit: number },
): T[] => {
  const at = lists.map(() => 0)
  const page: T[] = []
  for (let n = 0; n < skip + limit; n++) {
    let best = -1
    let first: T | undefined
    for (const [i, list] of lists.entries()) {
      const head = list[at[i] ?? 0]
      if (head && (!first || (compare(head, first) || (head.made < first.made ? -1 : 1)) < 0)) [best, first] = [i, head]
    }
    if (!first) break
    at[best] = (at[best] ?? 0) + 1
    if (n >= skip) page.push(first)
  }
  return page
}

/** Pure: the shortest of some lists; `null` where all are longer than `most`, and were cut there. */
export const fewest = <T>(lists: readonly T[][], most: number): T[] | null => {
  const [shortest] = [...lists].sort((one, other) => one.length - other.length)
  return shortest && shortest.length <= most ? shortest : null
}
