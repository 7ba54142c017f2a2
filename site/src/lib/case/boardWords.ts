import type { Tablero } from '../../../../hooks/cases/board/board.ts'
import { dayAfter } from '../../../../hooks/cases/board/days.ts'
import { officeTimeWords, targetNow } from '../../../../hooks/ledger/clock.ts'
import { findProcedure, findStep } from '../../../../hooks/manual/index.ts'
import type { Spreadsheet } from '../../../../hooks/papers/sheet.ts'
import { plural } from './words.ts'

/** «SI-06», the code as people say it. */
export const shortCode = (codigo: string): string => codigo.slice(-5)

/** Office hours as people say them, of a procedure or of all; the board reckons them in hours with decimals. */
export const hoursWords = (horas: number, codigo = ''): string =>
  officeTimeWords(Math.round(horas * 60), findProcedure(codigo))

const stepName = (codigo: string, paso: number): string => {
  const procedure = findProcedure(codigo)
  return (procedure && findStep(procedure, paso)?.actividad) ?? ''
}

const targetOf = (codigo: string, paso: number): number => {
  const procedure = findProcedure(codigo)
  return procedure ? targetNow(procedure, findStep(procedure, paso)) : 0
}

/** What is true of the board, first thing. */
export const boardHeading = ({ enProceso, vencidos }: Tablero): string => {
  if (enProceso === 0) return 'Nada está en proceso'
  const open = plural(enProceso, 'expediente en proceso', 'expedientes en proceso')
  return vencidos === 0 ? `${open}, ninguno vencido` : `${open}, ${plural(vencidos, 'vencido', 'vencidos')}`
}

const MONTH = new Intl.DateTimeFormat('es-MX', { month: 'short', year: 'numeric', timeZone: 'UTC' })
const DAY = new Intl.DateTimeFormat('es-MX', { day: 'numeric', month: 'short', timeZone: 'UTC' })

/** «nov 2026» of a month, «24 nov» of a day. */
export const periodName = (periodo: string): string =>
  periodo.length === 7
    ? MONTH.format(new Date(`${periodo}-01T12:00:00Z`))
    : DAY.format(new Date(`${periodo}T12:00:00Z`))

/** Periods that are asked for most, as links. */
export const usualPeriods = (today: string): { texto: string; desde: string; hasta: string }[] => {
  const first = `${today.slice(0, 7)}-01`
  const before = dayAfter(first, -1)
  return [
    { texto: 'Este mes', desde: first, hasta: today },
    { texto: 'El mes pasado', desde: `${before.slice(0, 7)}-01`, hasta: before },
    { texto: 'Últimos 90 días', desde: dayAfter(today, -89), hasta: today },
    { texto: 'Este año', desde: `${today.slice(0, 4)}-01-01`, hasta: today },
  ]
}

/** The board's tables, for a spreadsheet. */
export const boardSheets = (board: Tablero): Spreadsheet[] => [
  {
    nombre: 'Por procedimiento',
    columnas: [
      'Procedimiento',
      'Nombre',
      'Departamento',
      'Abiertos',
      'Concluidos',
      'Cancelados',
      'En proceso',
      'Vencidos',
      'En espera de quien pidió',
      'Vencidos en espera de quien pidió',
      'Mediana de principio a fin (h)',
      'Mediana sin los turnos de quien pidió (h)',
    ],
    filas: board.porProcedimiento.map((p) => [
      ...[p.codigo, p.nombre, p.departamento],
      ...[p.abiertos, p.concluidos, p.cancelados, p.enProceso, p.vencidos],
      ...[p.enReposo, p.vencidosEnReposo, p.duracion?.mediana ?? null, p.duracion?.neta.mediana ?? null],
    ]),
  },
  {
    nombre: 'Por paso',
    columnas: [
      'Procedimiento',
      'Paso',
      'Actividad',
      'Veces',
      'Mediana (h)',
      'P90 (h)',
      'Meta nuestra (h)',
      'Esperan ahí',
    ],
    filas: stepRows(board).map((s) => [
      s.codigo,
      s.paso,
      s.actividad,
      s.n,
      s.mediana,
      s.p90,
      s.horas || null,
      s.esperan,
    ]),
  },
  {
    nombre: 'Por periodo',
    columnas: ['Periodo', 'Abiertos', 'Concluidos', 'Cancelados', 'En proceso al final'],
    filas: board.serie.map((s) => [s.periodo, s.abiertos, s.concluidos, s.cancelados, s.enProceso]),
  },
  {
    nombre: 'Por persona',
    columnas: ['Persona', 'En proceso', 'Concluidos'],
    filas: board.porPersona.map((p) => [p.nombre, p.enProceso, p.concluidos]),
  },
  {
    nombre: 'Comentarios',
    columnas: ['Folio', 'Procedimiento', 'Calificación', 'Comentario', 'Fecha'],
    filas: board.satisfaccion.comentarios.map((c) => [c.folio, c.procedimiento, c.promedio, c.texto, c.fecha]),
  },
]

/** Every step that something happened at or waits at. */
export const stepRows = ({ porProcedimiento }: Tablero) =>
  porProcedimiento.flatMap(({ codigo, pasos, esperan }) => {
    const numbers = [...new Set([...pasos, ...esperan].map(({ paso }) => paso))].sort((one, other) => one - other)
    return numbers.map((paso) => {
      const { n = 0, mediana = null, p90 = null } = pasos.find((one) => one.paso === paso) ?? {}
      return {
        ...{ codigo, paso, n, mediana, p90 },
        actividad: stepName(codigo, paso),
        horas: targetOf(codigo, paso),
        esperan: esperan.find((one) => one.paso === paso)?.n ?? 0,
      }
    })
  })
