import type { Field } from 'payload'
import { AUDIENCIAS, EVENTOS, MODALIDADES, UNIDADES, VIGENCIAS } from '../../../hooks/catalogue/taxonomy.ts'
import { TEMAS } from '../../../hooks/portal/temas.ts'
import { optionsOf } from '../options.ts'

const many = (name: string, label: string, list: Record<string, string>): Field => ({
  name,
  label,
  type: 'select',
  hasMany: true,
  options: optionsOf(list),
})

/** What it is, for whom, and what one gets. */
export const about: Field[] = [
  { name: 'nombre', label: 'Nombre', type: 'text', required: true, maxLength: 160 },
  {
    name: 'resumen',
    label: 'Resumen',
    type: 'textarea',
    maxLength: 300,
    admin: { description: 'Qué es y para qué sirve, en una o dos frases, como se lo dirías a tu vecina.' },
  },
  {
    name: 'sinonimos',
    label: 'También le dicen',
    type: 'text',
    hasMany: true,
    admin: { description: 'Palabras con las que la gente lo busca.' },
  },
  many('temas', 'Temas', TEMAS),
  many('eventos', 'Momentos de la vida', EVENTOS),
  many('audiencias', 'Públicos', AUDIENCIAS),
  { name: 'aQuien', label: 'A quién va dirigido', type: 'textarea', maxLength: 600 },
  { name: 'casos', label: 'En qué casos', type: 'textarea', maxLength: 1500 },
  { name: 'beneficio', label: 'Para qué te sirve', type: 'textarea', maxLength: 600 },
  { name: 'resultado', label: 'Qué se obtiene', type: 'text', maxLength: 300 },
  {
    name: 'vigencia',
    label: 'Cuánto dura lo que se obtiene',
    type: 'group',
    fields: [
      {
        type: 'row',
        fields: [
          { name: 'tipo', label: 'Vigencia', type: 'select', options: optionsOf(VIGENCIAS) },
          { name: 'cantidad', label: 'Cantidad', type: 'number' },
          { name: 'unidad', label: 'De', type: 'select', options: optionsOf(UNIDADES) },
        ],
      },
      { name: 'nota', label: 'Nota', type: 'text', maxLength: 200 },
    ],
  },
  many('modalidades', 'Cómo se hace', MODALIDADES),
  { name: 'enlace', label: 'Enlace para hacerlo en línea', type: 'text', maxLength: 500 },
]

/** What it is based on. */
export const grounds: Field[] = [
  {
    name: 'fundamento',
    label: 'Fundamento jurídico',
    type: 'array',
    maxRows: 30,
    labels: { singular: 'Norma', plural: 'Normas' },
    fields: [
      { name: 'norma', label: 'Norma', type: 'text', maxLength: 300 },
      { name: 'articulo', label: 'Artículo', type: 'text', maxLength: 200 },
      { name: 'enlace', label: 'Enlace', type: 'text', maxLength: 500 },
    ],
  },
  { name: 'observaciones', label: 'Observaciones', type: 'textarea', maxLength: 2000 },
]
