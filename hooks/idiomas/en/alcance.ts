import type { ALCANCE_ES } from '../es/alcance.ts'

export const ALCANCE_EN: typeof ALCANCE_ES = {
  pagina: 'What the municipality wrote on this page is in Spanish; the rest is in English.',
  nada: '',
  busqueda:
    'Services that were translated are found by English words; for the rest, which is in Spanish, search with Spanish words.',
  lista: 'Names and summaries that are not in English yet are shown in Spanish.',
  ficha: 'This service is described in Spanish only; what we reckon from it, costs, hours and terms, is in English.',
  fichaParte: 'Part of this page is not in English yet, and is shown in Spanish.',
  fichaTraducida: 'Translated from Spanish for your information: the Spanish text is the one that counts.',
  publicacion: 'News and notices are published in Spanish only.',
  escrita: 'This page is written in Spanish only.',
  procedimiento: 'What the manual says of this procedure is in Spanish only; headings and dates are in English.',
  documento: 'Documents, and what they are called in the register, are in Spanish only.',
  datos: 'The data, and the names and descriptions of their columns, are in Spanish only.',
  manual: 'The manual exists in Spanish only; headings and dates are in English.',
}
