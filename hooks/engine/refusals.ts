import { findStep } from '../manual/index.ts'
import { toWhom } from '../manual/roles.ts'
import type { CaseState, FieldError, Procedure, Refusal, RefusalCode, Step } from '../manual/types.ts'

/**
 * Puts a refusal in words: what was expected, from whom, and where the manual says so.
 * @param asked the step somebody tried, when it may be another than the case's current one
 */
export const refuse = (
  codigo: RefusalCode,
  procedure: Procedure,
  state: CaseState,
  mensaje?: string,
  campos?: FieldError[],
  asked?: Step,
): Refusal => {
  const current = findStep(procedure, state.pasoActual)
  const step = asked ?? current
  const words: Words = {
    step: step ? turn(procedure, step) : 'ese paso',
    asked,
    now: current ? `Ahora toca ${turn(procedure, current)}.` : closed(procedure, state),
    elsewhere: step?.paso !== state.pasoActual,
  }
  return {
    codigo,
    mensaje: mensaje ?? WORDS[codigo](words),
    procedimiento: procedure.codigo,
    pasoActual: state.pasoActual,
    corresponde: current?.responsables ?? [],
    ...(campos?.length ? { campos } : {}),
  }
}

/** «el paso 3, «Lee la solicitud», que corresponde a la Dirección (manual, 4.2.7, paso 3)» */
const turn = ({ seccion }: Procedure, { paso, actividad, responsables }: Step): string =>
  `el paso ${paso}, «${actividad}», que corresponde ${toWhom(responsables)} (manual, ${seccion}, paso ${paso})`

const closed = ({ codigo, seccion }: Procedure, { estado }: CaseState): string =>
  estado === 'cancelado'
    ? `El expediente está cerrado: fue cancelado (manual, ${seccion}; lectura 19).`
    : `El expediente está cerrado: el procedimiento ${codigo} terminó (manual, ${seccion}).`

type Words = {
  /** The step asked for, else the current one, with its office and its place in the manual. */
  step: string
  asked: Step | undefined
  /** Whose turn it is, or that the case is closed: a sentence. */
  now: string
  /** The step asked for is not the current one: whose turn it is must be said too. */
  elsewhere: boolean
}

const andNow = ({ elsewhere, now }: Words): string => (elsewhere ? ` ${now}` : '')

const WORDS: Record<RefusalCode, (words: Words) => string> = {
  'sin-sesion': () => 'Entra con tu cuenta para continuar.',
  'rol-sin-permiso': (w) => `Tu rol no hace ${w.step}.${andNow(w)}`,
  'no-asignado': (w) => `Solo la persona asignada al expediente hace ${w.step}.${andNow(w)}`,
  'dependencia-ajena': (w) => `Solo la dependencia que abrió el expediente hace ${w.step}.${andNow(w)}`,
  'fuera-de-orden': ({ asked, now }) => `${asked ? `El paso ${asked.paso} no es el que sigue. ` : ''}${now}`,
  'expediente-cerrado': ({ now }) => now,
  conflicto: ({ now }) => `Alguien se adelantó y el expediente cambió. ${now}`,
  'dato-invalido': ({ step }) => `Revisa los datos: hay algo que corregir en ${step}.`,
  'no-encontrado': () => 'No encontramos ese expediente.',
}
