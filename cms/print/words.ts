/** Longest run of signs without a space; no word of any language, nor a hash, is longer. */
const LONGEST = 80

/**
 * The same texts as they can be set: without control characters and halves of characters, which no face has, without page-long gaps,
 * and with a space within every endless word. Where a line may break is looked for sign by sign, and in ten thousand signs without a
 * place to break that takes minutes; a space that does not break is none.
 */
export const settable = <T>(value: T): T => {
  if (typeof value === 'string') return tidy(value) as T
  if (Array.isArray(value)) return value.map(settable) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, settable(inner)])) as T
}

const tidy = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll('\t', '  ')
    .replace(UNSEEN, '')
    .replace(/ {9,}/g, '        ')
    .replace(/\n{3,}/g, '\n\n')
    .replace(ENDLESS, '$& ')

const UNSEEN = /(?!\n)[\p{Cc}\u200b\ufeff]/gu

const ENDLESS = new RegExp(`[^ \\n]{${LONGEST}}(?=[^ \\n])`, 'gu')
