import type { Rol } from '../../../hooks/manual/roles.ts'

/**
 * A procedure as the manual's table has it, copied by hand from the manual, its readings and the list of what it captures.
 * The definitions are compared with these, never the other way round: whoever finds them apart looks in the manual.
 */
export type Oracle = {
  codigo: string
  nombre: string
  seccion: string
  /** Heads the department it is listed under. */
  jefatura: Rol
  registros: string[]
  /** Its title: «de trámite y servicio»; the others are administrative (reading 52). */
  service?: true
  readings: number[]
  byPhone: boolean
  /** Reading 19: who cancels at any step, who names another person, and which step returns the paper to which. */
  cancel: Rol
  relieve: Rol[]
  back: Record<number, number>
  /** Steps that change the oficio of request: sent, received, turned, stamped, attended. */
  oficio: number[]
  rows: Row[]
}

export type Row = {
  paso: number
  /** The manual's own words. */
  responsable: string
  by: Rol[]
  /** Where it leads, or where each choice does. */
  next: number | null | Record<string, number>
  /** The role of the person it names. */
  names?: Rol
  /** What an office writes, least first; the person it names aside. */
  data: Record<string, unknown>
  /** What it may write besides: papers attached, and what only one of the choices has. */
  may?: string[]
  /** What a choice demands besides; '' where the table has none and another answer demands it. */
  owed?: Record<string, Record<string, unknown>>
}

/** Pieces that several tables ask for in the same words. */
export const OFICIO = { numeroOficio: 'DGE/0834/2026', fechaOficio: '2026-11-23', asunto: 'Lo que pide la dependencia' }
export const SELLO_DE_RECIBIDO = {
  numeroOficio: 'DGE/0834/2026',
  fechaOficio: '2026-11-23',
  recibido: '2026-11-23T09:40:00-05:00',
}
export const FIRMA_Y_ENCUESTA = {
  trato: 5,
  rapidez: 4,
  conocimiento: 5,
  solucion: 1,
  satisfaccion: 3,
  firma: true,
}
export const EQUIPO = {
  tipoEquipo: 'Impresora',
  marca: 'Una marca',
  modelo: 'M-1',
  serie: 'S/N',
  inventario: 'MBJ-0001',
}
export const USUARIO = 'Usuario de Dependencia, Unidad Administrativa o Entidad Municipal.'
export const DIRECCION = 'Dirección de Tecnologías de Información y Comunicación'
export const HOY = '2026-11-24'
export const AHORA = '2026-11-24T13:00:00-05:00'
export const MANANA = '2026-11-25T10:00:00-05:00'
