import type { CollectionConfig } from 'payload'
import { guardHours, isHour, readAgain } from '../hooks/doors/guardClock.ts'
import { DEPARTAMENTOS } from '../hooks/manual/departments.ts'
import { anyone, nobody, withRole } from '../hooks/people/access.ts'
import { dayInput } from './fields/dayInput.ts'

const names = Object.entries(DEPARTAMENTOS).map(([value, { nombre }]) => ({ value, label: nombre }))

const hour = (value: unknown): string | true => isHour(value) || 'Escribe una hora de 00:00 a 23:59, por ejemplo 08:30.'

/** Office hours of a department, Monday to Friday, from a day to come on. Only added to: days that went by keep theirs. */
export const Horarios: CollectionConfig = {
  slug: 'horarios',
  labels: { singular: 'Horario', plural: 'Horarios' },
  admin: {
    useAsTitle: 'departamento',
    defaultColumns: ['departamento', 'abre', 'cierra', 'desde'],
    description:
      'De qué hora a qué hora trabaja cada departamento, de lunes a viernes. Sin otro vale el del manual, de 8:00 a 18:00. Los días que ya pasaron conservan el suyo.',
    group: 'Administración',
  },
  defaultSort: '-createdAt',
  disableDuplicate: true,
  access: { create: withRole('direccion', 'administrador'), read: anyone, update: nobody, delete: nobody },
  hooks: { beforeChange: [guardHours], afterChange: [readAgain] },
  fields: [
    { name: 'departamento', label: 'Departamento', type: 'select', required: true, options: names },
    { name: 'abre', label: 'Abre', type: 'text', required: true, validate: hour },
    { name: 'cierra', label: 'Cierra', type: 'text', required: true, validate: hour },
    {
      name: 'desde',
      label: 'Desde',
      type: 'text',
      required: true,
      admin: { description: 'Mañana o después.', components: dayInput },
    },
  ],
}
