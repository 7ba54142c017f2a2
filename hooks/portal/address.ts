/** Where a link of the panel may lead: a page of the portal, another site by https, a telephone or a mailbox. Pure. */
const EXAMPLE = 'Escribe una página del portal, como /noticias, o una dirección completa que empiece con https://.'

/** Why a link cannot be followed, for a person; `null` where it can. */
export const addressFault = (value: unknown): string | null => {
  if (typeof value !== 'string' || /[\s\\"<>\p{C}]/u.test(value)) return EXAMPLE
  if (value.startsWith('/')) return value.startsWith('//') ? EXAMPLE : pathFault(value)
  try {
    const { protocol, hostname, username } = new URL(value)
    if (protocol === 'tel:' || protocol === 'mailto:') return null
    return protocol === 'https:' && hostname.includes('.') && !username ? null : EXAMPLE
  } catch {
    return EXAMPLE
  }
}

const pathFault = (path: string): string | null => {
  try {
    decodeURI(path)
    return null
  } catch {
    return EXAMPLE
  }
}

/** Why this is no number to call, for a person: three digits, or ten with spaces; `null` where it is one. */
export const telephoneFault = (numero: unknown): string | null => {
  const digits = String(numero ?? '').replace(/[\s().-]/g, '')
  return /^(\d{3}|(\+52)?\d{10})$/.test(digits) ? null : 'Escribe un número de tres cifras, o de diez con su clave.'
}
