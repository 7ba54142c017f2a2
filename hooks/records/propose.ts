import { MUNICIPIO } from '../municipio/municipio.ts'

/** Where institutional addresses are made. Read at each use: the site's pages are built before it is known. */
export const accountDomain = (): string => process.env.ACCOUNT_DOMAIN || MUNICIPIO.correo

/** Words that belong to the surname after them, «de la Cruz». */
const PARTICLES = new Set(['de', 'del', 'la', 'las', 'los', 'y', 'san', 'santa', 'van', 'von', 'da', 'di'])

/** Longest local part (RFC 5321), in characters. */
const MAX_LOCAL = 64

/** Nobody's name is longer; accents heaped on one letter would take time that grows with their square. */
const LONGEST_NAME = 300

/**
 * The first half of an address for a full name in Mexican order, names first and two surnames last: first name, dot, first
 * surname, without accents. «María José de la Cruz Ñúñez» gives `maria.delacruz`. Empty for a name without letters.
 */
export const localPartOf = (nombre: string): string => {
  const words = groupsOf(nombre)
  const surname = words.length > 2 ? words.at(-2) : words[1]
  return [words[0], surname].filter(Boolean).join('.').slice(0, MAX_LOCAL).replace(/\.$/, '')
}

/** The first address for this name that nobody has: `ximena.pech`, then `ximena.pech2`, `ximena.pech3`… */
export const proposeAddress = (nombre: string, isTaken: (correo: string) => boolean, domain: string): string => {
  const local = localPartOf(nombre) || 'cuenta'
  for (let n = 1; ; n++) {
    const suffix = n === 1 ? '' : String(n)
    const correo = `${local.slice(0, MAX_LOCAL - suffix.length)}${suffix}@${domain}`
    if (!isTaken(correo)) return correo
  }
}

/** Words in plain letters, each surname with its particles; titles such as «Lic.» are nobody's name. */
const groupsOf = (nombre: string): string[] => {
  const words = nombre
    .slice(0, LONGEST_NAME)
    .normalize('NFD')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => !word.endsWith('.'))
    .map((word) => word.replace(/[^a-z]/g, ''))
    .filter(Boolean)
  const groups: string[] = []
  let held = ''
  for (const word of words) {
    // A particle at the very beginning is somebody's name, «Santa Pech».
    if (PARTICLES.has(word) && groups.length) held += word
    else {
      groups.push(held + word)
      held = ''
    }
  }
  return held ? [...groups, held] : groups
}
