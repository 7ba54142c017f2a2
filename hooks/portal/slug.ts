/** A title as an address: lower case, no accents, words joined by hyphens, at most `max` characters, cut between words. */
export const slugify = (title: string, max = 80): string => {
  const words = title
    // Putting accents in order takes time that grows with the square of how many stand on one letter.
    .slice(0, 4 * max)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  let slug = ''
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word.slice(0, max)
    if (longer.length > max) break
    slug = longer
  }
  return slug || 'publicacion'
}
