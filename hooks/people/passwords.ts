import { COMMON_PASSWORDS } from './commonPasswords.ts'

/** The least and the most characters of a password. */
const PASSWORD_LENGTH = { min: 10, max: 200 }

/** What a password must be, as forms say it beforehand. */
export const PASSWORD_HELP = `Al menos ${PASSWORD_LENGTH.min} caracteres. Sirven tres o cuatro palabras que no vayan juntas; no tu nombre ni una muy usada.`

/**
 * What is wrong with a new password, or `null`. Length is what counts (NIST SP 800-63B, 3.1.1.2): no kinds of characters are asked
 * for, but neither the passwords everybody tries first, nor one's own name with a number behind it.
 */
export const passwordProblem = (
  password: unknown,
  person: { nombre?: unknown; email?: unknown } = {},
): string | null => {
  const { min, max } = PASSWORD_LENGTH
  if (typeof password !== 'string') return 'Escribe una contraseña nueva.'
  if ([...password].length < min) return `Es muy corta: necesita al menos ${min} caracteres.`
  if (password.length > max) return `Es muy larga: caben hasta ${max} caracteres.`
  if (new Set(password).size < 5) return 'Repite muy pocos caracteres: usa al menos cinco distintos.'
  const letters = lettersOf(password)
  if (COMMON_PASSWORDS.has(plain(password)) || COMMON_PASSWORDS.has(letters))
    return 'Es de las contraseñas más usadas y cualquiera la probaría: escoge otra, por ejemplo tres palabras que no vayan juntas.'
  return isOwnName(letters, person) ? 'No uses tu nombre ni tu correo: es lo primero que se prueba. Escoge otra.' : null
}

/** The letters are those of one's own name or address, with at most three more. */
const isOwnName = (letters: string, { nombre, email }: { nombre?: unknown; email?: unknown }): boolean => {
  const words = [nombre, typeof email === 'string' && email.split('@')[0]]
    .flatMap((text) => (typeof text === 'string' ? plain(text).split(/[^a-z]+/) : []))
    .filter((word) => word.length > 2)
    .sort((a, b) => b.length - a.length)
  const rest = words.reduce((left, word) => left.replaceAll(word, ''), letters)
  return rest.length < letters.length && rest.length < 4
}

/** Without capitals and accents. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const lettersOf = (text: string): string => plain(text).replace(/[^a-z]/g, '')
