import type { Field } from 'payload'
import { SOBRE, TIPOS_DE_TARIFA } from '../../../hooks/catalogue/taxonomy.ts'
import { optionsOf } from '../options.ts'

/** Shown where it belongs to this way of charging, or holds something that must be taken away. */
const of =
  (name: string, ...tipos: string[]) =>
  (_: unknown, row: Record<string, unknown> | undefined): boolean =>
    tipos.includes(String(row?.tipo)) || (row?.[name] !== undefined && row[name] !== null && row[name] !== '')

const amount = (name: string, label: string, tipos: string[], description?: string): Field => ({
  name,
  label,
  type: 'number',
  admin: { condition: of(name, ...tipos), description, step: 0.01 },
})

/** What it costs, each way of charging it, with what is added on top. Totals are never typed: they are reckoned for the day. */
export const costs: Field = {
  name: 'tarifas',
  label: 'Cuánto cuesta',
  type: 'array',
  maxRows: 40,
  labels: { singular: 'Tarifa', plural: 'Tarifas' },
  admin: { description: 'Una por cada cobro distinto. El total en pesos se calcula cada día con la UMA vigente.' },
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'concepto', label: 'De qué', type: 'text', maxLength: 160 },
        { name: 'tipo', label: 'Cómo se cobra', type: 'select', options: optionsOf(TIPOS_DE_TARIFA) },
      ],
    },
    {
      type: 'row',
      fields: [
        amount('pesos', 'Pesos', ['pesos']),
        amount('uma', 'UMA', ['uma', 'uma-rango'], 'En un rango, el mínimo.'),
        amount('umaMaxima', 'UMA, máximo', ['uma-rango']),
        amount('porcentaje', 'Porcentaje', ['porcentaje']),
        {
          name: 'base',
          label: 'De qué es el porcentaje',
          type: 'text',
          maxLength: 160,
          admin: { condition: of('base', 'porcentaje'), description: '«presupuesto de la obra»' },
        },
        {
          name: 'por',
          label: 'Se cobra por',
          type: 'text',
          maxLength: 80,
          admin: {
            condition: of('por', 'pesos', 'uma', 'uma-rango'),
            description: 'Si se multiplica: «por cada metro cuadrado». Vacío si no.',
          },
        },
      ],
    },
    {
      name: 'recargos',
      label: 'Recargos e impuestos adicionales',
      type: 'array',
      maxRows: 6,
      labels: { singular: 'Recargo', plural: 'Recargos' },
      admin: { description: 'En el orden en que se suman.' },
      fields: [
        { name: 'nombre', label: 'Nombre', type: 'text', maxLength: 120 },
        { name: 'porcentaje', label: 'Porcentaje', type: 'number' },
        { name: 'sobre', label: 'Sobre', type: 'select', options: optionsOf(SOBRE) },
      ],
    },
    { name: 'fundamento', label: 'Fundamento del cobro', type: 'text', maxLength: 300 },
  ],
}
