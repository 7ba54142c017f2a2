import { expect, it } from 'vitest'
import { z } from 'zod'
import { invalidFields } from '../../hooks/manual/invalid.ts'

const told = (schema: z.ZodObject, value: unknown) => {
  const { error } = schema.safeParse(value)
  return error ? invalidFields(error) : []
}

it('of several things wrong with a field, the first is told', () => {
  const schema = z.strictObject({ a: z.string().min(5, 'Corto.').regex(/^\d+$/, 'Solo cifras.') })
  expect(told(schema, { a: 'x' })).toEqual([{ campo: 'a', mensaje: 'Corto.' }])
})

it('what is wrong within a list is told of its row and column', () => {
  const row = z.strictObject({ cantidad: z.number({ error: 'Falta la cantidad.' }) })
  const schema = z.strictObject({ material: z.array(row) })
  expect(told(schema, { material: [{ cantidad: 1 }, {}] })).toEqual([
    { campo: 'material.1.cantidad', mensaje: 'Falta la cantidad.' },
  ])
  expect(told(schema, { material: [{ cantidad: 1, sobra: 1 }] })).toEqual([
    { campo: 'material.0.sobra', mensaje: 'Aquí no se pide este dato.' },
  ])
})

it('what is wrong with all of them together keeps its own words', () => {
  const schema = z.strictObject({ a: z.number().optional() }).refine((d) => d.a !== 1, { error: 'Así no.' })
  expect(told(schema, { a: 1 })).toEqual([{ campo: 'datos', mensaje: 'Así no.' }])
})

it('anything but an object is told as such', () => {
  expect(told(z.strictObject({}), [])).toEqual([
    { campo: 'datos', mensaje: 'Los datos van como un objeto, con un valor para cada campo.' },
  ])
})
