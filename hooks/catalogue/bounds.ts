import { z } from 'zod'
import { isDay } from '../engine/calendar.ts'
import { TEMAS } from '../portal/temas.ts'
import {
  AUDIENCIAS,
  CLASES_DE_SERVICIO,
  DIAS,
  ESTADOS_DE_SERVICIO,
  EVENTOS,
  enumOf,
  MODALIDADES,
  PLAZOS,
  SILENCIO,
  SOBRE,
  TIPOS_DE_TARIFA,
  UNIDADES,
  VIGENCIAS,
} from './taxonomy.ts'

/*
 * What each field of a service may hold, drafts too: kinds, lengths, figures, closed lists. All may be missing; what must not be in a
 * published one, and what one field asks of another, is in `problems.ts`. Messages are what people read beside the field.
 */

const text = (most: number) =>
  z.string('Escribe un texto.').max(most, `Lleva máximo ${most.toLocaleString('es-MX')} caracteres.`)

const number = (least: number, most: number, decimals: number) =>
  z
    .number('Escribe un número.')
    .min(least, `El mínimo es ${least.toLocaleString('es-MX', { maximumFractionDigits: 4 })}.`)
    .max(most, `El máximo es ${most.toLocaleString('es-MX')}.`)
    .refine(
      (value) => Math.abs(value * 10 ** decimals - Math.round(value * 10 ** decimals)) < 1e-6,
      decimals ? `Lleva máximo ${decimals} decimales.` : 'Escribe un número entero.',
    )

const choice = (list: Record<string, string>) =>
  z.enum(enumOf(list), `Escoge una de estas: ${Object.keys(list).join(', ')}.`)

const choices = (list: Record<string, string>) =>
  z.array(choice(list), 'Aquí va una lista.').refine((all) => new Set(all).size === all.length, 'Hay una repetida.')

const rows = <T extends z.ZodType>(row: T, most: number) =>
  z.array(row, 'Aquí va una lista.').max(most, `Van máximo ${most}.`)

const flag = z.boolean('Escribe sí o no.')
const day = z
  .string('Escribe una fecha.')
  .refine(isDay, 'Escribe una fecha que exista: año-mes-día, por ejemplo 2026-12-25.')
const hour = z
  .string('Escribe una hora.')
  .regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'Escribe la hora con cuatro cifras, de 00:00 a 24:00: 08:30.')
const link = text(500).refine(isLink, 'Escribe una dirección completa, que empiece con https://.')
const reference = z.unknown()

function isLink(value: string): boolean {
  try {
    const { protocol, hostname } = new URL(value)
    return /^https?:$/.test(protocol) && hostname.includes('.')
  } catch {
    return false
  }
}

const partial = <S extends z.ZodRawShape>(shape: S) =>
  z.object(
    Object.fromEntries(Object.entries(shape).map(([name, of]) => [name, (of as z.ZodType).nullish()])) as {
      [K in keyof S]: z.ZodOptional<z.ZodNullable<S[K] & z.ZodType>>
    },
  )

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/

const requisito = partial({
  nombre: text(200),
  original: flag,
  copias: number(0, 20, 0),
  nota: text(400),
  condicion: text(200),
  fundamento: text(200),
  servicio: reference,
})

const tarifa = partial({
  concepto: text(160),
  tipo: choice(TIPOS_DE_TARIFA),
  pesos: number(0.01, 100_000_000, 2),
  uma: number(0.0001, 100_000, 4),
  umaMaxima: number(0.0001, 100_000, 4),
  porcentaje: number(0.0001, 100, 4),
  base: text(160),
  por: text(80),
  recargos: rows(partial({ nombre: text(120), porcentaje: number(0.0001, 100, 4), sobre: choice(SOBRE) }), 6),
  fundamento: text(300),
})

const oficina = partial({
  nombre: text(160),
  domicilio: text(240),
  telefono: text(60),
  extension: text(20),
  correo: z.email('Escribe un correo completo: nombre@dominio.mx.'),
  horarios: rows(
    partial({ dias: choices(Object.fromEntries(DIAS.map((dia) => [dia, dia]))), abre: hour, cierra: hour }),
    14,
  ),
})

export const SERVICE_BOUNDS = partial({
  clase: choice(CLASES_DE_SERVICIO),
  nombre: text(160),
  slug: text(100).regex(SLUG, 'Solo minúsculas sin acentos, números y guiones.'),
  homoclave: text(60).regex(
    /^[A-Z]{2,6}(\/[A-Z0-9.-]{1,12}){2,5}$/,
    'Se escribe con mayúsculas y diagonales: MBJ/TR/DEPENDENCIA/UNIDAD/01.',
  ),
  resumen: text(300),
  sinonimos: rows(text(60).regex(/^[^;]*$/, 'Sin punto y coma: cada palabra va por separado.'), 30),
  temas: choices(TEMAS),
  eventos: choices(EVENTOS),
  audiencias: choices(AUDIENCIAS),
  dependencia: reference,
  unidad: text(160),
  aQuien: text(600),
  casos: text(1500),
  beneficio: text(600),
  resultado: text(300),
  vigencia: partial({
    tipo: choice(VIGENCIAS),
    cantidad: number(1, 1000, 0),
    unidad: choice(UNIDADES),
    nota: text(200),
  }),
  modalidades: choices(MODALIDADES),
  enlace: link,
  requisitos: rows(requisito, 60),
  tarifas: rows(tarifa, 40),
  plazo: partial({ cantidad: number(0, 1000, 0), unidad: choice(PLAZOS) }),
  silencio: choice(SILENCIO),
  inspeccion: partial({ requiere: flag, objetivo: text(400) }),
  oficinas: rows(oficina, 30),
  pasos: rows(partial({ quien: text(120), actividad: text(400) }), 40),
  fundamento: rows(partial({ norma: text(300), articulo: text(200), enlace: link }), 30),
  observaciones: text(2000),
  negativa: text(800),
  estado: choice(ESTADOS_DE_SERVICIO),
  motivoEstado: text(300),
  hasta: day,
  revisarEl: day,
  notaDeCambio: text(300),
})

/** The fields that a person fills, in the order they are told. */
export const CAMPOS = Object.keys(SERVICE_BOUNDS.shape) as (keyof typeof SERVICE_BOUNDS.shape)[]
