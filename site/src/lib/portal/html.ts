const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text for HTML and XML, in an element or between quotes. */
export const escapeText = (value: unknown): string =>
  String(value ?? '').replace(/[&<>"']/g, (c) => ENTITIES[c] as string)

/** ` name="value"` for each that has a value. */
export const attributes = (values: Record<string, string | number | null | undefined>): string =>
  Object.entries(values)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeText(value)}"`)
    .join('')

const SCHEMES = ['http:', 'https:', 'mailto:', 'tel:']

/** The address, if following it is harmless; browsers skip control characters and spaces in front, and so do we. */
export const safeHref = (value: unknown): string | null => {
  if (typeof value !== 'string') return null
  const href = [...value].filter((c) => c > ' ' && c !== '\u007f').join('')
  if (!href) return null
  try {
    return SCHEMES.includes(new URL(href, 'https://aqui.invalid').protocol) ? href : null
  } catch {
    return null
  }
}
