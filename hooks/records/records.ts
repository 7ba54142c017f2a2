/** How the states of what a case leaves behind are called: in the panel, and on the case's page. */
export const ESTADOS = {
  orden: {
    abierta: 'Abierta',
    asignada: 'Asignada',
    atendida: 'Atendida',
    conforme: 'Firmada de conformidad',
    capturada: 'Capturada',
    cancelada: 'Cancelada',
  },
  dictamen: {
    elaborado: 'Elaborado',
    'visto-bueno': 'Con visto bueno',
    firmado: 'Firmado',
    entregado: 'Entregado',
    recibido: 'Recibido por la dependencia',
    archivado: 'Entregado y archivado',
    devuelto: 'Devuelto para corregir',
    cancelado: 'Cancelado',
  },
  cuenta: {
    apartada: 'Apartada',
    creada: 'Creada, sin entregar',
    entregada: 'Entregada',
    cancelada: 'Cancelada',
  },
  oficio: {
    borrador: 'En borrador',
    firmado: 'Firmado',
    enviado: 'Enviado',
    entregado: 'Entregado',
    recibido: 'Recibido',
    turnado: 'Turnado',
    sellado: 'Sellado de atendido',
    archivado: 'Atendido y archivado',
    devuelto: 'Devuelto para corregir',
    cancelado: 'Cancelado',
  },
} as const

export const CLASES = {
  'diagnostico-tecnico': 'Diagnóstico técnico',
  'dictamen-tecnico': 'Dictamen técnico',
  'dictamen-sistema': 'Dictamen de sistema',
} as const

/** A closed list as Payload's `select` takes it. */
export const optionsOf = (labels: Record<string, string>): { value: string; label: string }[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))
