import { type Cara, readFace } from '../municipio/caras.ts'

/** The signs Spanish is written with. Any other is drawn in a face of the reader's. */
const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZÁÉÍÓÚÜÑabcdefghijklmnopqrstuvwxyzáéíóúüñ0123456789 .,;:¡!¿?«»()/·–-º°'

/**
 * Tables of a face that a diagram does without. GPOS has the kerning: without it a line is as wide as its signs one after the other, as
 * `text.ts` adds them. Who made the face is told by `name`, which stays.
 */
const LEFT_OUT = ['GPOS', 'GSUB', 'GDEF', 'STAT']

/**
 * A face cut down to the signs of Spanish, some 5 kB, as WOFF2 in base64. A picture shown by `<img>` loads nothing from outside itself:
 * with its faces inside, the measures of `text.ts` hold wherever it is opened.
 */
export const cutFace = async (face: Cara): Promise<string> => {
  const { default: subset } = await import('subset-font')
  const options = { targetFormat: 'woff2' as const, noHinting: true, keepFeatures: [], dropTables: LEFT_OUT }
  return (await subset(readFace(face), SIGNS, options)).toString('base64')
}
