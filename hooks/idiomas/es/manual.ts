/** The manual's page, and the list of its procedures. */
export const MANUAL_ES = {
  titulo: 'Manual de procedimientos',
  descripcion: (codigo: string, de: string) =>
    `El manual ${codigo} de la ${de}: qué hace, con qué fundamento y cómo pide cada dependencia lo que necesita.`,
  guia: (de: string) =>
    `Lo que hace la ${de}, con qué fundamento, y cómo se pide. Dicho con nuestras palabras; cada parte dice en qué apartado del manual está.`,
  enEstaPagina: 'En esta página',
  partes: {
    inventario: 'Procedimientos',
    atencion: 'Quién atiende',
    'para-que': 'Objetivo, misión y visión',
    atribuciones: 'Atribuciones',
    principios: 'Principios y valores',
    antecedentes: 'Antecedentes',
    marco: 'Marco normativo',
    conceptos: 'Conceptos',
  },
  delManual: 'Del manual',
  codigo: 'Código',
  version: 'Versión',
  del: (version: string, dia: string) => `${version}, del ${dia}`,
  elabora: 'En cada procedimiento elabora la jefatura de su departamento; lo demás es igual.',
  apartado: (n: string) => `Apartado ${n}`,
  procedimiento: 'Procedimiento',
  departamento: 'Departamento',
  departamentoDe: 'Departamento de',
  emision: 'Emisión',
  horas: 'El manual dice las horas; los días son nuestros. Teléfono y domicilio, en',
  principios: 'Principios.',
  valores: 'Valores.',
  porConfirmar: 'Publicación por confirmar',
  publicado: 'Publicado:',
  clases: { 'tramite-y-servicio': 'Trámites y servicios', administrativo: 'Procedimientos administrativos' },
  procedimientos: 'Procedimientos',
  procedimientosDescripcion: (de: string) =>
    `Quién hace qué y en qué orden: los procedimientos de la ${de}, con su diagrama de flujo.`,
  procedimientosGuia: (de: string) =>
    `Quién hace qué, y en qué orden, cuando una dependencia pide algo a la ${de}. Lo demás está en el`,
  manual: 'manual',
  pasos: (n: number) => `${n} pasos`,
}
