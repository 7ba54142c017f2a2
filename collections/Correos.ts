import type { CollectionConfig } from 'payload'
import { resendEndpoint } from '../hooks/doors/correos.ts'
import { nobody, withRole } from '../hooks/people/access.ts'
import { datePicker } from './fields/moment.ts'

/** The outbox: every message waits here until a server takes it, and stays as proof. Without `SMTP_URL` it is read here. */
export const Correos: CollectionConfig = {
  slug: 'correos',
  labels: { singular: 'Correo', plural: 'Correos' },
  admin: {
    useAsTitle: 'asunto',
    defaultColumns: ['asunto', 'para', 'estado', 'createdAt'],
    listSearchableFields: ['asunto', 'para'],
    group: 'Administración',
    // Asked when it is shown: it is not the same in every installation.
    description: () =>
      process.env.SMTP_URL
        ? 'Lo que el sistema ha escrito. Lo que no se pudo enviar se reenvía desde aquí o desde Fallas.'
        : 'El correo no sale: no hay un servidor de correo en SMTP_URL. Los mensajes esperan aquí, y saldrán cuando lo haya.',
  },
  defaultSort: '-createdAt',
  disableDuplicate: true,
  lockDocuments: false,
  access: { create: nobody, read: withRole('administrador'), update: nobody, delete: nobody },
  endpoints: [resendEndpoint],
  indexes: [{ fields: ['estado', 'siguiente'] }],
  fields: [
    // What it tells of, `acuse:<expediente>`: telling it twice sends it once.
    { name: 'clave', type: 'text', required: true, unique: true, admin: { hidden: true } },
    { name: 'para', label: 'Para', type: 'text', required: true },
    { name: 'asunto', label: 'Asunto', type: 'text', required: true },
    { name: 'texto', label: 'Texto', type: 'textarea', required: true },
    // The same, for readers that show it with headings and a button. Only the mail server reads it.
    { name: 'html', type: 'textarea', admin: { hidden: true } },
    // The month whose report goes with it, `2026-10`: the PDF is made when the message is delivered.
    { name: 'informe', label: 'Informe adjunto', type: 'text' },
    {
      name: 'estado',
      label: 'Estado',
      type: 'select',
      required: true,
      options: [
        { value: 'pendiente', label: 'En espera' },
        { value: 'enviado', label: 'Enviado' },
        { value: 'fallido', label: 'No se pudo enviar' },
      ],
    },
    { name: 'reenviar', type: 'ui', admin: { components: { Field: './components/Reenviar.tsx#Reenviar' } } },
    { name: 'intentos', label: 'Intentos', type: 'number', required: true, defaultValue: 0 },
    { name: 'siguiente', label: 'Siguiente intento', type: 'date', admin: { date: datePicker } },
    { name: 'enviado', label: 'Enviado', type: 'date', admin: { date: datePicker } },
    { name: 'error', label: 'Último error', type: 'text' },
  ],
}
