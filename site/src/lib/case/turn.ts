import { inSentence, isPersonal, type Rol, roleNames, toWhom } from '../../../../hooks/manual/roles.ts'
import type { CaseState, Step } from '../../../../hooks/manual/types.ts'

/** As much of a case as says whose turn it is; `names` are of those the reader may know. */
export type Turn = {
  step: Step | undefined
  state: Pick<CaseState, 'asignado'>
  names: ReadonlyMap<string, string>
}

/** Who has the step, by name where it is one person's and the reader may know them. */
const named = ({ step, state, names }: Turn): string | undefined =>
  step?.responsables.every(isPersonal) && state.asignado ? names.get(state.asignado) : undefined

/** The offices that write down what the requester tells them (readings 44, 46); none where the step is not so. */
const writers = ({ step }: Turn): Rol[] => {
  const offices = step?.responsables.filter((rol) => rol !== 'solicitante') ?? []
  return step?.responsables.includes('solicitante') && step.responsables[0] !== 'solicitante' ? offices : []
}

const ON_BEHALF = 'en nombre de quien lo pidió, o a su dependencia'

/** After «Le toca»: «a Darío Couoh Piña, la persona programadora», «a la Secretaría». */
export const toTurn = (turn: Turn): string => {
  const offices = writers(turn)
  if (offices.length) return `${toWhom(offices)}, ${ON_BEHALF}`
  const name = named(turn)
  const roles = turn.step?.responsables ?? []
  return name ? `a ${name}, ${inSentence(roles)}` : toWhom(roles)
}

/** In a list: «Programador(a), Darío Couoh Piña». */
export const whoseTurn = (turn: Turn): string =>
  [roleNames(turn.step?.responsables ?? []), named(turn)].filter(Boolean).join(', ')
