import type { CollectionConfig } from 'payload'
import { guardTarget, readAgain } from '../hooks/doors/guardClock.ts'
import { PROCEDURES } from '../hooks/manual/index.ts'
import { anyone, nobody, withRole } from '../hooks/people/access.ts'
import { tellPortal } from '../hooks/portal/changed.ts'
import { noteShown } from '../hooks/portal/shown.ts'
import { dayField } from './fields/day.ts'
import { dayInput } from './fields/dayInput.ts'
import { datePicker } from './fields/moment.ts'

/** Targets of steps, which the manual does not set (reading 54). Only added to: a turn keeps the target it began with. */
export const Metas: CollectionConfig = {
  slug: 'metas',
  labels: { singular: 'Meta', plural: 'Metas' },
  admin: {
    useAsTitle: 'procedimiento',
    defaultColumns: ['procedimiento', 'paso', 'horas', 'desde', 'rige'],
    description:
      'En cuántas horas hábiles se espera cada paso. Son nuestras: el manual no fija plazos. Una meta vale para los turnos que empiezan después; lo que ya espera conserva la suya.',
    group: 'Administración',
  },
  defaultSort: '-createdAt',
  disableDuplicate: true,
  access: { create: withRole('direccion', 'administrador'), read: anyone, update: nobody, delete: nobody },
  hooks: { beforeChange: [guardTarget], afterChange: [readAgain, tellPortal], afterRead: [noteShown] },
  fields: [
    {
      name: 'procedimiento',
      label: 'Procedimiento',
      type: 'select',
      required: true,
      options: [...new Set(PROCEDURES.map((p) => p.codigo))],
    },
    { name: 'paso', label: 'Paso', type: 'number', required: true, min: 1, max: 99 },
    {
      name: 'horas',
      label: 'Meta, en horas hábiles',
      type: 'number',
      required: true,
      min: 1,
      max: 1000,
      validate: (value: unknown) =>
        (Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 1000) ||
        'Escribe horas enteras, de 1 a 1000.',
    },
    {
      name: 'desde',
      label: 'Desde',
      type: 'text',
      admin: { description: 'Hoy, si se deja vacío.', components: dayInput },
      validate: (value: unknown) => value === undefined || value === null || value === '' || dayField(value),
    },
    {
      name: 'rige',
      label: 'Vale para turnos que empiecen a partir de',
      type: 'date',
      admin: { readOnly: true, date: datePicker },
    },
  ],
}
