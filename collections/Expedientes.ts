import type { CollectionConfig } from 'payload'
import { documentosEndpoint } from '../hooks/doors/documentos.ts'
import { caseEndpoint, openEndpoint } from '../hooks/doors/expedientes.ts'
import { CANALES } from '../hooks/manual/channels.ts'
import { PROCEDURES } from '../hooks/manual/index.ts'
import { nobody } from '../hooks/people/access.ts'
import { readsCase } from '../hooks/people/sight.ts'
import { datePicker } from './fields/moment.ts'
import { optionsOf } from './fields/options.ts'

/**
 * One run of a procedure, pinned to the version it began with. What is fixed at the opening is written once; the rest is a
 * projection of the movements, rebuilt by the ledger and written by nobody else.
 */
export const Expedientes: CollectionConfig = {
  slug: 'expedientes',
  labels: { singular: 'Expediente', plural: 'Expedientes' },
  admin: {
    useAsTitle: 'folio',
    defaultColumns: ['folio', 'titulo', 'procedimiento', 'dependencia', 'estado', 'pasoActual', 'abierto'],
    listSearchableFields: ['folio', 'titulo'],
    group: 'Trabajo',
  },
  defaultSort: '-abierto',
  disableDuplicate: true,
  lockDocuments: false,
  access: { create: nobody, read: readsCase(), update: nobody, delete: nobody },
  endpoints: [openEndpoint, caseEndpoint, documentosEndpoint],
  // The tray: what waits for these steps, and what is open or over, of all cases and by each reason to see one; of each lane (`carril`) in the
  // order it is shown, ties included. Those who acted in it are a list: `cms/config/database.ts` sees to theirs.
  indexes: [
    { fields: ['turno', 'carril', 'desde', 'createdAt'] },
    { fields: ['estado', 'carril', 'desde', 'createdAt'] },
    { fields: ['dependencia', 'estado', 'carril', 'desde', 'createdAt'] },
    { fields: ['procedimiento', 'estado', 'carril', 'desde', 'createdAt'] },
    { fields: ['asignado', 'estado', 'carril', 'desde', 'createdAt'] },
    // What a tray counts, without looking at any row.
    { fields: ['estado', 'turno', 'seq'] },
    // How long it usually takes, and who asked before from an office.
    { fields: ['estado', 'cerrado'] },
    { fields: ['dependencia', 'createdAt'] },
    // What went beyond its target, by whom that was told to.
    { fields: ['escalado', 'procedimiento'] },
  ],
  fields: [
    { name: 'folio', label: 'Folio', type: 'text', unique: true },
    {
      name: 'procedimiento',
      label: 'Procedimiento',
      type: 'select',
      required: true,
      options: [...new Set(PROCEDURES.map((p) => p.codigo))],
    },
    { name: 'version', label: 'Versión', type: 'text', required: true },
    { name: 'titulo', label: 'Asunto', type: 'text', required: true },
    { name: 'dependencia', label: 'Dependencia', type: 'relationship', relationTo: 'dependencias', required: true },
    { name: 'area', label: 'Área', type: 'text' },
    { name: 'solicitante', label: 'Solicitante', type: 'relationship', relationTo: 'usuarios', index: true },
    { name: 'nombreSolicitante', label: 'Nombre de quien solicita', type: 'text' },
    { name: 'canal', label: 'Canal', type: 'select', required: true, options: optionsOf(CANALES) },
    { name: 'apertura', type: 'text', unique: true, admin: { hidden: true } },
    { name: 'abierto', label: 'Abierto', type: 'date', required: true, admin: { date: datePicker } },
    {
      type: 'collapsible',
      label: 'Estado (se calcula de los movimientos)',
      fields: [
        {
          name: 'estado',
          label: 'Estado',
          type: 'select',
          required: true,
          options: [
            { value: 'en-proceso', label: 'En proceso' },
            { value: 'concluido', label: 'Concluido' },
            { value: 'cancelado', label: 'Cancelado' },
          ],
        },
        { name: 'pasoActual', label: 'Paso actual', type: 'number' },
        // `codigo@version:paso`, null when closed: a tray is one query on this column.
        { name: 'turno', type: 'text', admin: { hidden: true } },
        // Hours of its target and whether it is urgent: of one lane, who began first has used the larger share (decision 51).
        { name: 'carril', type: 'text', admin: { hidden: true } },
        // What it is found by, folded; each database indexes the list in its own way (cms/config).
        { name: 'palabras', type: 'json', admin: { hidden: true } },
        // Why it came back, until it is sent on again.
        { name: 'devuelto', label: 'Por qué se devolvió', type: 'textarea' },
        { name: 'asignado', label: 'Asignado a', type: 'relationship', relationTo: 'usuarios' },
        { name: 'desde', label: 'En este paso desde', type: 'date', admin: { date: datePicker } },
        // When its turn is looked at next, to remind of it or to tell who answers for it; and who was told.
        { name: 'recordar', type: 'date', index: true, admin: { hidden: true } },
        {
          name: 'escalado',
          label: 'Escalado a',
          type: 'select',
          options: [
            { value: 'jefatura', label: 'La jefatura' },
            { value: 'direccion', label: 'Dirección' },
          ],
        },
        { name: 'cerrado', label: 'Cerrado', type: 'date', admin: { date: datePicker } },
        { name: 'seq', label: 'Movimientos', type: 'number', required: true, index: true },
        // False while something derived from the last movement may be missing: what recovery looks for.
        { name: 'alDia', type: 'checkbox', index: true, admin: { hidden: true } },
        // When recovery looks at it again, where it could not finish; and how many of its tries never ended.
        { name: 'revisar', type: 'date', index: true, admin: { hidden: true } },
        { name: 'intentos', type: 'number', admin: { hidden: true } },
        { name: 'huella', label: 'Huella del último movimiento', type: 'text' },
        {
          name: 'actores',
          label: 'Quienes han actuado',
          type: 'relationship',
          relationTo: 'usuarios',
          hasMany: true,
        },
      ],
    },
  ],
}
