import { z } from 'zod'
import { DEPARTAMENTOS } from '../manual/departments.ts'
import { day, files, line, moment, text } from '../manual/fields.ts'

/* What is written down of a paper that opens no case, and of what is done with it: each schema gives the check, the form and its errors. */

export const ESTADOS_DE_CORRESPONDENCIA = {
  registrada: 'Registrada',
  turnada: 'Turnada',
  contestada: 'Contestada',
  archivada: 'Archivada',
  anulada: 'Anulada',
} as const

export const SENTIDOS = { recibida: 'Recibida', enviada: 'Enviada' } as const
export type Sentido = keyof typeof SENTIDOS

/** Folio series of each: gapless by year. Ours: the manual numbers only the papers of its procedures. */
export const SERIES_DE_CORRESPONDENCIA: Record<Sentido, string> = { recibida: 'TI-CR', enviada: 'TI-CE' }

/** Offices that a paper may be turned to. */
export const TURNABLES = {
  direccion: 'Dirección',
  ...Object.fromEntries(Object.values(DEPARTAMENTOS).map(({ nombre, jefatura }) => [jefatura, nombre])),
} as Record<string, string>

const asunto = line({ title: 'Asunto', description: 'De qué trata, en una línea.' }, 200)
const anexos = line({ title: 'Anexos', description: 'Lo que lo acompaña: dos carpetas, un disco.' }, 200).optional()
const escaneo = files({ title: 'Digitalización', description: 'En PDF o imagen, hasta 25 MB cada una.' }, 4).optional()
const contesta = line(
  {
    title: 'Contesta al folio',
    description: 'Si responde a otro de este libro, su folio: TI-CR-2026-000001.',
    ancho: 'medio',
  },
  30,
).optional()

/** An oficio that came in, with its stamp. */
const RECIBIDA = z.strictObject({
  contraparte: line({ title: 'Quién lo envía', description: 'La oficina o la persona que firma.' }, 160),
  numero: line(
    { title: 'Número del oficio', description: 'Como viene en el papel; «S/N» si no trae.', ancho: 'medio' },
    60,
  ),
  fechaOficio: day({ title: 'Fecha del oficio', cuando: 'pasado' }),
  recibido: moment({
    title: 'Recibido el',
    description: 'Día y hora del sello.',
    cuando: 'pasado',
    noAntesDe: ['fechaOficio'],
  }),
  asunto,
  anexos,
  responderAntes: day({ title: 'Responder a más tardar el' }).optional(),
  contesta,
  escaneo,
})

/** An oficio that goes out. */
const ENVIADA = z.strictObject({
  contraparte: line({ title: 'A quién se envía', description: 'La oficina o la persona a quien va dirigido.' }, 160),
  fechaOficio: day({ title: 'Fecha del oficio', cuando: 'pasado' }),
  asunto,
  anexos,
  contesta,
  escaneo,
})

export const REGISTRO_DE: Record<Sentido, z.ZodObject> = { recibida: RECIBIDA, enviada: ENVIADA }

const AREAS = Object.keys(TURNABLES) as [string, ...string[]]

/** What is done with a paper, and what each act says. */
export const ACTOS = {
  turnar: z.strictObject({
    turnadoA: z
      .enum(AREAS, { error: 'Escoge a dónde se turna.' })
      .meta({ title: 'Turnar a', control: 'opcion', etiquetas: TURNABLES }),
    instruccion: text({ title: 'Instrucción', description: 'Qué se espera que haga.' }, 600).optional(),
  }),
  contestar: z.strictObject({
    contestadoEl: day({ title: 'Contestado el', cuando: 'pasado' }),
    respuesta: text(
      { title: 'Cómo se contestó', description: 'El folio del oficio de respuesta, o cómo se atendió.' },
      600,
    ),
  }),
  archivar: z.strictObject({
    archivadoEn: line({ title: 'Lugar de archivo', description: 'Carpeta, caja o archivero.' }, 120),
  }),
  anular: z.strictObject({
    motivo: text(
      { title: 'Motivo', description: 'El número se conserva, con su motivo: ninguno falta en el libro.' },
      400,
    ),
  }),
} as const satisfies Record<string, z.ZodObject>

export type ActoDeCorrespondencia = keyof typeof ACTOS

/** What an act is called, on its button and once it is done. */
export const PALABRAS_DE_ACTO: Record<ActoDeCorrespondencia | 'registrar', { boton: string; hecho: string }> = {
  registrar: { boton: 'Registrar', hecho: 'Registró' },
  turnar: { boton: 'Turnar', hecho: 'Turnó' },
  contestar: { boton: 'Anotar la respuesta', hecho: 'Anotó la respuesta' },
  archivar: { boton: 'Archivar', hecho: 'Archivó' },
  anular: { boton: 'Anular el folio', hecho: 'Anuló' },
}
