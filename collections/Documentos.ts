import path from 'node:path'
import type { CollectionConfig } from 'payload'
import { handOver } from '../hooks/doors/handOver.ts'
import { DOCUMENT_TYPES } from '../hooks/manual/documentTypes.ts'
import { nobody } from '../hooks/people/access.ts'
import { readsDocument } from '../hooks/people/sight.ts'
import { fileSize } from './fields/fileSize.ts'
import { datePicker } from './fields/moment.ts'
import { optionsOf } from './fields/options.ts'

/**
 * The papers that steps issue, as sealed PDF. Nobody writes here: the ledger freezes what is signed before it records the signature, and
 * derives the rest from movements. Whoever may see the case opens them; anyone verifies them by their code.
 */
export const Documentos: CollectionConfig = {
  slug: 'documentos',
  labels: { singular: 'Documento', plural: 'Documentos' },
  admin: {
    useAsTitle: 'filename',
    defaultColumns: ['filename', 'tipo', 'folio', 'fecha', 'estado'],
    listSearchableFields: ['filename', 'folio', 'codigo'],
    group: 'Trabajo',
  },
  defaultSort: '-fecha',
  disableDuplicate: true,
  lockDocuments: false,
  access: { create: nobody, read: readsDocument, update: nobody, delete: nobody },
  upload: {
    staticDir: path.join(process.env.DATA_DIR ?? 'data', 'documentos'),
    mimeTypes: ['application/pdf'],
    pasteURL: false,
    handlers: [handOver],
  },
  indexes: [{ fields: ['estado', 'createdAt'] }],
  fields: [
    // Which paper of which movement: deriving it twice finds it.
    { name: 'clave', type: 'text', required: true, unique: true, admin: { hidden: true } },
    {
      name: 'expediente',
      label: 'Expediente',
      type: 'relationship',
      relationTo: 'expedientes',
      required: true,
      index: true,
    },
    { name: 'seq', label: 'Movimiento', type: 'number', required: true },
    {
      name: 'tipo',
      label: 'Tipo',
      type: 'select',
      required: true,
      options: optionsOf(DOCUMENT_TYPES),
    },
    { name: 'folio', label: 'Folio', type: 'text', required: true, index: true },
    { name: 'codigo', label: 'Código de verificación', type: 'text', required: true, unique: true },
    { name: 'sha256', label: 'SHA-256', type: 'text', required: true },
    {
      name: 'fecha',
      label: 'Fecha',
      type: 'date',
      required: true,
      admin: { date: datePicker },
    },
    // Offices, never people: anyone who verifies reads them.
    {
      name: 'firmas',
      label: 'Oficinas que firman',
      type: 'json',
      required: true,
      admin: { components: { Field: './components/Datos.tsx#Firmas' } },
    },
    { name: 'demostracion', label: 'Con sello de demostración', type: 'checkbox', required: true },
    {
      name: 'estado',
      label: 'Estado',
      type: 'select',
      required: true,
      options: [
        // Frozen for a signature that may still come to nothing.
        { value: 'reservado', label: 'Reservado' },
        { value: 'vigente', label: 'Vigente' },
        { value: 'sustituido', label: 'Sustituido por otro' },
      ],
    },
    fileSize,
  ],
}
