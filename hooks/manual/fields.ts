import { z } from 'zod'
import type { Dia, Momento, Registra } from './registros.ts'

/**
 * The pieces step schemas are made of. A schema's `meta` travels into the JSON Schema and from there into the form:
 * `title` is the label, `description` the help below it, `control` the kind of field.
 * @typeParam T the kind of its datum: it is registered only in columns that take it
 */
type FieldMeta<T = never> = {
  title: string
  description?: string
  /** The label as a paper says it, where the form asks or speaks to whoever fills it in. */
  enPapel?: string
  /** What the browser may fill in or how wide the field is; see the site's `Campo`. */
  ancho?: 'corto' | 'medio'
  /** What the datum means: the columns of the offices' registers that it goes to. */
  registra?: Registra<T>
  /** Said once and copied from step to step: a form offers what an earlier step said for the same column. */
  seRepite?: true
}

/** What a date means, checked by `hooks/engine/dates.ts` against the moment it is written down and against other dates. */
export type When = {
  /** It has happened by then, or is still to come. */
  cuando?: 'pasado' | 'futuro'
  /** It does not come before these data of the same row, of the step or of an earlier one; a number is when that step was done. */
  noAntesDe?: readonly (string | number)[]
}

const missing = 'Falta este dato.'

/**
 * What no one means to write and some reader chokes on: halves of characters (MongoDB would store something else than was
 * hashed), control characters (XML refuses them), and the CR that forms put before each line feed (the browser's own count
 * leaves it out).
 */
const clean = (written: string): string => written.toWellFormed().replace(/[^\P{Cc}\n\t]/gu, '')

const atMost = (max: number): string => `Máximo ${max.toLocaleString('es-MX')} caracteres.`

/** A line of text, trimmed, from 1 to `max` characters. */
export const line = (meta: FieldMeta<string>, max = 200) =>
  z
    .string({ error: missing })
    .overwrite((written) => clean(written.replace(/\s+/g, ' ')))
    .trim()
    .min(1, missing)
    .max(max, atMost(max))
    .meta({ ...meta, control: 'linea' })

/** An e-mail address, in lower case. */
export const address = (meta: FieldMeta<string>) => {
  const error = 'Escribe una dirección de correo, por ejemplo nombre.apellido@cancun.gob.mx.'
  return z
    .string({ error })
    .trim()
    .toLowerCase()
    .max(120, atMost(120))
    .regex(/^[a-z0-9]+([._-][a-z0-9]+)*@[a-z0-9-]+(\.[a-z0-9-]+)+$/, error)
    .meta({ ...meta, control: 'linea', format: 'email' })
}

/** Several lines of text, trimmed, from 1 to `max` characters. */
export const text = (meta: FieldMeta<string>, max = 2000) =>
  z
    .string({ error: missing })
    .overwrite(clean)
    .trim()
    .min(1, missing)
    .max(max, atMost(max))
    .meta({ ...meta, control: 'texto' })

/** A calendar day, `2026-11-23`; days that do not exist are refused. */
export const day = (meta: FieldMeta<Dia> & When) =>
  z.iso
    .date({ error: 'Escribe una fecha que exista, con día, mes y año.' })
    .meta({ ...meta, control: 'fecha', ancho: 'corto' })

/** A moment, ISO 8601 with offset or `Z`. */
export const moment = (meta: FieldMeta<Momento> & When) =>
  z.iso
    .datetime({ offset: true, error: 'Escribe una fecha y una hora que existan.' })
    .meta({ ...meta, control: 'fecha-hora', ancho: 'medio' })

/** One of a closed list: `{ slug: 'Etiqueta' }`. */
export const choice = <T extends Record<string, string>>(meta: FieldMeta<keyof T & string>, options: T) =>
  z
    .enum(Object.keys(options) as [keyof T & string, ...(keyof T & string)[]], {
      error: `Escoge una opción: ${Object.values(options).join(', ')}.`,
    })
    .meta({ ...meta, control: 'opcion', etiquetas: options })

