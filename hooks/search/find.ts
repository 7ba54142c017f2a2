import { dayIn } from '../engine/calendar.ts'
import type { TipoDeResultado } from './entry.ts'
import { TIPOS_DE_RESULTADO } from './entry.ts'
import { type Excerpted, excerptOf } from './excerpt.ts'
import { searchEngine } from './keep.ts'
import { noteMissed } from './missed.ts'

const POR_PAGINA = 10
/** Nobody reads further; what is looked for is said better instead. */
export const MAS_PAGINAS = 50
export const MAS_LARGA = 120

export type Resultado = {
  tipo: TipoDeResultado
  titulo: string
  url: string
  resumen: string
  fecha: string | null
  /** The summary with what was looked for marked. */
  piezas: Excerpted[]
}

export type Hallazgo = { docs: Resultado[]; totalDocs: number; pagina: number; paginas: number }

/** What may be asked of a search, whatever was written: too long is cut, what is no page is the first. */
export type Pregunta = {
  q: string
  tipo?: TipoDeResultado
  desde?: string
  pagina?: number
  /** Nobody wrote it: not listed where nothing is found, and looked for only as it is. */
  callada?: boolean
}

export const isTipoDeResultado = (value: unknown): value is TipoDeResultado =>
  typeof value === 'string' && Object.hasOwn(TIPOS_DE_RESULTADO, value)

/** What the public may find today, best guess first. */
export const findPublic = async ({ q, tipo, desde, pagina = 1, callada }: Pregunta): Promise<Hallazgo> => {
  const engine = await searchEngine()
  const asked = q.trim().slice(0, MAS_LARGA)
  const found = asked ? engine.find({ q: asked, tipo, desde, hoy: dayIn(new Date()), exacta: callada }) : []
  if (asked && found.length === 0 && !tipo && !desde && !callada) noteMissed(asked)
  const page = Math.max(1, Math.min(pagina, MAS_PAGINAS))
  const docs = found.slice((page - 1) * POR_PAGINA, page * POR_PAGINA).map((entry) => {
    const piezas = excerptOf([entry.resumen, entry.texto].filter(Boolean).join(' · '), asked)
    const { titulo, url, fecha } = entry
    return { tipo: entry.tipo, titulo, url, fecha, resumen: piezas.map((p) => p.texto).join(''), piezas }
  })
  return {
    docs,
    totalDocs: found.length,
    pagina: page,
    paginas: Math.min(MAS_PAGINAS, Math.ceil(found.length / POR_PAGINA)),
  }
}

/** What the search box offers while something is written. */
export const suggestions = async (): Promise<string[]> => (await searchEngine()).suggest(60)
