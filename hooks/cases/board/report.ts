import { dayIn, formatDay, isDay } from '../../engine/calendar.ts'
import { officeTimeWords, targetAt } from '../../ledger/clock.ts'
import { findProcedure, findStep } from '../../manual/index.ts'
import { MUNICIPIO } from '../../municipio/municipio.ts'
import type { PaperPart } from '../../papers/model.ts'
import type { ReportModel } from '../../papers/report.ts'
import type { Duracion, Tablero, Volumen } from './board.ts'
import { dayAfter, firstOfNext, monthOf } from './days.ts'

/** Of the steps that go beyond their target most, how many are told. */
const SLOWEST = 12

const MONTH = new Intl.DateTimeFormat('es-MX', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** «octubre de 2026» of `2026-10`. */
export const monthWords = (mes: string): string => MONTH.format(new Date(`${mes}-01T12:00:00Z`))

/** The first and the last day of a month, `2026-10`; null where it is none, or has not ended yet. */
export const daysOfMonth = (mes: string, now: Date): { desde: string; hasta: string } | null => {
  const desde = `${mes}-01`
  if (!/^\d{4}-\d{2}$/.test(mes) || !isDay(desde) || mes >= monthOf(dayIn(now))) return null
  return { desde, hasta: dayAfter(firstOfNext(mes), -1) }
}

/** The last month that has ended, `2026-10`. */
export const lastMonth = (now: Date): string => monthOf(dayAfter(`${monthOf(dayIn(now))}-01`, -1))

/** Hours as they were said when the month ended: what is set later changes no report. */
const hoursAt =
  ({ corte }: Pick<Tablero, 'corte'>) =>
  (value: number, codigo = ''): string =>
    officeTimeWords(Math.round(value * 60), findProcedure(codigo), new Date(corte))
const figure = (n: number): string => n.toLocaleString('es-MX')
const withWaiting = (n: number, waiting: number): string =>
  n === 0 ? '0' : `${figure(n)}; de ellos, ${figure(waiting)} en espera de quien pidió`

/** Pure: what the report of a month says; every figure is the board's of those days. */
export const reportOf = (board: Tablero, mes: string): ReportModel => {
  const { satisfaccion: s } = board
  return {
    titulo: `Informe de ${monthWords(mes)}`,
    periodo: monthWords(mes),
    asunto: `${MUNICIPIO.direccion}: lo que entró, lo que se concluyó y cuánto tardó, del ${formatDay(board.desde)} al ${formatDay(board.hasta)}`,
    fecha: board.corte,
    pie: `Cifras del tablero al cierre del ${formatDay(board.hasta)}.`,
    datos: [
      { etiqueta: 'Abiertos', valor: figure(board.abiertos) },
      { etiqueta: 'Concluidos', valor: figure(board.concluidos) },
      { etiqueta: 'Cancelados', valor: figure(board.cancelados) },
      { etiqueta: 'En proceso al cierre', valor: withWaiting(board.enProceso, board.enReposo) },
      { etiqueta: 'Vencidos al cierre', valor: withWaiting(board.vencidos, board.vencidosEnReposo) },
      {
        etiqueta: 'De principio a fin',
        valor: board.duracion ? lengthWords(board, board.duracion) : 'Nada se concluyó',
      },
      {
        etiqueta: 'Satisfacción',
        valor: s.n
          ? `${s.media?.toLocaleString('es-MX')} de 5 en promedio, ${s.general?.toLocaleString('es-MX')} en general; ${figure(s.n)} ${s.n === 1 ? 'encuesta' : 'encuestas'}`
          : 'Nadie contestó la encuesta',
      },
    ],
    bloques: [
      ...board.porDepartamento.map((d) => departmentPart(board, d)),
      slowest(board),
      load(board),
      {
        titulo: 'Cómo se cuenta',
        piezas: [
          {
            parrafo:
              'El tiempo es de horas hábiles: las de oficina de cada departamento, sin días inhábiles. Las metas son nuestras, porque el manual no fija plazos. Vencido es lo que lleva en manos de quien tiene el turno más que la meta del paso. «Neto» no cuenta los turnos de quien pidió: mientras tanto el reloj de la oficina descansa. Mediana es el valor de en medio, y nueve de cada diez no pasan del otro.',
          },
        ],
      },
    ].filter((part): part is PaperPart => part !== null),
  }
}

const lengthWords = (board: Tablero, { mediana, p90, neta }: Duracion): string => {
  const hours = hoursAt(board)
  return `mediana ${hours(mediana)}, nueve de cada diez hasta ${hours(p90)}; neto, ${hours(neta.mediana)} y ${hours(neta.p90)}`
}

const volumeCells = (v: Volumen): string[] =>
  [v.abiertos, v.concluidos, v.cancelados, v.enProceso, v.vencidos].map(figure)

const departmentPart = (board: Tablero, { departamento, ...all }: Volumen & { departamento: string }): PaperPart => {
  const hours = hoursAt(board)
  const own = board.porProcedimiento.filter((p) => p.departamento === departamento)
  const name = ({ codigo, nombre }: { codigo: string; nombre: string }) => `${codigo.slice(-5)} ${nombre}`
  const ended = own.flatMap((p) => (p.duracion ? [{ codigo: p.codigo, name: name(p), ...p.duracion }] : []))
  return {
    titulo: departamento,
    piezas: [
      {
        tabla: {
          titulo: 'Volumen',
          columnas: ['Procedimiento', 'Abiertos', 'Concluidos', 'Cancelados', 'En proceso', 'Vencidos'],
          filas: [
            ...own.map((p) => [name(p), ...volumeCells(p)]),
            ...(own.length > 1 ? [['Todo el departamento', ...volumeCells(all)]] : []),
          ],
        },
      },
      ...(ended.length
        ? [
            {
              tabla: {
                titulo: 'De principio a fin, lo concluido',
                columnas: ['Procedimiento', 'Mediana', '9 de 10, hasta', 'Mediana neta', '9 de 10 netos, hasta'],
                filas: ended.map((d) => [
                  d.name,
                  hours(d.mediana, d.codigo),
                  hours(d.p90, d.codigo),
                  hours(d.neta.mediana, d.codigo),
                  hours(d.neta.p90, d.codigo),
                ]),
              },
            },
          ]
        : []),
    ],
  }
}

const slowest = (board: Tablero): PaperPart | null => {
  const hours = hoursAt(board)
  const steps = board.porProcedimiento.flatMap(({ codigo, pasos }) => {
    const procedure = findProcedure(codigo)
    return pasos.flatMap((p) => {
      const step = procedure && findStep(procedure, p.paso)
      const meta = procedure && step ? targetAt(procedure, step, new Date(board.corte)) : 0
      return step && meta && p.p90 > meta ? [{ codigo, step, meta, ...p, veces: p.p90 / meta }] : []
    })
  })
  if (steps.length === 0) return null
  return {
    titulo: 'Pasos que pasan de su meta',
    nota: 'Los que más, por lo que tardan nueve de cada diez.',
    piezas: [
      {
        tabla: {
          titulo: 'Horas hábiles de cada vez que se hizo el paso',
          columnas: ['Paso', 'Veces', 'Mediana', '9 de 10, hasta', 'Meta nuestra'],
          filas: steps
            .sort(
              (one, other) => other.veces - one.veces || (one.codigo < other.codigo ? -1 : 1) || one.paso - other.paso,
            )
            .slice(0, SLOWEST)
            .map((s) => [
              `${s.codigo.slice(-5)}, ${s.paso}. ${s.step.actividad}`,
              figure(s.n),
              hours(s.mediana, s.codigo),
              hours(s.p90, s.codigo),
              `${s.meta} h`,
            ]),
        },
      },
    ],
  }
}

const load = ({ porPersona }: Tablero): PaperPart | null =>
  porPersona.length === 0
    ? null
    : {
        titulo: 'Carga de cada persona',
        piezas: [
          {
            tabla: {
              titulo: 'Expedientes en que está nombrada',
              columnas: ['Persona', 'En proceso al cierre', 'Concluidos en el mes'],
              filas: porPersona.map((p) => [p.nombre, figure(p.enProceso), figure(p.concluidos)]),
            },
          },
        ],
      }
