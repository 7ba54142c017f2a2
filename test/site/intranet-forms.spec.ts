import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { choice, day, files, line, moment, person, text } from '../../hooks/manual/fields.ts'
import { PROCEDURES } from '../../hooks/manual/index.ts'
import type { Movement } from '../../hooks/manual/types.ts'
import { readStepData } from '../../site/src/lib/case/readable.ts'
import { commandOf, filesIn, fromDatos, readWritten, toDatos } from '../../site/src/lib/forms/formData.ts'
import { fieldRows, formFields } from '../../site/src/lib/forms/formFields.ts'
import { prefill } from '../../site/src/lib/forms/prefill.ts'

const schema = z.strictObject({
  numero: line({ title: 'Número', ancho: 'corto' }, 60),
  fecha: day({ title: 'Fecha' }).optional(),
  cuando: moment({ title: 'Cuándo' }),
  tipo: choice({ title: 'Tipo' }, { a: 'Primero', b: 'Segundo' }).optional(),
  nota: text({ title: 'Nota', description: 'La verá el técnico.' }, 500).optional(),
  fotos: files({ title: 'Fotos', tipos: 'imagen' }, 3).optional(),
  asignado: person({ title: 'Persona' }).optional(),
})
const fields = formFields(schema)

const formOf = (entries: Record<string, string | string[]>): FormData => {
  const form = new FormData()
  for (const [name, value] of Object.entries(entries)) for (const v of [value].flat()) form.append(name, v)
  return form
}

describe('a form from a schema', () => {
  it('takes label, help, limits and kind of control from the schema', () => {
    expect(fields.map((f) => [f.nombre, f.control, f.requerido])).toEqual([
      ['numero', 'linea', true],
      ['fecha', 'fecha', false],
      ['cuando', 'fecha-hora', true],
      ['tipo', 'opcion', false],
      ['nota', 'texto', false],
      ['fotos', 'adjuntos', false],
      ['asignado', 'persona', false],
    ])
    expect(fields[0]).toMatchObject({ etiqueta: 'Número', maxLength: 60, ancho: 'corto' })
    expect(fields[3]?.opciones).toEqual([
      { valor: 'a', etiqueta: 'Primero' },
      { valor: 'b', etiqueta: 'Segundo' },
    ])
    expect(fields[4]).toMatchObject({ ayuda: 'La verá el técnico.', maxLength: 500 })
    expect(fields[5]).toMatchObject({ tipos: 'imagen', maxItems: 3 })
  })

  it('puts short neighbours side by side, three at most', () => {
    expect(fieldRows(fields).map((row) => row.map((f) => f.nombre))).toEqual([
      ['numero', 'fecha', 'cuando'],
      ['tipo'],
      ['nota'],
      ['fotos'],
      ['asignado'],
    ])
  })

  it('gives every step of every procedure a form with labels', () => {
    for (const step of PROCEDURES.flatMap((p) => p.pasos)) {
      for (const field of formFields(step.datos))
        expect(field.etiqueta, `${step.paso} ${field.nombre}`).not.toBe(field.nombre)
    }
  })
})

describe('data from a form', () => {
  it('leaves out what was left empty, trims, and reads the hour as Cancún does', () => {
    const written = readWritten(
      fields,
      formOf({ numero: ' A/1 ', fecha: '', cuando: '2026-11-23T09:40', tipo: '', nota: 'uno\r\ndos' }),
    )
    expect(toDatos(fields, written)).toEqual({ numero: 'A/1', cuando: '2026-11-23T09:40:00-05:00', nota: 'uno\ndos' })
  })

  it('passes on what is no moment, for the schema to refuse', () => {
    const datos = toDatos(fields, { numero: 'A/1', cuando: 'mañana' })
    expect(schema.safeParse(datos).error?.issues[0]?.path).toEqual(['cuando'])
  })

  it('carries uploads by id, and none as nothing', () => {
    expect(toDatos(fields, {}, { fotos: ['f1', 'f2'] })).toEqual({ fotos: ['f1', 'f2'] })
    expect(toDatos(fields, {}, { fotos: [] })).toEqual({})
  })

  it('reads only its own fields, under its prefix', () => {
    const form = formOf({ 'cancelar.nota': 'Ya no hace falta', nota: 'otra', intruso: 'x' })
    expect(readWritten(fields, form, 'cancelar.').nota).toBe('Ya no hace falta')
    expect(Object.keys(readWritten(fields, form))).not.toContain('intruso')
  })

  it('goes there and back', () => {
    const datos = { numero: 'A/1', fecha: '2026-11-20', cuando: '2026-11-23T09:40:00-05:00', tipo: 'b', fotos: ['f1'] }
    expect(toDatos(fields, fromDatos(fields, datos), filesIn(fields, datos))).toEqual(datos)
  })

  it('keeps a usable command and replaces any other', () => {
    expect(commandOf(formOf({ comando: '0b7c3e5a-1' }))).toBe('0b7c3e5a-1')
    expect(commandOf(formOf({ comando: 'corto' }))).toMatch(/^[0-9a-f-]{36}$/)
    expect(commandOf(new FormData())).toMatch(/^[0-9a-f-]{36}$/)
  })
})

describe('a form before anyone types', () => {
  const [si06] = PROCEDURES.filter((p) => p.codigo.endsWith('SI-06'))
  const opening = movement(1, { numeroOficio: 'DGE/1', fechaOficio: '2026-11-20', titulo: 'Jornada' })
  const now = new Date('2026-11-23T14:40:00Z')
  const start = (paso: number, movements: Movement[]) => {
    const step = si06?.pasos[paso - 1]
    if (!si06 || !step) throw new Error(`no step ${paso}`)
    return prefill(si06, step, formFields(step.datos), movements, now).written
  }

  it('copies the oficio the requester announced, received now', () => {
    expect(start(2, [opening])).toEqual({
      numeroOficio: 'DGE/1',
      fechaOficio: '2026-11-20',
      recibido: '2026-11-23T09:40',
    })
  })

  it('copies nothing where the step asks for nothing of it', () => {
    expect(start(3, [opening])).toEqual({})
  })

  it('shows what was said the last time, when the case came back', () => {
    expect(start(3, [opening, movement(3, { indicacion: 'Publicar ya' })])).toEqual({ indicacion: 'Publicar ya' })
  })
})

it('reads data under the labels of its form', () => {
  const long = 'Una nota larga. '.repeat(8)
  const datos = {
    numero: 'A/1',
    fecha: '2026-11-20',
    cuando: '2026-11-23T14:40:00Z',
    tipo: 'b',
    nota: long,
    fotos: ['f'],
    asignado: 'u',
  }
  expect(readStepData(fields, datos, ['numero'])).toEqual([
    { etiqueta: 'Fecha', texto: '20 nov 2026' },
    { etiqueta: 'Cuándo', texto: '23 nov 2026, 09:40' },
    { etiqueta: 'Tipo', texto: 'Segundo' },
    { etiqueta: 'Nota', texto: long, largo: true },
    { etiqueta: 'Fotos', archivos: ['f'] },
    { etiqueta: 'Persona', persona: 'u' },
  ])
})

function movement(paso: number, datos: Record<string, unknown>): Movement {
  return {
    seq: paso,
    tipo: 'paso',
    paso,
    opcion: null,
    datos,
    actor: 'x',
    rol: 'solicitante',
    titular: null,
    enNombreDe: null,
    canal: 'web',
  }
}
