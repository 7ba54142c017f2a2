import type { Canal } from '../../../hooks/manual/channels.ts'
import type { Rol } from '../../../hooks/manual/roles.ts'

/* What readings 44, 45 and 46 add to the manual's tables, procedure by procedure, written down from the readings themselves. */

/** Reading 44: at whose window a paper comes. */
const WINDOW: Record<string, Rol> = {
  'P-OMA-TI-DT-01': 'secretaria',
  'P-OMA-TI-SI-02': 'secretaria',
  'P-OMA-TI-SI-03': 'secretaria',
  'P-OMA-TI-SI-04': 'secretaria',
  'P-OMA-TI-SI-05': 'secretaria',
  'P-OMA-TI-SI-06': 'secretaria',
  'P-OMA-TI-ST-03': 'operador',
  'P-OMA-TI-ST-04': 'operador',
}

/** What a dependency without an account would do after its paper came: told at the window, and written down there. */
const AT_THE_WINDOW: Record<string, number[]> = {
  'P-OMA-TI-DT-01': [1, 6, 8],
  // Step 9 names its own office: reading 6.
  'P-OMA-TI-SI-02': [1, 7],
  'P-OMA-TI-SI-03': [1, 7],
  'P-OMA-TI-SI-04': [1],
  'P-OMA-TI-SI-05': [1],
  'P-OMA-TI-SI-06': [1],
  'P-OMA-TI-ST-03': [1, 8],
  'P-OMA-TI-ST-04': [1, 6],
}

/** Readings 15 and 46: who writes down what a caller says. */
const ON_THE_LINE: Record<string, Record<number, Rol[]>> = {
  'P-OMA-TI-SI-01': { 1: ['operador'], 5: ['operador', 'programador'], 7: ['operador'] },
  'P-OMA-TI-ST-01': { 1: ['operador'], 5: ['operador'] },
  'P-OMA-TI-ST-02': { 1: ['operador'], 4: ['operador'] },
}

/** Reading 45: the steps from which a request goes back to whoever made it. */
export const backToRequester = (codigo: string): number[] => {
  if (!WINDOW[codigo]) return []
  return codigo === 'P-OMA-TI-SI-06' ? [2, 5] : [2]
}

/** The channels besides the web, each with the steps that another office may write down for the requester. */
export const writersOf = (codigo: string): Partial<Record<Canal, Record<number, Rol[]>>> => {
  const window = WINDOW[codigo]
  const papel = window && Object.fromEntries((AT_THE_WINDOW[codigo] ?? []).map((paso) => [paso, [window]]))
  return { ...(ON_THE_LINE[codigo] && { telefono: ON_THE_LINE[codigo] }), ...(papel && { papel }) }
}
