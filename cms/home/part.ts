import type { PayloadRequest } from 'payload'
import type { Punto } from '../../hooks/diagram/plot.ts'
import type { Rol } from '../../hooks/manual/roles.ts'

/** One line of a part: what it is, where it is attended to, and what to know before opening it. */
export type Fila = { texto: string; href?: string; nota?: string }

/** A part of the panel's home, as data. */
export type Parte = {
  id: string
  titulo: string
  /** How many there are in all; `filas` are the first. */
  total: number
  /** The total as it is said, where it is not the figure alone. */
  dicho?: string
  filas: Fila[]
  /** What is said where there is nothing. */
  vacio: string
  /** Where all of it is. */
  todo?: { texto: string; href: string }
  /** A figure for each day, drawn small. */
  puntos?: Punto[]
}

/** Where a part comes from. It asks in the person's name; whoever is not among `roles` is not asked for it. */
export type Fuente = {
  id: string
  roles: readonly Rol[]
  read: (req: PayloadRequest, now: Date) => Promise<Parte>
}

/** Lines of a part. */
export const MOST = 5

/** The address of a list of the panel, with these columns as they are asked. */
export const listOf = (collection: string, equal: Record<string, string> = {}): string => {
  const asked = Object.entries(equal).map(([name, value], i) => [`where[or][0][and][${i}][${name}][equals]`, value])
  const query = new URLSearchParams(asked as [string, string][]).toString()
  return `/admin/collections/${collection}${query && `?${query}`}`
}

/** The address of one document of the panel. */
export const portalPageOf = (collection: string, id: string): string => `/admin/collections/${collection}/${id}`
