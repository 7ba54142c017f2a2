import { toWhom } from '../../hooks/manual/roles.ts'
import { si06 } from '../../hooks/manual/si-06.ts'
import { of, programador2 } from './people.ts'
import { begin, known } from './run.ts'
import { FILLED, MANUAL } from './si-06.oracle.ts'
import { synthetic } from './synthetic.ts'

/** SI-06 with its first `steps` steps done, each by its own office. */
export const si06After = (steps: number) => {
  const run = begin(si06)
  for (const { paso, rol } of MANUAL.slice(0, steps)) run.does(of(rol), { paso, datos: FILLED[paso] })
  return run
}

/** A step of SI-06 as refusals put it. */
export const turn = (paso: number): string => {
  const { actividad } = si06.pasos[paso - 1] ?? { actividad: '?' }
  const office = toWhom([MANUAL[paso - 1]?.rol ?? 'administrador'])
  return `el paso ${paso}, «${actividad}», que corresponde ${office} (manual, 4.2.7, paso ${paso})`
}

export const jefatura = of('jefatura-sistemas')
export const programador = of('programador')
export const NAMED = { paso: 3, datos: { asignado: 'programador' } }
export const person = known('programador')
export const person2 = known(programador2.id)

/** What each step of the synthetic procedure asks for, on its way to 9 by the longest road. */
const ROAD = [
  { who: of('solicitante'), paso: 1, datos: { nota: 'Una petición' } },
  { who: of('operador'), paso: 2, opcion: 'cumple', datos: { cuando: '2026-11-23' } },
  { who: jefatura, ...NAMED },
  { who: programador, paso: 4 },
  { who: programador, paso: 5, opcion: 'visita' },
  { who: of('solicitante'), paso: 6 },
  { who: jefatura, paso: 7, opcion: 'sin-errores', datos: { informe: 'Todo bien' } },
  { who: of('direccion'), paso: 8 },
]

/** The synthetic procedure, about to do step `paso`; from 4 on `programador` is named. */
export const syntheticAt = (paso: number) => {
  const run = begin(synthetic)
  for (const { who, ...request } of ROAD.slice(0, paso - 1)) run.does(who, request, { person })
  return run
}
