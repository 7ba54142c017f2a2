import { canonicalJson } from '../ledger/canonical.ts'
import { CAMPOS } from './bounds.ts'
import { type Ficha, tidy } from './ficha.ts'

/** What each part of a service is called where a change is told. */
const PARTES: Partial<Record<Campo, string>> = {
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

type Campo = (typeof CAMPOS)[number]

/** Which fields two states of a service tell differently. */
export const changedFields = (before: Ficha, after: Ficha): Campo[] =>
  CAMPOS.filter((campo) => campo !== 'notaDeCambio' && said(before[campo]) !== said(after[campo]))

/** The same as people read them; when it is reviewed is no part of what it says. */
export const changedParts = (before: Ficha, after: Ficha): string[] =>
  changedFields(before, after).flatMap((campo) => PARTES[campo] ?? [])

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
