import { createHash } from 'node:crypto'
import type { Servicio } from '../ledger/rows.ts'

/*
 * What of a service is translated, text by text. A translation belongs to what the Spanish text says, and not to where it stands: it is
 * known by the text's fingerprint, so that one whose Spanish changed is nobody's, and one that several services say is made once.
 */

/** Fields whose texts are translated, as the panel calls them. The law is not: it is cited as it was published. */
export const CAMPOS_TRADUCIBLES = {
  nombre: 'Nombre',
  resumen: 'Resumen',
  aQuien: 'A quién va dirigido',
  casos: 'En qué casos',
  beneficio: 'Para qué sirve',
  resultado: 'Qué se obtiene',
  'vigencia.nota': 'Nota de la vigencia',
  'requisitos.nombre': 'Requisito',
  'requisitos.condicion': 'Requisito: solo si',
  'requisitos.nota': 'Requisito: nota',
  'tarifas.concepto': 'Costo: concepto',
  'tarifas.por': 'Costo: por qué unidad',
  'tarifas.base': 'Costo: sobre qué monto',
  'tarifas.recargos.nombre': 'Costo: recargo',
  'pasos.actividad': 'Paso',
  'pasos.quien': 'Paso: quién',
  'inspeccion.objetivo': 'Para qué es la inspección',
  'oficinas.nombre': 'Oficina',
  observaciones: 'Observaciones',
  negativa: 'Si dicen que no',
  motivoEstado: 'Por qué está suspendido',
} as const

export type CampoTraducible = keyof typeof CAMPOS_TRADUCIBLES

export const isTranslatable = (campo: unknown): campo is CampoTraducible =>
  typeof campo === 'string' && Object.hasOwn(CAMPOS_TRADUCIBLES, campo)

/** A Spanish text of a field. */
export type Original = { campo: CampoTraducible; texto: string }

/** What a Spanish text is known by: another letter is another text. */
export const fingerprint = (texto: string): string =>
  createHash('sha256').update(texto.trim().normalize('NFC')).digest('base64url').slice(0, 32)

/** Each Spanish text of a service that is translated, in the order of its page, once. */
export const originalsOf = (service: Partial<Servicio>): Original[] => {
  const found = new Map<string, Original>()
  for (const campo of Object.keys(CAMPOS_TRADUCIBLES) as CampoTraducible[])
    for (const texto of textsAt(service, campo.split('.'))) {
      const said = texto.trim()
      if (said) found.set(`${campo} ${said}`, { campo, texto: said })
    }
  return [...found.values()]
}

const textsAt = (value: unknown, [name, ...rest]: string[]): string[] => {
  if (Array.isArray(value)) return value.flatMap((one) => textsAt(one, name === undefined ? [] : [name, ...rest]))
  if (name === undefined) return typeof value === 'string' ? [value] : []
  return value && typeof value === 'object' ? textsAt((value as Record<string, unknown>)[name], rest) : []
}
