import { POR_HACER, type Register } from '../../../../hooks/cases/registers.ts'
import type { Dictamen, Oficio, Orden } from '../../../../hooks/ledger/rows.ts'
import { archiveOf } from '../../../../hooks/manual/archive.ts'
import { CANALES } from '../../../../hooks/manual/channels.ts'
import { CLASES_DE_REGISTRO, ESTADOS_DE_REGISTRO } from '../../../../hooks/manual/registros.ts'
import type { Spreadsheet, SpreadsheetCell } from '../../../../hooks/papers/sheet.ts'
import { shortDayOf, shortMoment } from './moments.ts'

/** The book's name, and how many papers of it are called. */
export const BOOKS: Record<Register, { titulo: string; uno: string; varios: string; ayuda: string }> = {
  oficios: { titulo: 'Oficios', uno: 'oficio', varios: 'oficios', ayuda: 'Número, asunto o dónde está archivado' },
  ordenes: {
    titulo: 'Órdenes de servicio',
    uno: 'orden',
    varios: 'órdenes',
    ayuda: 'Folio, nombre, servicio, serie o inventario',
  },
  dictamenes: {
    titulo: 'Dictámenes',
    uno: 'dictamen',
    varios: 'dictámenes',
    ayuda: 'Folio, asunto, requisición, serie o inventario',
  },
}

/** A paper as a row of its book: what it is called, what it is about, and the facts beside it. */
export type RegisterRow = {
  clave: string
  asunto: string
  caso: string | null
  estado: string
  dependencia: string
  datos: [nombre: string, valor: string][]
  /** What the archive has to do with it now. */
  toca: string | null
}

type Named = { nombre?: string | null; folio?: string | null }
const named = (value: unknown): string => (value && typeof value === 'object' ? ((value as Named).nombre ?? '') : '')
export const caseOf = (value: unknown): string | null =>
  value && typeof value === 'object' ? ((value as Named).folio ?? null) : null
const day = (value?: string | null): string => (value ? shortDayOf(new Date(value)) : '')
const moment = (value?: string | null): string => (value ? shortMoment(new Date(value)) : '')
const told = (datos: [string, string | null | undefined][]): [string, string][] =>
  datos.flatMap(([name, value]) => (value ? [[name, value] as [string, string]] : []))

/** What falls due of a paper that is kept: moved to concentration, or the end of its keeping. */
const dueOf = (
  { finTramite, finConcentracion, destino }: NonNullable<Oficio['archivo']>,
  now = new Date(),
): string | null => {
  const past = (value?: string | null) => Boolean(value && new Date(value) <= now)
  if (past(finConcentracion)) return destino === 'historico' ? POR_HACER.historico : POR_HACER.destruir
  return past(finTramite) ? POR_HACER.trasladar : null
}

/** How long a paper of a case is kept once it is filed: an orden and a dictamen have the terms of their case (LGA 13). */
const keptOf = (expediente: unknown, filed?: string | null): NonNullable<Oficio['archivo']> | null => {
  const codigo =
    expediente && typeof expediente === 'object' ? (expediente as { procedimiento?: string }).procedimiento : undefined
  return filed && codigo ? archiveOf(codigo, filed) : null
}

const keptFacts = (archivo: Oficio['archivo'] | null): [string, string | null | undefined][] => [
  ['Serie', archivo?.serie],
  ['En trámite hasta', day(archivo?.finTramite)],
  ['En concentración hasta', day(archivo?.finConcentracion)],
  ['Destino', archivo?.destino && DESTINO[archivo.destino]],
]

const SENTIDO = { entrante: 'Recibido', saliente: 'Enviado' } as const
const DESTINO = { baja: 'Baja documental', historico: 'Archivo histórico' } as const

