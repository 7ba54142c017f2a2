import { z } from 'zod'
import { choice, day, line, text } from '../manual/fields.ts'

/* What each inventory says of a thing: one schema for its form, its sheet, its columns and whoever writes to it by any other door. */

export const ESTADOS_DE_EQUIPO = {
  uso: 'En uso',
  guardado: 'Guardado',
  baja: 'Dado de baja',
} as const

export const ESTADOS_DE_SISTEMA = {
  desarrollo: 'En desarrollo',
  operacion: 'En operación',
  retirado: 'Retirado',
} as const

/** The office that has it: an id, or in a sheet its name, its initials or its address. */
const dependencia = z
  .string({ error: 'Escoge una dependencia.' })
  .min(1, 'Escoge una dependencia.')
  .max(80, 'Escoge una dependencia.')
  .meta({ title: 'Dependencia', control: 'opcion' })

const sinNumero = 'Déjalo vacío si no lo tiene.'

/** A piece of equipment of the municipality. */
export const EQUIPO = z.strictObject({
  inventario: line({ title: 'Número de inventario', description: sinNumero, ancho: 'medio' }, 60).optional(),
  serie: line({ title: 'Número de serie', description: sinNumero, ancho: 'medio' }, 60).optional(),
  tipoEquipo: line({ title: 'Tipo de equipo', description: 'Por ejemplo, computadora de escritorio o impresora.' }, 80),
  marca: line({ title: 'Marca', ancho: 'medio' }, 60).optional(),
  modelo: line({ title: 'Modelo', ancho: 'medio' }, 60).optional(),
  dependencia,
  area: line({ title: 'Área', description: 'La oficina dentro de la dependencia.' }, 120).optional(),
  lugar: line({ title: 'Lugar', description: 'Dónde está: edificio, piso, mesa o taller.' }, 160).optional(),
  resguardo: line({ title: 'A cargo de', description: 'Quién firmó el resguardo.' }, 120).optional(),
  estado: choice({ title: 'Estado' }, ESTADOS_DE_EQUIPO),
  bajaEl: day({ title: 'Baja el', cuando: 'pasado' }).optional(),
  nota: text({ title: 'Nota', description: 'De una baja, con qué documento se hizo.' }, 600).optional(),
})

/** A system that the directorate made or keeps (3.4 XIV; reading 51). */
export const SISTEMA = z.strictObject({
  nombre: line({ title: 'Nombre', description: 'Como lo conocen quienes lo usan.' }, 120),
  version: line({ title: 'Versión en uso', ancho: 'medio' }, 60).optional(),
  estado: choice({ title: 'Estado' }, ESTADOS_DE_SISTEMA),
  dependencia: dependencia.meta({ title: 'Dependencia que lo usa', control: 'opcion' }),
  descripcion: text({ title: 'Para qué sirve' }, 600).optional(),
  responsable: line({ title: 'Responsable', description: 'Quién le da mantenimiento.' }, 120).optional(),
  versiones: text({ title: 'Versiones', description: 'Una por renglón: número, fecha y qué cambió.' }, 2000).optional(),
  fuentes: text(
    { title: 'Archivos fuente', description: 'Dónde se guardan y qué hace falta para abrirlos.' },
    600,
  ).optional(),
  componentes: text(
    { title: 'Componentes', description: 'Lo que necesita para funcionar: base de datos, servidor, bibliotecas.' },
    600,
  ).optional(),
  manuales: text({ title: 'Manuales', description: 'Técnico y de usuario: dónde están.' }, 600).optional(),
  licencias: text({ title: 'Licencias', description: 'Cuáles, cuántas y hasta cuándo.' }, 600).optional(),
  expediente: line(
    { title: 'Folio del expediente', description: 'En el que se hizo o se modificó, si lo hay.', ancho: 'medio' },
    40,
  ).optional(),
})
