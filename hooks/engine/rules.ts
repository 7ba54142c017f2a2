import { fieldOf, labelOf } from '../manual/fieldsOf.ts'
import type { Condition, FieldError, Procedure, Rule, Step } from '../manual/types.ts'
import { type Data, lastSaid, type Now, recordOf } from './now.ts'

/** What a step is given, as far as its rules look at it. */
export type Answers = { opcion: unknown; datos: Data }

type Demand = Extract<Rule, { exige: unknown }>
type Verdict = Extract<Rule, { filas: unknown }>

export const isDemand = (rule: Rule): rule is Demand => 'exige' in rule

/** Pure: what one answer demands of another and did not get, and verdicts that their rows contradict (reading 48). */
export const brokenRules = (procedure: Procedure, step: Step, given: Answers, antes: Now['antes']): FieldError[] =>
  (step.reglas ?? []).flatMap((rule) =>
    isDemand(rule) ? unmet(rule, procedure, step, given, antes) : contradicted(rule, procedure, step, given),
  )

/** Whether a rule holds; a datum the step does not ask for is what an earlier step last said. */
export const holds = (si: Condition, step: Step, { opcion, datos }: Answers, antes: Now['antes']): boolean =>
  'opcion' in si
    ? opcion === si.opcion
    : si.campos.some((campo) => (campo in step.datos.shape ? datos[campo] : lastSaid(antes, campo)) === si.es)

const unmet = (
  { exige, si, solo }: Demand,
  procedure: Procedure,
  step: Step,
  given: Answers,
  antes: Now['antes'],
): FieldError[] => {
  const when = conditionWords(si, procedure, step)
  if (holds(si, step, given, antes)) {
    return exige
      .filter((campo) => isBlank(given.datos[campo]))
      .map((campo) => ({ campo, mensaje: `Hace falta ${when}.` }))
  }
  if (!solo) return []
  return exige
    .filter((campo) => !isBlank(given.datos[campo]))
    .map((campo) => ({ campo, mensaje: `Déjalo vacío: solo va ${when}.` }))
}

const contradicted = (rule: Verdict, procedure: Procedure, step: Step, { opcion, datos }: Answers): FieldError[] => {
  const { filas, columna, decide, si, no } = rule
  const rows = datos[filas]
  const said = decide === 'opcion' ? opcion : datos[decide]
  // More rows than any list takes are the schema's to refuse.
  if (!Array.isArray(rows) || rows.length === 0 || rows.length > 50 || (said !== si && said !== no)) return []
  const failing = rows.flatMap((row, i) => (recordOf(row)[columna] === false ? [i + 1] : []))
  if (said === (failing.length ? no : si)) return []
  const right = answerWords(rule.decide, failing.length ? no : si, step)
  const why = failing.length
    ? `Por ${failing.length === 1 ? `el renglón ${failing[0]}, que no cumple` : `los renglones ${failing.join(', ')}, que no cumplen`}`
    : 'Todos los renglones cumplen'
  const mensaje = failing.length ? `${why}, el resultado es ${right}.` : `${why}: el resultado es ${right}.`
  return [
    { campo: decide, mensaje },
    {
      campo: filas,
      mensaje: `No coincide con ${decide === 'opcion' ? 'lo que escogiste' : `«${labelOf(procedure, step, decide)}»`}. ${mensaje}`,
    },
  ]
}

/** When a datum is owed, in words that go on a sentence: «si escoges «Por requisición»». */
export const conditionWords = (si: Condition, procedure: Procedure, step: Step): string => {
  if ('opcion' in si) return `si escoges ${answerWords('opcion', si.opcion, step)}`
  const [campo = ''] = si.campos
  const owner = campo in step.datos.shape ? step : (procedure.pasos.find((s) => campo in s.datos.shape) ?? step)
  if (si.campos.length > 1) return `si contestas ${answerWords(campo, si.es, owner)} a alguna pregunta`
  return `si en «${labelOf(procedure, step, campo)}» contestas ${answerWords(campo, si.es, owner)}`
}

const answerWords = (campo: string, es: string | boolean, step: Step): string => {
  if (typeof es === 'boolean') return es ? '«Sí»' : '«No»'
  const option = campo === 'opcion' ? step.opciones?.find((o) => o.opcion === es)?.etiqueta.split(':')[0] : undefined
  const label = fieldOf(step.datos, campo)?.opciones.find(({ valor }) => valor === es)?.etiqueta
  return `«${option ?? label ?? es}»`
}

const isBlank = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0)
