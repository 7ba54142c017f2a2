import type { PayloadRequest } from 'payload'
import { dayIn } from '../../../../hooks/engine/calendar.ts'
import { findThings, type InventoryQuery, inventoryOffices, readThings } from '../../../../hooks/inventory/find.ts'
import { type Inventory, inventoryOf, keepsInventory } from '../../../../hooks/inventory/kinds.ts'
import { type Offices, sheetOfThings } from '../../../../hooks/inventory/sheet.ts'
import type { Equipo, Sistema } from '../../../../hooks/ledger/rows.ts'
import { fieldsOf } from '../../../../hooks/manual/fieldsOf.ts'
import { diagnostico } from '../../../../hooks/manual/shared/equipo.ts'
import { isFormato, sheetResponse } from '../../../../hooks/papers/sheet.ts'
import type { FormField } from '../forms/formFields.ts'
import { pageNumber } from '../session/paths.ts'
import { shortDay, shortDayOf } from './moments.ts'

/** What each inventory is called, and what its pages say. */
export const INVENTORY_WORDS = {
  equipos: {
    titulo: 'Equipos',
    uno: 'equipo',
    varios: 'equipos',
    nuevo: 'Agregar un equipo',
    ayuda: 'Inventario, serie, marca, lugar o persona',
    guia: 'El equipo de las dependencias: qué es, dónde está, qué se le ha hecho y qué recomienda su último diagnóstico.',
    vacio: 'Mete la hoja que ya tengas, o agrega el primero.',
  },
  sistemas: {
    titulo: 'Sistemas',
    uno: 'sistema',
    varios: 'sistemas',
    nuevo: 'Agregar un sistema',
    ayuda: 'Nombre, para qué sirve o responsable',
    guia: 'Los sistemas que la Dirección hizo o resguarda: versiones, archivos fuente, manuales y licencias (manual, 3.4 XIV).',
    vacio: 'Mete la hoja que ya tengas, o agrega el primero.',
  },
} as const satisfies Record<Inventory, object>

/** A thing as a row of its list. */
export type ThingRow = {
  id: string
  clave: string
  nombre: string
  estado: string
  toca: string | null
  nota: string
  datos: [string, string][]
}

export const RECOMIENDA = diagnostico.recomendacion.meta()?.etiquetas as Record<string, string>

/** What the last diagnóstico of a piece asks for and nobody has done yet. */
export const dueOfPiece = ({ estado, diagnostico: said }: Equipo): string | null => {
  if (estado === 'baja' || !said?.folio || !said.recomendacion) return null
  return said.recomendacion === 'baja'
    ? 'Se recomienda su baja'
    : `Se recomienda: ${(RECOMIENDA[said.recomendacion] ?? said.recomendacion).toLowerCase()}`
}

const NAMES = ['q', 'dependencia', 'estado', 'baja'] as const

/** A list as its page shows it; or the file that was asked for. */
export const inventoryPage = async (req: PayloadRequest, inventory: Inventory, params: URLSearchParams) => {
  const query: InventoryQuery = Object.fromEntries(NAMES.map((name) => [name, params.get(name)?.slice(0, 80) ?? '']))
  const offices = await inventoryOffices(req)
  const formato = params.get('formato')
  let tooMany = false
  if (isFormato(formato)) {
    const docs = await readThings(req, inventory, query)
    const { titulo } = INVENTORY_WORDS[inventory]
    if (docs)
      return sheetResponse(formato, `${inventory}-${dayIn(new Date())}`, [
        sheetOfThings(inventory, docs, offices, titulo),
      ])
    tooMany = true
  }
  const page = pageNumber(params.get('pagina'))
  const found = await findThings(req, inventory, query, page)
  return {
    ...{ inventory, query, page, tooMany, offices },
    rows: found.docs.map((doc) => rowOfThing(inventory, doc, offices)),
    total: found.totalDocs,
    pages: found.totalPages,
    keeps: keepsInventory(inventory, req.user?.roles),
  }
}

const rowOfThing = (inventory: Inventory, doc: object, offices: Offices): ThingRow =>
  inventory === 'equipos' ? pieceRow(doc as Equipo, offices) : systemRow(doc as Sistema, offices)

const officeOf = (offices: Offices, id: unknown): string => offices.find((o) => o.id === id)?.nombre ?? ''
const told = (datos: [string, string | null | undefined][]): [string, string][] =>
  datos.flatMap(([name, value]) => (value ? [[name, value] as [string, string]] : []))

const pieceRow = (e: Equipo, offices: Offices): ThingRow => ({
  id: e.id,
  clave: e.inventario ?? `Serie ${e.serie}`,
  nombre: [e.tipoEquipo, e.marca, e.modelo].filter(Boolean).join(' '),
  estado: inventoryOf('equipos').estados[e.estado] ?? e.estado,
  toca: dueOfPiece(e),
  nota: [officeOf(offices, e.dependencia), e.area].filter(Boolean).join(' · '),
  datos: told([
    ['Serie', e.inventario ? e.serie : null],
    ['Lugar', e.lugar],
    ['A cargo de', e.resguardo],
    [
      'Diagnóstico',
      e.diagnostico?.folio &&
        `${e.diagnostico.folio}, ${e.diagnostico.fecha ? shortDayOf(new Date(e.diagnostico.fecha)) : ''}`,
    ],
    ['Baja el', e.bajaEl && shortDay(e.bajaEl)],
  ]),
})

const systemRow = (s: Sistema, offices: Offices): ThingRow => ({
  id: s.id,
  clave: s.version ? `Versión ${s.version}` : 'Sin versión',
  nombre: s.nombre,
  estado: inventoryOf('sistemas').estados[s.estado] ?? s.estado,
  toca: null,
  nota: officeOf(offices, s.dependencia),
  datos: told([
    ['Sirve para', s.descripcion],
    ['Responsable', s.responsable],
    ['Archivos fuente', s.fuentes],
    ['Licencias', s.licencias],
  ]),
})

/** The fields of its form, with the offices there are. */
export const thingFields = (inventory: Inventory, offices: Offices): FormField[] =>
  fieldsOf(inventoryOf(inventory).esquema).map((field) =>
    field.nombre === 'dependencia'
      ? { ...field, opciones: offices.map((o) => ({ valor: o.id, etiqueta: o.nombre })) }
      : field,
  )

/** What is known of a thing, field by field, as its page tells it. */
export const thingFacts = (inventory: Inventory, doc: object, offices: Offices): [string, string][] =>
  told(
    fieldsOf(inventoryOf(inventory).esquema).map((field): [string, string | null] => {
      const value = (doc as Record<string, unknown>)[field.nombre]
      if (field.nombre === 'dependencia') return [field.etiqueta, officeOf(offices, value)]
      const text = field.opciones.find((o) => o.valor === value)?.etiqueta ?? (typeof value === 'string' ? value : '')
      return [field.etiqueta, field.control === 'fecha' && text ? shortDay(text) : text]
    }),
  )
