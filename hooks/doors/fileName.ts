/** Longest name that is kept, in characters, its extension included. */
const MAX_LENGTH = 200

/** What nobody types and a reader cannot see: control characters, and marks that turn the direction of what follows. */
const UNSEEN = /[\p{Cc}\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu

/**
 * A file's name as its sender wrote it, without what is no part of a name: folders, control characters, marks that make
 * «fdp.exe» read as «exe.pdf». Accents, spaces and pictures stay. Too long: cut before the extension.
 * @returns the name, its part before the last dot, and its extension in lower case; empty where it has none
 */
export const readFileName = (given: string): { name: string; stem: string; extension: string } => {
  const plain = given
    .toWellFormed()
    .normalize('NFC')
    .replace(UNSEEN, '')
    .replace(/^.*[\\/]/su, '')
    .trim()
  const [, before = plain, extension = ''] = /^(.*)\.([a-z0-9]{1,10})$/isu.exec(plain) ?? []
  const room = MAX_LENGTH - (extension ? extension.length + 1 : 0)
  const stem = [...before].slice(0, room).join('').trim() || 'archivo'
  return { name: extension ? `${stem}.${extension}` : stem, stem, extension: extension.toLowerCase() }
}
