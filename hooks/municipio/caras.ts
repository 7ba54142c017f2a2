import { readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * The portal's faces as papers and diagrams carry them within (SIL Open Font License 1.1): headings, text, text in bold, and one of the
 * same family for folios and codes. Pages load the same families as variable fonts.
 */
const FILES = {
  rotulo: 'bricolage-grotesque/600SemiBold/BricolageGrotesque_600SemiBold.ttf',
  texto: 'atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
  fuerte: 'atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf',
  fija: 'atkinson-hyperlegible-mono/600SemiBold/AtkinsonHyperlegibleMono_600SemiBold.ttf',
} as const

export type Cara = keyof typeof FILES

export const FACES = Object.keys(FILES) as Cara[]

/** The whole face, as TrueType. */
export const readFace = (face: Cara): Buffer =>
  readFileSync(path.join(/* turbopackIgnore: true */ process.cwd(), 'node_modules/@expo-google-fonts', FILES[face]))
