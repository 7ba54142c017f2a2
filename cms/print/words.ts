/** Longest run of signs without a space; no word of any language, nor a hash, is longer. */
const LONGEST = 80

/**
 * The same texts with a space within every endless word. Where a line may break is looked for sign by sign, and in ten thousand
 * signs without a space that takes minutes.
 */
export const breakEndless = <T>(value: T): T => {
  if (typeof value === 'string') return value.replace(ENDLESS, '$& ') as T
  if (Array.isArray(value)) return value.map(breakEndless) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, breakEndless(inner)])) as T
}

const ENDLESS = new RegExp(`\\S{${LONGEST}}(?=\\S)`, 'g')
