/** Deepest nesting of what is sent: a page's text with lists within lists within a table stays under half of it. */
const MAX_DEPTH = 80
const MAX_NODES = 50_000

/** Names that mean something to JavaScript itself: no field of ours is called so. */
const RESERVED = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Why a value cannot be taken, whatever it is for: too deep, too large, or with signs that no database and no paper can keep. Walks
 * without recursion, so that depth itself costs nothing. @returns a sentence in Spanish, or `null`
 */
export const shapeFault = (value: unknown): string | null => {
  const waiting: [node: unknown, depth: number][] = [[value, 0]]
  for (let seen = 0; waiting.length > 0; seen++) {
    if (seen > MAX_NODES) return 'Lo que mandas tiene demasiadas partes.'
    const [node, depth] = waiting.pop() as [unknown, number]
    if (typeof node === 'string' && !isPlainText(node)) return 'Hay signos que no se pueden guardar: quítalos.'
    if (typeof node !== 'object' || node === null || node instanceof Date || ArrayBuffer.isView(node)) continue
    if (depth >= MAX_DEPTH) return `Lo que mandas tiene más de ${MAX_DEPTH} niveles, uno dentro de otro.`
    for (const key of Object.keys(node)) {
      if (RESERVED.has(key) || !isPlainText(key)) return `«${key.slice(0, 40)}» no es el nombre de un campo.`
      waiting.push([(node as Record<string, unknown>)[key], depth + 1])
    }
  }
  return null
}

/** Text without NUL and without halves of characters. */
export const isPlainText = (text: string): boolean => !text.includes('\0') && text.isWellFormed()

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)

/** A day or a moment between the years 1 and 9999. */
export const isDate = (value: unknown): boolean => {
  if (!(value instanceof Date) && !(typeof value === 'string' && value.length <= 40)) return false
  const year = new Date(value).getUTCFullYear()
  return year >= 1 && year <= 9999
}
