import { createHash } from 'node:crypto'
import { ownColours } from '../../../../hooks/municipio/paleta.ts'

/** Custom properties of the colours that are not the product's own; `''` where all are. */
export const colourRules = (): string => {
  const lines = Object.entries(ownColours()).map(([name, [light, dark]]) => `--${name}:light-dark(${light},${dark})`)
  return lines.length ? `:root:root{${lines.join(';')}}` : ''
}

/** Where that stylesheet is, by what it says; `null` where there is none. */
export const coloursHref = (): string | null => {
  const rules = colourRules()
  return rules ? `/identidad.css?v=${createHash('sha256').update(rules).digest('hex').slice(0, 10)}` : null
}
