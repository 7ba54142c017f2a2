/** Names that begin with a figure stand together, before A. */
const FIGURES = '0-9'

/** Under which letter a name stands in the list A–Z, Spanish signs and accents aside; empty where it has none. */
export const letterOf = (name: string): string => {
  const [first = ''] =
    name
      .normalize('NFD')
      .toUpperCase()
      .match(/[A-Z\d]/) ?? []
  return /\d/.test(first) ? FIGURES : first
}

/** What an address asks for as one of them, or nothing. */
export const readLetter = (text: string): string | null =>
  text === FIGURES || /^[a-z]$/i.test(text) ? text.toUpperCase() : null
