import type { FlattenedField } from 'payload'
import type { Servicio } from '../../ledger/rows.ts'
import type { Ficha } from '../ficha.ts'
import type { Tree } from '../sheet/fill.ts'

/** What is told of an import; `fila` and `columna` as the person sees them in the sheet. */
export type RowError = { fila: number; columna: string; mensaje: string }
export type Imported = { filas: number; nuevas: number; cambian: number; errores: RowError[] }

/** A service that is there: its row, and its newest state where one is being drafted beside it. */
export type Known = { stored: Servicio; newest: Servicio }

export type Status = 'published' | 'draft'

/** A row to be written: all that a person fills of it. `nota`: what the portal tells of the change. */
export type Planned = { fila: number; known: Known | null; data: Ficha; status: Status; nota: string | undefined }

export type Plan = { told: Imported; rows: Planned[] }

/** What a row is judged against. `seen`: the row where each address and code stood before. */
export type Against = {
  tree: Tree
  fields: readonly FlattenedField[]
  nota: string | undefined
  offices: ReadonlyMap<string, string>
  bySlug: ReadonlyMap<string, Known>
  inFile: ReadonlySet<string>
  codes: ReadonlyMap<string, Known>
  seen: Map<string, number>
}
