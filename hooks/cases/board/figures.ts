/*
 * What happened, counted: sums that can be added up in any order, so that those of a month are those of its days. What is true at a
 * moment (how many are open, where they wait) is the sum of everything up to it.
 */

/**
 * Office minutes and how many lasted as long, one pair after the other; the same minutes may come again until they are put together
 * (`compact`). Exact: a median is read from it, never guessed.
 */
export type Tiempos = number[]

export type Tallies = {
  abiertos: number
  concluidos: number
  cancelados: number
  /** Cases that came to each step, less those that left it. */
  espera: Record<number, number>
  /** By person named: cases that became theirs less those that left them, and those concluded as theirs. */
  personas: Record<string, { enProceso: number; concluidos: number }>
  /** Turns that ended late, by the first day at whose end they were late already. */
  tarde: Record<string, number>
  /** Those of them that were of whoever asked. */
  tardeEnReposo: Record<string, number>
  /** Open cases that came to wait for whoever asked, less those that no longer do. */
  reposo: number
  /** Surveys, and the sums of their averages (in hundredths) and of their answer on the whole. */
  encuestas: { n: number; promedios: number; generales: number }
}

/** Of one procedure. `tiempos`: by step, how long it took whoever completed it. */
export type ProcedureFigures = Tallies & { tiempos: Record<number, Tiempos>; casos: Casos }

/** How long the cases that were concluded took from opening to end, and that without the turns of whoever asked. */
export type Casos = { total: Tiempos; neto: Tiempos }

/** By procedure's code. */
export type Figures = Map<string, ProcedureFigures>

export const none = (): ProcedureFigures => ({
  abiertos: 0,
  concluidos: 0,
  cancelados: 0,
  espera: {},
  personas: {},
  tarde: {},
  tardeEnReposo: {},
  reposo: 0,
  encuestas: { n: 0, promedios: 0, generales: 0 },
  tiempos: {},
  casos: { total: [], neto: [] },
})

/** Those of one procedure, made where there are none yet. */
export const cifrasOf = (figures: Figures, codigo: string): ProcedureFigures => {
  const known = figures.get(codigo) ?? none()
  figures.set(codigo, known)
  return known
}

/** Adds what happened elsewhere to `figures`. */
export const addFigures = (figures: Figures, more: Iterable<readonly [string, Partial<ProcedureFigures>]>): void => {
  for (const [codigo, one] of more) addCifras(cifrasOf(figures, codigo), one)
}

const addCifras = (sum: ProcedureFigures, one: Partial<ProcedureFigures>): void => {
  sum.abiertos += one.abiertos ?? 0
  sum.concluidos += one.concluidos ?? 0
  sum.cancelados += one.cancelados ?? 0
  for (const [paso, n] of Object.entries(one.espera ?? {})) add(sum.espera, paso, n)
  for (const [dia, n] of Object.entries(one.tarde ?? {})) add(sum.tarde, dia, n)
  for (const [dia, n] of Object.entries(one.tardeEnReposo ?? {})) add(sum.tardeEnReposo, dia, n)
  sum.reposo += one.reposo ?? 0
  for (const name of ['total', 'neto'] as const)
    for (const number of one.casos?.[name] ?? []) sum.casos[name].push(number)
  for (const [id, { enProceso, concluidos }] of Object.entries(one.personas ?? {})) {
    addPerson(sum, id, enProceso, concluidos)
  }
  sum.encuestas.n += one.encuestas?.n ?? 0
  sum.encuestas.promedios += one.encuestas?.promedios ?? 0
  sum.encuestas.generales += one.encuestas?.generales ?? 0
  for (const [paso, tiempos] of Object.entries(one.tiempos ?? {})) {
    const known = timesOf(sum, Number(paso))
    for (const number of tiempos) known.push(number)
  }
}

/** Adds to one entry of a table of counts; what comes to nothing stays out of it. */
export const add = (counts: Record<string | number, number>, key: string | number, n: number): void => {
  const sum = (counts[key] ?? 0) + n
  if (sum === 0) delete counts[key]
  else counts[key] = sum
}

export const addPerson = (sum: Tallies, id: string, enProceso: number, concluidos: number): void => {
  const known = sum.personas[id] ?? { enProceso: 0, concluidos: 0 }
  sum.personas[id] = { enProceso: known.enProceso + enProceso, concluidos: known.concluidos + concluidos }
}

const timesOf = (sum: ProcedureFigures, paso: number): Tiempos => {
  const known = sum.tiempos[paso] ?? []
  sum.tiempos[paso] = known
  return known
}

export const addTime = (sum: ProcedureFigures, paso: number, minutos: number): void => {
  timesOf(sum, paso).push(minutos, 1)
}

export const addCase = (sum: ProcedureFigures, { total, neto }: { total: number; neto: number }): void => {
  sum.casos.total.push(total, 1)
  sum.casos.neto.push(neto, 1)
}

/** The same times, each length once, shortest first. */
export const compact = (tiempos: Tiempos): Tiempos => {
  let longest = 0
  for (let i = 0; i < tiempos.length; i += 2) longest = Math.max(longest, tiempos[i] ?? 0)
  const counts = new Uint32Array(longest + 1)
  for (let i = 0; i < tiempos.length; i += 2)
    counts[tiempos[i] ?? 0] = (counts[tiempos[i] ?? 0] ?? 0) + (tiempos[i + 1] ?? 0)
  const pairs: Tiempos = []
  for (let minutos = 0; minutos <= longest; minutos++) if (counts[minutos]) pairs.push(minutos, counts[minutos] ?? 0)
  return pairs
}

/** How many there are, their median and the value nine of ten do not pass, in hours with two decimals; `null` where there are none. */
export const summarize = (tiempos: Tiempos): { n: number; mediana: number; p90: number } | null => {
  const pairs = compact(tiempos)
  let n = 0
  for (let i = 1; i < pairs.length; i += 2) n += pairs[i] ?? 0
  if (n === 0) return null
  return { n, mediana: inHours(quantile(pairs, n, 0.5)), p90: inHours(quantile(pairs, n, 0.9)) }
}

/** Between the two nearest values, in proportion (as spreadsheets' PERCENTIL.INC): of two values the median is their middle. */
const quantile = (pairs: Tiempos, n: number, share: number): number => {
  const at = (n - 1) * share
  const [low, high] = [valueAt(pairs, Math.floor(at)), valueAt(pairs, Math.ceil(at))]
  return low + (high - low) * (at - Math.floor(at))
}

const valueAt = (pairs: Tiempos, index: number): number => {
  let seen = 0
  for (let i = 0; i < pairs.length; i += 2) {
    seen += pairs[i + 1] ?? 0
    if (index < seen) return pairs[i] ?? 0
  }
  return pairs.at(-2) ?? 0
}

const inHours = (minutes: number): number => Math.round((minutes / 60) * 100) / 100
