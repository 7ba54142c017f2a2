/** The papers the procedures leave behind. */
export const DOCUMENT_TYPES = {
  acuse: 'Acuse de recibo',
  orden: 'Orden de servicio',
  oficio: 'Oficio',
  dictamen: 'Dictamen',
  diagnostico: 'Diagnóstico técnico',
} as const

export type DocumentType = keyof typeof DOCUMENT_TYPES

/** Papers that have a number of their own; an acknowledgement bears its case's. */
export type NumberedType = Exclude<DocumentType, 'acuse'>

/** Their folio series. */
export const SERIES: Record<NumberedType, string> = {
  orden: 'TI-OS',
  oficio: 'TI-OF',
  dictamen: 'TI-DI',
  diagnostico: 'TI-DG',
}
