import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { count, line, rows, scale, yesNo } from '../../hooks/manual/fields.ts'
import { findProcedure } from '../../hooks/manual/index.ts'
import { invalidFields } from '../../hooks/manual/invalid.ts'
import type { Movement, Step } from '../../hooks/manual/types.ts'
import { readStepData } from '../../site/src/lib/case/readable.ts'
import { fromDatos, readWritten, toDatos } from '../../site/src/lib/forms/formData.ts'
import { fieldRows, formFields, listCells } from '../../site/src/lib/forms/formFields.ts'
import { prefill } from '../../site/src/lib/forms/prefill.ts'
import { summaryOf } from '../../site/src/lib/forms/refused.ts'

const schema = z.strictObject({
  equipos: count({ title: 'Equipos' }, 1, 50),
  trato: scale({ title: 'Trato' }),
  firma: yesNo({ title: '¿Firmas?' }).optional(),
  material: rows(
    { title: 'Material' },
    {
      pieza: line({ title: 'Pieza' }),
      cantidad: count({ title: 'Cantidad' }),
      nuevo: yesNo({ title: 'Nuevo' }).optional(),
    },
    4,
  ),
})
const fields = formFields(schema)
const [, , , material] = fields
const datos = {
  equipos: 6,
  trato: 5,
  firma: false,
  material: [
    { pieza: 'Cable', cantidad: 2 },
    { pieza: 'Roseta', cantidad: 6, nuevo: true },
  ],
}
const formOf = (entries: Record<string, string>): FormData => {
  const form = new FormData()
  for (const [name, value] of Object.entries(entries)) form.append(name, value)
  return form
}
const wrong = (given: Record<string, unknown>) => {
  const { error } = schema.safeParse(given)
  const step = { paso: 5, datos: schema } as unknown as Step
  return error ? Object.fromEntries(invalidFields(error, step).map((e) => [e.campo, e.mensaje])) : {}
}

describe('numbers, scales, yes and no, and lists', () => {
  it('are controls of their own, with their answers', () => {
    expect(fields.map((f) => [f.nombre, f.control, f.opciones.map((o) => o.valor)])).toEqual([
      ['equipos', 'numero', []],
      ['trato', 'escala', ['1', '2', '3', '4', '5']],
      ['firma', 'booleano', ['si', 'no']],
      ['material', 'lista', []],
    ])
    expect(material?.columnas?.map((c) => [c.nombre, c.control, c.requerido])).toEqual([
      ['pieza', 'linea', true],
      ['cantidad', 'numero', true],
      ['nuevo', 'booleano', false],
    ])
    expect(fieldRows(fields).every((row) => row.length === 1)).toBe(true)
  })

  it('a list has as many rows as it may have, each control with its own name', () => {
    const cells = material ? listCells(material) : []
    expect(cells).toHaveLength(4)
    expect(cells[3]?.map((c) => c.nombre)).toEqual(['material.3.pieza', 'material.3.cantidad', 'material.3.nuevo'])
  })

  it('are read as what they mean', () => {
    const form = formOf({
      equipos: ' 6 ',
      trato: '5',
      firma: 'no',
      'material.0.pieza': 'Cable',
      'material.0.cantidad': '2',
      'material.0.nuevo': '',
      'material.1.pieza': ' ',
      'material.1.cantidad': '',
      'material.3.pieza': 'Roseta',
      'material.3.cantidad': '6',
      'material.3.nuevo': 'si',
      'material.4.pieza': 'Una más de las que hay',
    })
    expect(toDatos(fields, readWritten(fields, form))).toEqual(datos)
  })

  it('move up to where rows were left empty, so that an error names the row that is seen', () => {
    const written = readWritten(fields, formOf({ 'material.2.pieza': 'Cable', 'material.2.cantidad': 'dos' }), '')
    expect(written).toMatchObject({ 'material.0.pieza': 'Cable', 'material.0.cantidad': 'dos' })
    const mensajes = wrong(toDatos(fields, { ...written, equipos: '6', trato: '5' }))
    expect(mensajes).toEqual({ 'material.0.cantidad': 'Escribe un número entero de 1 a 9,999.' })
  })

  it('nothing written is nothing given', () => {
    expect(toDatos(fields, readWritten(fields, new FormData()))).toEqual({})
    expect(wrong({})).toEqual({
      equipos: 'Escribe un número entero de 1 a 50.',
      trato: 'Escoge del 1 al 5.',
      material: 'Escribe un renglón.',
    })
  })

  it('what is no number, no yes and no row is for the schema to refuse', () => {
    const given = toDatos(fields, { equipos: '1e3', trato: '6', firma: 'quizá', 'material.0.cantidad': '1' })
    expect(given).toEqual({ equipos: '1e3', trato: 6, firma: 'quizá', material: [{ cantidad: 1 }] })
    expect(wrong(given)).toEqual({
      equipos: 'Escribe un número entero de 1 a 50.',
      trato: 'Escoge del 1 al 5.',
      firma: 'Escoge sí o no.',
      'material.0.pieza': 'Falta este dato.',
    })
  })

  it('go there and back', () => {
    expect(toDatos(fields, fromDatos(fields, datos))).toEqual(datos)
    expect(fromDatos(fields, { material: [null, 5], equipos: null })).toEqual({})
  })

  it('are read under their labels, a list one row on each line', () => {
    expect(readStepData(fields, datos)).toEqual([
      { etiqueta: 'Equipos', texto: '6', largo: false },
      { etiqueta: 'Trato', texto: '5 de 5' },
      { etiqueta: '¿Firmas?', texto: 'No' },
      { etiqueta: 'Material', texto: 'Cable · 2\nRoseta · 6 · Nuevo: Sí', largo: true },
    ])
  })

  it('a question needs no colon in the summary of errors', () => {
    const errores = [{ campo: 'firma', mensaje: 'Escoge sí o no.' }]
    expect(summaryOf(errores, fields)).toEqual([{ campo: 'firma', mensaje: '¿Firmas? Escoge sí o no.' }])
  })
})

describe('what was said before', () => {
  const now = new Date('2026-11-23T14:40:00Z')
  const start = (codigo: string, paso: number, movements: Partial<Movement>[], asked = {}) => {
    const procedure = findProcedure(codigo)
    const step = procedure?.pasos[paso - 1]
    if (!procedure || !step) throw new Error(`no step ${paso}`)
    return prefill(procedure, step, formFields(step.datos), movements as Movement[], now, asked).written
  }
  const label = { tipoEquipo: 'Impresora', marca: 'Una', modelo: 'M', serie: 'S/N', inventario: 'MBJ-1' }

  it('of the equipment is offered for the diagnosis, the last word first', () => {
    const movements = [
      { tipo: 'paso' as const, paso: 1, datos: { marca: 'Otra' } },
      { tipo: 'paso' as const, paso: 2, datos: label },
      { tipo: 'paso' as const, paso: 3, datos: { revision: 'x' } },
    ]
    expect(start('P-OMA-TI-ST-03', 4, movements)).toEqual(label)
  })

  it('of who asks, and what for, is offered for the order', () => {
    const asked = { area: 'Viveros', nombre: 'Quien llama' }
    const movements = [{ tipo: 'paso' as const, paso: 1, datos: { asunto: 'x' } }]
    expect(start('P-OMA-TI-SI-01', 2, movements, asked)).toEqual({ ...asked, servicio: 'x' })
    expect(start('P-OMA-TI-SI-01', 4, movements, asked)).toEqual({})
  })
})