/** A whole number from `min` to `max`. */
export const count = (meta: FieldMeta<number>, min = 1, max = 9999) => {
  const error = `Escribe un número entero de ${min} a ${max.toLocaleString('es-MX')}.`
  return z
    .int({ error })
    .min(min, error)
    .max(max, error)
    .meta({ ...meta, control: 'numero', ancho: 'corto' })
}

/** How far one agrees, from 1 (not at all) to 5 (fully). */
export const scale = (meta: FieldMeta<number>) => {
  const error = 'Escoge del 1 al 5.'
  return z
    .int({ error })
    .min(1, error)
    .max(5, error)
    .meta({ ...meta, control: 'escala' })
}

/** Yes or no, said outright: leaving it blank is neither. */
export const yesNo = (meta: FieldMeta<boolean>) =>
  z.boolean({ error: 'Escoge sí o no.' }).meta({ ...meta, control: 'booleano' })

/** From 1 to `max` rows of the same columns. */
export const rows = <T extends z.ZodRawShape>(meta: FieldMeta<z.output<z.ZodObject<T>>[]>, columns: T, max = 12) =>
  z
    .array(z.strictObject(columns, { error: 'Escribe los datos de cada renglón.' }), { error: 'Escribe un renglón.' })
    .min(1, 'Escribe al menos un renglón.')
    .max(max, `Máximo ${max} renglones.`)
    .meta({ ...meta, control: 'lista' })

/** Yes to a question that is asked only when something looks odd: `confirma` is the datum it asks about. */
const confirmation = (meta: FieldMeta & { confirma: string }) =>
  z
    .literal(true, { error: 'Si es así, confírmalo; si no, deja fuera este dato.' })
    .meta({ ...meta, control: 'confirmacion' })

const attach = 'Adjunta los archivos otra vez.'

/** Ids of uploads in `adjuntos`, from `min` to `max`; of any kind unless `tipos` says which. */
export const files = (meta: FieldMeta<string[]> & { tipos?: 'imagen' | 'documento' }, max: number, min = 0) =>
  z
    .array(z.string({ error: attach }).min(1, attach), { error: min ? 'Adjunta el archivo.' : attach })
    .min(min, 'Adjunta el archivo.')
    .max(max, max === 1 ? 'Máximo un archivo.' : `Máximo ${max} archivos.`)
    .meta({ ...meta, control: 'adjuntos' })

/** The person a step names; the engine checks that they hold the step's `asigna` role. */
export const person = (meta: FieldMeta<string>) =>
  z
    .string({ error: 'Escoge a una persona.' })
    .min(1, 'Escoge a una persona.')
    .meta({ ...meta, control: 'persona' })

/** An oficio as the requester announces it: its own number and the day it was made. */
export const oficio = {
  numeroOficio: line(
    {
      title: 'Número de oficio',
      description: 'Como aparece en el papel, por ejemplo DGE/0834/2026.',
      ancho: 'corto',
      registra: { 'oficio-entrante': 'numero' },
      seRepite: true,
    },
    60,
  ),
  fechaOficio: day({
    title: 'Fecha del oficio',
    cuando: 'pasado',
    registra: { 'oficio-entrante': 'fechaElaboracion' },
    seRepite: true,
  }),
}

/** Said only when asked: the dependency has sent another oficio of this number in the year (reading 50). */
export const numeroRepetido = confirmation({
  title: 'Es otro oficio con el mismo número',
  confirma: 'numeroOficio',
}).optional()

/** What the stamp says: number, day it was made, day and hour it was received ("Recibe el oficio, lo sella, lo firma"). */
export const oficioRecibido = {
  ...oficio,
  numeroRepetido,
  recibido: moment({
    title: 'Recibido el',
    description: 'Día y hora del sello de recepción.',
    registra: { 'oficio-entrante': 'recibido' },
    cuando: 'pasado',
    noAntesDe: ['fechaOficio'],
  }),
}

/** Free remarks, always optional. */
export const remarks = text({ title: 'Observaciones' }, 1000).optional()

/** Why something asked for was answered with no. */
export const motivoDelNo = (registra?: Registra<string>) =>
  text(
    {
      title: '¿Por qué no?',
      enPapel: 'Motivo',
      description: 'Qué falta o qué quedó mal.',
      ...(registra && { registra }),
    },
    1000,
  ).optional()
