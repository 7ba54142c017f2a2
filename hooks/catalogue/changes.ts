import { canonicalJson } from '../ledger/canonical.ts'
import { CAMPOS } from './bounds.ts'
import { type Ficha, tidy } from './ficha.ts'

/** What each part of a service is called where a change is told. */
const PARTES: Partial<Record<(typeof CAMPOS)[number], string>> = {
  clase: 'clase',
  nombre: 'nombre',
  homoclave: 'homoclave',
  resumen: 'resumen',
  sinonimos: 'sinónimos',
  temas: 'temas',
  eventos: 'momentos de la vida',
  audiencias: 'públicos',
  dependencia: 'dependencia',
  unidad: 'unidad administrativa',
  aQuien: 'a quién va dirigido',
  casos: 'casos',
  beneficio: 'beneficio',
  resultado: 'qué se obtiene',
  vigencia: 'vigencia',
  modalidades: 'modalidades',
  enlace: 'enlace',
  requisitos: 'requisitos',
  tarifas: 'costo',
  plazo: 'plazo',
  silencio: 'silencio',
  inspeccion: 'inspección',
  oficinas: 'oficinas y horarios',
  pasos: 'pasos',
  fundamento: 'fundamento',
  observaciones: 'observaciones',
  negativa: 'qué hacer si dicen que no',
  estado: 'estado',
  motivoEstado: 'motivo de la suspensión',
  hasta: 'fin de la suspensión',
}

/** Which parts two states of a service tell differently, as people read them; who answers for it and when it is reviewed are no part. */
export const changedParts = (before: Ficha, after: Ficha): string[] =>
  CAMPOS.flatMap((campo) => {
    const name = PARTES[campo]
    return name && said(before[campo]) !== said(after[campo]) ? [name] : []
  })

/** What it says; what is reckoned from it, and what says nothing, left out. */
const said = (value: unknown): string => canonicalJson(bare(tidy(value)) ?? null)

const RECKONED = new Set(['importe', 'desglose', 'motivo'])

const bare = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.length ? value.map(bare) : null
  if (value === null || typeof value !== 'object') return value ?? null
  const full = Object.entries(value).flatMap(([name, of]) => {
    const one = RECKONED.has(name) ? null : bare(of)
    return one === null || one === false || one === 0 ? [] : [[name, one]]
  })
  return full.length ? Object.fromEntries(full) : null
}
