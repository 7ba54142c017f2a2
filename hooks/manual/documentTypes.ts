/** The papers the procedures leave behind. */
export const DOCUMENT_TYPES = {
  acuse: 'Acuse de recibo',
  orden: 'Orden de servicio',
  oficio: 'Oficio',
  dictamen: 'Dictamen',
  diagnostico: 'Diagnóstico técnico',
} as const

export type DocumentType = keyof typeof DOCUMENT_TYPES
