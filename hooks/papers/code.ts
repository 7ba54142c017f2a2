import { randomBytes } from 'node:crypto'

/** Crockford's base 32: no letter looks like a figure or like another. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

const LENGTH = 16

/** A verification code: 80 random bits in groups that can be read aloud, `7K3M-9QWX-2F4D-HJ5T`. */
export const newCode = (): string => grouped([...randomBytes(LENGTH)].map((byte) => SIGNS[byte % 32]).join(''))

/** The code someone typed or followed, as it is kept; `null` where it cannot be one. I, L and O are read as 1, 1 and 0. */
export const readCode = (typed: unknown): string | null => {
  if (typeof typed !== 'string' || typed.length > 60) return null
  const signs = typed
    .toUpperCase()
    .replace(/[\s–—-]/g, '')
    .replace(/[IL]/g, '1')
    .replaceAll('O', '0')
  return signs.length === LENGTH && [...signs].every((sign) => SIGNS.includes(sign)) ? grouped(signs) : null
}

const grouped = (signs: string): string => (signs.match(/.{4}/g) ?? []).join('-')
