import type { CollectionConfig } from 'payload'
import { readsCorrespondence } from '../hooks/correspondence/find.ts'
import { ESTADOS_DE_CORRESPONDENCIA, SENTIDOS, TURNABLES } from '../hooks/correspondence/forms.ts'
import { nobody } from '../hooks/people/access.ts'
import { momentField, personField } from './fields/derived.ts'
import { optionsOf } from './fields/options.ts'

/**
 * Oficios received and sent that open no case. Written through the intranet alone (`hooks/correspondence`): what was registered stays, what
 * is done with it is added in `actos`, and the other columns are their sum.
 */
export const Correspondencia: CollectionConfig = {
  slug: 'correspondencia',
  labels: { singular: 'Correspondencia', plural: 'Correspondencia' },
  typescript: { interface: 'Correspondencia' },
  admin: {
    useAsTitle: 'folio',
    defaultColumns: ['folio', 'sentido', 'contraparte', 'asunto', 'estado', 'registrada'],
    listSearchableFields: ['folio', 'numero', 'asunto', 'contraparte'],
    group: 'Trabajo',
  },
  defaultSort: '-registrada',
  disableDuplicate: true,
  lockDocuments: false,
  access: { create: nobody, read: readsCorrespondence, update: nobody, delete: nobody },
  indexes: [
    { fields: ['anio', 'registrada'] },
    { fields: ['estado', 'registrada'] },
    { fields: ['turnadoA', 'registrada'] },
  ],
  fields: [
    { name: 'comando', type: 'text', required: true, unique: true, admin: { hidden: true } },
    { name: 'sentido', label: 'Sentido', type: 'select', required: true, options: optionsOf(SENTIDOS) },
    { name: 'folio', label: 'Folio', type: 'text', index: true },
    { name: 'anio', label: 'Año', type: 'number', required: true },
    { name: 'numero', label: 'Número del oficio', type: 'text', index: true },
    { name: 'contraparte', label: 'De quién o para quién', type: 'text', required: true },
    { name: 'asunto', label: 'Asunto', type: 'text', required: true },
    { name: 'fechaOficio', label: 'Fecha del oficio (año-mes-día)', type: 'text', required: true },
    momentField('recibido', 'Recibido (sello)'),
    { name: 'anexos', label: 'Anexos', type: 'text' },
    { name: 'responderAntes', label: 'Responder a más tardar (año-mes-día)', type: 'text' },
    { name: 'contesta', label: 'Contesta al folio', type: 'text', index: true },
    {
      name: 'estado',
      label: 'Estado',
      type: 'select',
      required: true,
      options: optionsOf(ESTADOS_DE_CORRESPONDENCIA),
    },
    { name: 'registrada', label: 'Registrada', type: 'date', required: true, index: true },
    personField('registradaPor', 'Registrada por'),
    { name: 'turnadoA', label: 'Turnada a', type: 'select', options: optionsOf(TURNABLES) },
    momentField('turnada', 'Turnada'),
    { name: 'contestada', label: 'Contestada (año-mes-día)', type: 'text' },
    { name: 'respuesta', label: 'Cómo se contestó', type: 'textarea' },
    momentField('archivada', 'Archivada'),
    { name: 'archivadoEn', label: 'Lugar de archivo', type: 'text' },
    { name: 'finTramite', label: 'En trámite hasta', type: 'date', index: true },
    { name: 'finConcentracion', label: 'En concentración hasta', type: 'date', index: true },
    momentField('anulada', 'Anulada'),
    { name: 'motivo', label: 'Motivo de la anulación', type: 'textarea' },
    // Rows `{acto, por, fecha, datos}`, in their order, and how many: an act is added only to as many as its writer saw.
    { name: 'actos', label: 'Qué se ha hecho', type: 'json', required: true },
    { name: 'seq', type: 'number', required: true, admin: { hidden: true } },
    // False while its number, its files or the end of its number may still be owed.
    { name: 'alDia', type: 'checkbox', index: true, admin: { hidden: true } },
  ],
}
