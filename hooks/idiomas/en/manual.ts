import type { MANUAL_ES } from '../es/manual.ts'

export const MANUAL_EN: typeof MANUAL_ES = {
  titulo: 'Procedures manual',
  descripcion: (codigo, de) =>
    `Manual ${codigo} of the ${de}: what it does, what it is based on, and how each office asks for what it needs.`,
  guia: (de) =>
    `What the ${de} does, what it is based on, and how to ask for it. In our own words; each part says where in the manual it stands.`,
  enEstaPagina: 'On this page',
  partes: {
    inventario: 'Procedures',
    atencion: 'Who attends',
    'para-que': 'Purpose, mission and vision',
    atribuciones: 'Powers',
    principios: 'Principles and values',
    antecedentes: 'History',
    marco: 'Legal framework',
    conceptos: 'Terms',
  },
  delManual: 'About the manual',
  codigo: 'Code',
  version: 'Edition',
  del: (version, dia) => `${version}, of ${dia}`,
  elabora: 'Each procedure is drawn up by the head of its department; the rest is the same.',
  apartado: (n) => `Section ${n}`,
  procedimiento: 'Procedure',
  departamento: 'Department',
  departamentoDe: 'Department:',
  emision: 'Issued',
  horas: 'The manual tells the hours; the days are ours. Telephone and address are in',
  principios: 'Principles:',
  valores: 'Values:',
  porConfirmar: 'Publication to be confirmed',
  publicado: 'Published:',
  clases: { 'tramite-y-servicio': 'Services to other offices', administrativo: 'Administrative procedures' },
  procedimientos: 'Procedures',
  procedimientosDescripcion: (de) =>
    `Who does what, and in which order: the procedures of the ${de}, with their flow charts.`,
  procedimientosGuia: (de) =>
    `Who does what, and in which order, when an office asks the ${de} for something. The rest is in the`,
  manual: 'manual',
  pasos: (n) => `${n} steps`,
}
