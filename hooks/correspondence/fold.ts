import { archiveOf } from '../manual/archive.ts'
import { hasRole, type Rol } from '../manual/roles.ts'
import type { ActoDeCorrespondencia, ESTADOS_DE_CORRESPONDENCIA } from './forms.ts'

export type Estado = keyof typeof ESTADOS_DE_CORRESPONDENCIA

/** One thing done with a paper: who, when, and what they said. The list of them is what is kept; the columns are its sum. */
export type Hecho = {
  acto: ActoDeCorrespondencia | 'registrar'
  por: string
  fecha: string
  datos: Record<string, unknown>
}

/** The columns that acts leave. */
export type Columns = {
  estado: Estado
  turnadoA: string | null
  turnada: string | null
  contestada: string | null
  respuesta: string | null
  archivada: string | null
  archivadoEn: string | null
  finTramite: string | null
  finConcentracion: string | null
  anulada: string | null
  motivo: string | null
}

const UNDONE: Columns = {
  estado: 'registrada',
  turnadoA: null,
  turnada: null,
  contestada: null,
  respuesta: null,
  archivada: null,
  archivadoEn: null,
  finTramite: null,
  finConcentracion: null,
  anulada: null,
  motivo: null,
}

const said = (datos: Hecho['datos'], name: string): string | null =>
  typeof datos[name] === 'string' ? datos[name] : null

/** Pure: where a paper stands after all that was done with it. */
export const foldCorrespondence = (hechos: readonly Hecho[]): Columns => {
  const now = { ...UNDONE }
  for (const hecho of hechos) Object.assign(now, leftBy(hecho))
  return now
}

const leftBy = ({ acto, fecha, datos }: Hecho): Partial<Columns> => {
  if (acto === 'turnar') return { estado: 'turnada', turnadoA: said(datos, 'turnadoA'), turnada: fecha }
  if (acto === 'contestar')
    return { estado: 'contestada', contestada: said(datos, 'contestadoEl'), respuesta: said(datos, 'respuesta') }
  if (acto === 'anular') return { estado: 'anulada', anulada: fecha, motivo: said(datos, 'motivo') }
  if (acto === 'registrar') return {}
  // Kept as correspondence is: no procedure says otherwise of it.
  const { finTramite, finConcentracion } = archiveOf('', fecha)
  return {
    estado: 'archivada',
    archivada: fecha,
    archivadoEn: said(datos, 'archivadoEn'),
    finTramite,
    finConcentracion,
  }
}

/** Which acts follow from where a paper stands. */
const NEXT: Record<Estado, readonly ActoDeCorrespondencia[]> = {
  registrada: ['turnar', 'contestar', 'archivar', 'anular'],
  turnada: ['contestar', 'turnar', 'archivar', 'anular'],
  contestada: ['archivar', 'anular'],
  archivada: [],
  anulada: [],
}

/** Who registers, turns, files and annuls. */
export const registersMail = (roles: readonly Rol[]): boolean => hasRole(roles, 'secretaria')

/** Who reads the whole book; heads of department, what is turned to them. */
export const readsMail = (roles: readonly Rol[]): boolean => hasRole(roles, 'secretaria', 'direccion', 'administrador')

/** Pure: what somebody with these roles may do with a paper now. */
export const actsFor = (
  { estado, turnadoA }: Pick<Columns, 'estado' | 'turnadoA'>,
  roles: readonly Rol[],
): ActoDeCorrespondencia[] =>
  NEXT[estado].filter((acto) => {
    if (registersMail(roles)) return true
    if (acto === 'turnar') return hasRole(roles, 'direccion')
    return acto === 'contestar' && (hasRole(roles, 'direccion') || roles.some((rol) => rol === turnadoA))
  })
