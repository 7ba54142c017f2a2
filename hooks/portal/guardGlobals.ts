import { type GlobalBeforeChangeHook, type PayloadRequest, ValidationError } from 'payload'
import { markFault } from '../municipio/mark.ts'
import { BASE } from '../municipio/paleta.ts'
import { type Chosen, contrastFaults } from '../municipio/tints.ts'
import { telephoneFault } from './address.ts'
import { answeredElsewhere } from './paths.ts'
import { follow, readRules } from './redirects.ts'
import { isPublished, standing } from './standing.ts'

type Fault = { path: string; label?: string; message: string }

const refuse = (global: string, errors: Fault[], req: PayloadRequest): void => {
  if (errors.length) throw new ValidationError({ global, errors }, req.t)
}

/** Colours as the panel calls them. */
const COLOURS: Record<keyof Chosen, string> = { agua: 'Principal', turquesa: 'Marcas', papel: 'Papel', tinta: 'Tinta' }

/** The mark can be drawn, the telephones called, and every text read on its ground. */
export const checkIdentity: GlobalBeforeChangeHook = ({ data, req }) => {
  const {
    colores = {},
    marca,
    emergencias,
  } = data as { colores?: Chosen; marca?: string; emergencias?: { numero?: string }[] }
  const { agua, turquesa, papel, tinta } = colores ?? {}
  const errors: Fault[] = contrastFaults({ agua, turquesa, papel, tinta }, BASE).map(({ campo, mensaje }) => ({
    path: `colores.${campo}`,
    label: COLOURS[campo],
    message: mensaje,
  }))
  const wrongMark = marca?.trim() ? markFault(marca) : null
  if (wrongMark) errors.push({ path: 'marca', message: wrongMark })
  for (const [n, { numero }] of (emergencias ?? []).entries()) {
    const fault = telephoneFault(numero)
    if (fault) errors.push({ path: `emergencias.${n}.numero`, message: fault })
  }
  refuse('municipio', errors, req)
  return data
}

/** Each link of these lists leads somewhere: a part of the portal, a page of it that is published, or another site. */
export const guardLinks =
  (...lists: string[]): GlobalBeforeChangeHook =>
  async ({ data, global, req }) => {
    const rows = lists.flatMap((list) =>
      listAt(data, list).map(({ enlace }, n) => ({ path: `${list}.${n}.enlace`, enlace: String(enlace ?? '') })),
    )
    const inside = rows.filter(({ enlace }) => enlace.startsWith('/') && !answeredElsewhere(pathOf(enlace)))
    const rules = inside.length ? await readRules(req.payload) : new Map<string, string>()
    const errors: Fault[] = []
    const isThere = standing(req.payload)
    for (const { path, enlace } of inside)
      if (!(await isPublished(req.payload, pathOf(enlace))) && (await follow(rules, enlace, isThere)) === null)
        errors.push({ path, message: `No hay una página publicada en ${pathOf(enlace)}.` })
    refuse(global.slug, errors, req)
    return data
  }

const listAt = (data: unknown, path: string): { enlace?: unknown }[] => {
  const value = path.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], data)
  return Array.isArray(value) ? value : []
}

const pathOf = (enlace: string): string => enlace.split(/[?#]/, 1)[0]?.replace(/(.)\/+$/, '$1') ?? ''
