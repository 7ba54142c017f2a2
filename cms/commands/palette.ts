import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { theme } from '../../hooks/municipio/paleta.ts'

/** The stylesheets that hold the palette: the site's, which follows the reader's theme, and the panel's, which has its own switch. */
export const PALETTES = { site: 'site/src/styles/palette.css', panel: 'cms/app/(payload)/palette.css' } as const

const NOTE = '/* Written by `npm run generate` from hooks/municipio/paleta.ts. */\n'

const light = Object.entries(theme('light'))
const dark = theme('dark') as Record<string, string>

const rule = (selector: string, lines: string[]): string =>
  `${selector} {\n${lines.map((l) => `  ${l};\n`).join('')}}\n`

/** Writes both under `root`. */
export const writePalettes = (root: string): void => {
  const both = light.map(([name, value]) => `--${name}: light-dark(${value}, ${dark[name]})`)
  writeFileSync(path.join(root, PALETTES.site), NOTE + rule(':root', both))
  const panel = [
    rule(
      ':root',
      light.map(([name, value]) => `--${name}: ${value}`),
    ),
    rule(
      'html[data-theme="dark"]',
      Object.entries(dark).map(([name, value]) => `--${name}: ${value}`),
    ),
  ]
  writeFileSync(path.join(root, PALETTES.panel), NOTE + panel.join('\n'))
}