const oficioRow = (o: Oficio): RegisterRow => ({
  clave: o.numero,
  asunto: o.asunto,
  caso: caseOf(o.expediente),
  estado: ESTADOS_DE_REGISTRO.oficio[o.estado],
  dependencia: named(o.dependencia),
  datos: told([
    ['Sentido', SENTIDO[o.sentido]],
    ['Elaborado', day(o.fechaElaboracion)],
    ['Sello de recibido', moment(o.recibido)],
    ['Turnado a', o.turnadoA],
    ['Sello de atendido', moment(o.sellado)],
    ['Enviado', day(o.enviado)],
    ['Atendido', day(o.atendido)],
    ['Guardado en', o.archivadoEn],
    ...keptFacts(o.archivo ?? null),
  ]),
  toca: o.archivo ? dueOf(o.archivo) : null,
})

const ordenRow = (o: Orden): RegisterRow => ({
  clave: o.folio,
  asunto: o.descripcion,
  caso: caseOf(o.expediente),
  estado: ESTADOS_DE_REGISTRO.orden[o.estado],
  dependencia: named(o.dependencia),
  datos: told([
    ['Pidió', o.nombre],
    ['Área', o.area],
    ['Por', CANALES[o.canal]],
    ['Abierta', moment(o.abierta)],
    ['Asignada a', named(o.asignado)],
    ['Equipo', equipment(o.equipo)],
    ['Atendida', moment(o.atendida)],
    ['Firmada', moment(o.firma?.firmada)],
    [
      'Calificación',
      typeof o.encuesta?.promedio === 'number' ? `${o.encuesta.promedio.toLocaleString('es-MX')} de 5` : null,
    ],
    ['Capturada', moment(o.capturada)],
    ...keptFacts(keptOf(o.expediente, o.capturada)),
  ]),
  toca: dueOf(keptOf(o.expediente, o.capturada) ?? {}),
})

const dictamenRow = (d: Dictamen): RegisterRow => ({
  clave: d.folio,
  asunto: d.asunto,
  caso: caseOf(d.expediente),
  estado: ESTADOS_DE_REGISTRO.dictamen[d.estado],
  dependencia: named(d.dependencia),
  datos: told([
    ['Clase', CLASES_DE_REGISTRO[d.clase]],
    ['Elaborado', moment(d.elaborado)],
    ['Por', named(d.elaboradoPor)],
    ['Requisición', d.numeroRequisicion],
    ['Equipo', equipment(d.equipo)],
    ['Visto bueno', moment(d.vistoBueno)],
    ['Firmado', moment(d.firmado)],
    ['Entregado', moment(d.entregado)],
    ['Recibió', d.recibe],
    ['Guardado en', d.archivadoEn],
    ...keptFacts(keptOf(d.expediente, d.archivado)),
  ]),
  toca: dueOf(keptOf(d.expediente, d.archivado) ?? {}),
})

const equipment = (equipo: Orden['equipo']): string =>
  [
    equipo?.tipoEquipo,
    equipo?.marca,
    equipo?.modelo,
    equipo?.serie && `serie ${equipo.serie}`,
    equipo?.inventario && `inventario ${equipo.inventario}`,
  ]
    .filter(Boolean)
    .join(', ')

/** Rows of any of the books. */
export const rowsOf = (register: Register, docs: readonly object[]): RegisterRow[] => {
  if (register === 'oficios') return docs.map((doc) => oficioRow(doc as Oficio))
  return register === 'ordenes'
    ? docs.map((doc) => ordenRow(doc as Orden))
    : docs.map((doc) => dictamenRow(doc as Dictamen))
}

/** The book as a table: a column for each fact that some paper has. */
export const sheetOf = (register: Register, rows: readonly RegisterRow[]): Spreadsheet => {
  const facts = [...new Set(rows.flatMap((row) => row.datos.map(([name]) => name)))]
  return {
    nombre: BOOKS[register].titulo,
    columnas: ['Número o folio', 'Asunto', 'Expediente', 'Dependencia', 'Estado', ...facts, 'Archivo'],
    filas: rows.map((row): SpreadsheetCell[] => {
      const known = new Map(row.datos)
      return [
        row.clave,
        row.asunto,
        row.caso,
        row.dependencia,
        row.estado,
        ...facts.map((name) => known.get(name) ?? null),
        row.toca,
      ]
    }),
  }
}
