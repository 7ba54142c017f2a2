import { readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * The portal's two faces, from the packages it takes them from (SIL Open Font License 1.1). A picture shown by `<img>` loads nothing
 * from outside itself: with the faces inside, the measures of `text.ts` hold wherever it is opened. WOFF2 in base64.
 */
export const readTypefaces = (): { atkinson: string; bricolage: string } => ({
  atkinson: read('atkinson-hyperlegible-next'),
  bricolage: read('bricolage-grotesque'),
})

const read = (name: string): string => {
  const file = `node_modules/@fontsource-variable/${name}/files/${name}-latin-wght-normal.woff2`
  return readFileSync(path.join(/* turbopackIgnore: true */ process.cwd(), file)).toString('base64')
}
