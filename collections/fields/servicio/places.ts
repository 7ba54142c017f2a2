import type { Field } from 'payload'
import { DIAS } from '../../../hooks/catalogue/taxonomy.ts'

/** Where it is done. Hours are data, so that the page can say whether an office is open now. */
export const places: Field = {
  name: 'oficinas',
  label: 'Dónde',
  type: 'array',
  maxRows: 30,
  labels: { singular: 'Oficina', plural: 'Oficinas' },
  fields: [
    { name: 'nombre', label: 'Nombre', type: 'text', maxLength: 160 },
    { name: 'domicilio', label: 'Domicilio', type: 'text', maxLength: 240 },
    {
      type: 'row',
      fields: [
        { name: 'telefono', label: 'Teléfono', type: 'text', maxLength: 60 },
        { name: 'extension', label: 'Extensión', type: 'text', maxLength: 20 },
        { name: 'correo', label: 'Correo', type: 'text', maxLength: 120 },
      ],
    },
    {
      name: 'horarios',
      label: 'Horarios',
      type: 'array',
      maxRows: 14,
      labels: { singular: 'Horario', plural: 'Horarios' },
      admin: {
        description: 'Los días inhábiles no se abre. Sin horas: atiende esos días y no se sabe de qué hora a qué hora.',
      },
      fields: [
        {
          name: 'dias',
          label: 'Días',
          // A list of choices this deep is not stored with the versions by Payload's SQLite: a column of JSON is.
          type: 'json',
          typescriptSchema: [() => ({ type: 'array', items: { type: 'string', enum: [...DIAS] } })],
          admin: { components: { Field: './components/Dias.tsx#Dias' } },
        },
        {
          type: 'row',
          fields: [
            { name: 'abre', label: 'Abre', type: 'text', maxLength: 5, admin: { placeholder: '08:00' } },
            { name: 'cierra', label: 'Cierra', type: 'text', maxLength: 5, admin: { placeholder: '15:00' } },
          ],
        },
      ],
    },
  ],
}
