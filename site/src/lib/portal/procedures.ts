import { es, type Textos } from '../../../../hooks/idiomas/es.ts'
import { DEPARTAMENTOS } from '../../../../hooks/manual/departments.ts'
import { currentEditions, isCurrent } from '../../../../hooks/manual/index.ts'
import { exitsOf } from '../../../../hooks/manual/steps.ts'
import type { Procedure, Step } from '../../../../hooks/manual/types.ts'

type Department = { nombre: string; procedures: Procedure[] }

/** The editions new cases begin with, by kind (the manual wants the two in separate sections: chapter 3, reading 52) and department, in the manual's order; nothing empty. */
export const byKind = (
  clases: Record<Procedure['clase'], string> = es.manual.clases,
): { nombre: string; departamentos: Department[] }[] =>
  Object.entries(clases).map(([clase, nombre]) => ({
    nombre,
    departamentos: byDepartment(currentEditions().filter((p) => p.clase === clase)),
  }))

const byDepartment = (procedures: readonly Procedure[]): Department[] =>
  Object.values(DEPARTAMENTOS)
    .map(({ nombre }) => ({ nombre, procedures: procedures.filter((p) => p.departamento.nombre === nombre) }))
    .filter((department) => department.procedures.length)

/** Page of a procedure; of an earlier edition, with its version. */
export const procedureHref = (procedure: Procedure): string =>
  `/procedimientos/${procedure.codigo}${isCurrent(procedure) ? '' : `?version=${procedure.version}`}`

/** Where its diagram is drawn; with `paso` and `hechos`, as a case stands. */
export const diagramHref = (
  procedure: Procedure,
  paso: number | null = null,
  hechos: readonly number[] = [],
): string => {
  const query = new URLSearchParams({ version: procedure.version })
  if (paso !== null) query.set('paso', String(paso))
  if (hechos.length) query.set('hechos', [...new Set(hechos)].sort((a, b) => a - b).join(','))
  return `/api/procedimientos/${procedure.codigo}/diagrama.svg?${query.toString().replaceAll('%2C', ',')}`
}

/** Where it is downloaded as BPMN 2.0. */
export const bpmnHref = ({ codigo, version }: Procedure): string =>
  `/api/procedimientos/${codigo}/diagrama.bpmn?version=${version}`

/** What follows a step, in words: «Paso 4», «Fin», each with the choice that leads there. */
export const whatFollows = (
  step: Step,
  say: Pick<Textos['procedimiento']['tabla'], 'elPaso' | 'fin'> = es.procedimiento.tabla,
): { si: string | null; texto: string; href: string | null }[] =>
  exitsOf(step).map(({ etiqueta, siguiente }) => ({
    si: etiqueta,
    texto: siguiente === null ? say.fin : say.elPaso(siguiente),
    href: siguiente === null ? null : `#paso-${siguiente}`,
  }))
