import type { Rule } from '../../hooks/manual/types.ts'
import { type Schema, sample } from './sample.ts'

type Data = Record<string, unknown>

/**
 * The least a step takes with this choice: what its JSON Schema demands, what its rules do, and rows that say what was decided. A number
 * of oficio used before is confirmed.
 */
export const least = (
  { datos: schema, reglas = [] }: { datos: Schema; reglas?: readonly Rule[] },
  opcion?: string,
  given: Data = {},
): Data => {
  const data: Data = { ...(sample(schema) as Data), ...given }
  if (schema.properties?.numeroRepetido) data.numeroRepetido = true
  for (const rule of reglas) {
    if ('exige' in rule) {
      const { si, exige } = rule
      const owed = 'opcion' in si ? si.opcion === opcion : si.campos.some((campo) => data[campo] === si.es)
      for (const campo of owed ? exige : []) data[campo] ??= sample(schema.properties?.[campo])
    } else {
      const said = rule.decide === 'opcion' ? opcion : data[rule.decide]
      if (said === rule.no && !given[rule.filas]) {
        const [first, ...rest] = data[rule.filas] as Data[]
        data[rule.filas] = [{ ...first, [rule.columna]: false }, ...rest]
      }
    }
  }
  return data
}

/** Files that must go along: each is uploaded by whoever sends them. */
export const neededFiles = ({ required = [], properties = {} }: Schema): string[] =>
  required.filter((campo) => properties[campo]?.control === 'adjuntos')
