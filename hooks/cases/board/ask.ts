import type { PayloadRequest } from 'payload'
import { dayIn, isDay } from '../../engine/calendar.ts'
import { noSession, notFound, Refused } from '../../engine/errors.ts'
import { DEPARTAMENTOS } from '../../manual/departments.ts'
import { currentEditions, findProcedure } from '../../manual/index.ts'
import { hasRole, type Rol } from '../../manual/roles.ts'
import type { FieldError, Procedure } from '../../manual/types.ts'
import { firstOfNext, monthOf } from './days.ts'

/** What somebody asks of the board, as it comes in an address. */
export type AskedBoard = { desde?: string; hasta?: string; departamento?: string; procedimiento?: string }

/** What they are answered about: from day to day, both included, and of which procedures. */
export type Scope = { desde: string; hasta: string; procedures: readonly Procedure[] }

type Departamento = keyof typeof DEPARTAMENTOS

/** The departments somebody sees the figures of: a head their own; Dirección and the administrator, all. Standing in lends steps, no more. */
export const departmentsOf = (roles: readonly Rol[] | null | undefined): Departamento[] =>
  (Object.keys(DEPARTAMENTOS) as Departamento[]).filter((name) =>
    hasRole(roles, 'direccion', 'administrador', DEPARTAMENTOS[name].jefatura),
  )

/**
 * What this person may be told of what they ask. Without days, the last twelve months up to today.
 * @throws Refused: 401, 403 for another department or for nobody's business, 400 beside what is wrong
 */
export const readScope = (req: PayloadRequest, asked: AskedBoard, now = new Date()): Scope => {
  if (!req.user?.activo) throw new Refused(noSession)
  const own = departmentsOf(req.user.roles)
  if (own.length === 0) throw forbidden('El tablero es de las jefaturas, de la Dirección y de la administración.')
  const hasta = asked.hasta || dayIn(now)
  const desde = asked.desde || yearBefore(isDay(hasta) ? hasta : dayIn(now))
  const departamento = departmentNamed(asked.departamento)
  const procedimiento = asked.procedimiento ? findProcedure(asked.procedimiento) : null
  const wrong = faults({ ...asked, desde, hasta }, { departamento, procedimiento })
  if (wrong.length) {
    const mensaje = 'Revisa lo que pides al tablero.'
    throw new Refused({ ...notFound, codigo: 'dato-invalido', mensaje, campos: wrong })
  }
  const isOwn = (p: Procedure) => own.some((name) => DEPARTAMENTOS[name].jefatura === p.departamento.jefatura)
  if ((departamento && !own.includes(departamento)) || (procedimiento && !isOwn(procedimiento)))
    throw forbidden('Esas cifras son de otro departamento: las ve su jefatura y la Dirección.')
  const jefatura = departamento && DEPARTAMENTOS[departamento].jefatura
  const procedures = currentEditions().filter(
    (p) =>
      isOwn(p) &&
      (!jefatura || p.departamento.jefatura === jefatura) &&
      (!procedimiento || p.codigo === procedimiento.codigo),
  )
  return { desde, hasta, procedures }
}

const forbidden = (mensaje: string): Refused => new Refused({ ...noSession, codigo: 'rol-sin-permiso', mensaje })

/** By its key or by its name; `undefined` where there is none of that name. */
const departmentNamed = (said: string | undefined): Departamento | null | undefined =>
  said
    ? (Object.keys(DEPARTAMENTOS) as Departamento[]).find(
        (name) => said === name || said === DEPARTAMENTOS[name].nombre,
      )
    : null

const NO_DAY = 'Escribe una fecha que exista: año-mes-día, por ejemplo 2026-11-24.'

const faults = (
  { desde, hasta, departamento, procedimiento }: Required<Pick<AskedBoard, 'desde' | 'hasta'>> & AskedBoard,
  found: { departamento: Departamento | null | undefined; procedimiento: Procedure | null | undefined },
): FieldError[] => {
  const wrong: FieldError[] = []
  if (!isDay(desde)) wrong.push({ campo: 'desde', mensaje: NO_DAY })
  if (!isDay(hasta)) wrong.push({ campo: 'hasta', mensaje: NO_DAY })
  if (!wrong.length && hasta < desde)
    wrong.push({ campo: 'hasta', mensaje: 'El último día no puede ser anterior al primero.' })
  if (found.departamento === undefined) {
    const names = Object.keys(DEPARTAMENTOS).join(', ')
    wrong.push({ campo: 'departamento', mensaje: `Los departamentos son ${names}: escribe uno de ellos.` })
  }
  if (found.procedimiento === undefined) {
    const mensaje = 'No hay un procedimiento con ese código: escribe uno del manual, como P-OMA-TI-SI-06.'
    wrong.push({ campo: 'procedimiento', mensaje })
  }
  if (departamento && procedimiento && found.departamento && found.procedimiento) {
    const { jefatura } = DEPARTAMENTOS[found.departamento]
    if (found.procedimiento.departamento.jefatura !== jefatura)
      wrong.push({ campo: 'procedimiento', mensaje: 'Ese procedimiento es de otro departamento.' })
  }
  return wrong
}

/** The first day of the eleventh month before: twelve months with the current one. */
const yearBefore = (dia: string): string => {
  const [year, month] = monthOf(dia).split('-') as [string, string]
  return firstOfNext(`${Number(year) - 1}-${month}`)
}
