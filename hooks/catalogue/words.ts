import { formatDay } from '../engine/calendar.ts'
import { formatImporte, formatPesos } from './money.ts'

/*
 * What costs, terms and states are said with. Spanish's stand here, because the API says them so; every other language has the same, in
 * `hooks/idiomas`.
 */

const NUMBER = new Intl.NumberFormat('es-MX', { maximumFractionDigits: 4 })

/** What is counted: of a term, and of how long something is good for. */
export type Unidad = 'horas' | 'dias' | 'dias-habiles' | 'meses' | 'anios'

const UNITS: Record<Unidad, [string, string]> = {
  horas: ['hora', 'horas'],
  dias: ['día', 'días'],
  'dias-habiles': ['día hábil', 'días hábiles'],
  meses: ['mes', 'meses'],
  anios: ['año', 'años'],
}

/** How a line of a bill is reckoned. */
export const BILL_WORDS = {
  pesos: formatPesos,
  importe: formatImporte,
  numero: (n: number): string => NUMBER.format(n),
  rango: (de: string, a: string) => `${de} a ${a}`,
  veces: (n: string, por: string) => ` × ${n} (${por})`,
  porciento: (n: string, de: string) => `${n} % de ${de}`,
  deLaTarifa: (n: string) => `${n} % de la tarifa`,
  deLoAcumulado: (n: string) => `${n} % de lo acumulado`,
  umas: (n: string, valor: string) => `${n} UMA de ${valor}`,
}

export const UMA_WORDS = {
  sinUma: (dia: string) => `No tenemos el valor de la UMA del ${formatDay(dia)}.`,
  uma: (valor: string, anio: string) => `UMA diaria de $${valor}, la publicada para ${anio}`,
  atrasada: (anio: string) => ` Es la última que tenemos registrada: la de ${anio} puede ser mayor.`,
}

export const TERM_WORDS = {
  alMomento: 'Al momento',
  tiempo: (n: number, unidad: Unidad) => `${n} ${UNITS[unidad][n === 1 ? 0 : 1]}`,
  finDeAnio: 'Hasta el 31 de diciembre',
  noCaduca: 'No caduca',
  suspendido: (hasta: string | null) =>
    hasta ? `Suspendido hasta el ${formatDay(hasta)}` : 'Suspendido hasta nuevo aviso',
}

/** What is wrong with what somebody typed to know a cost. */
export const TYPED_WORDS = {
  tarifa: (ultima: number) => `Escoge una tarifa de 0 a ${ultima}.`,
  sinTarifas: 'Este trámite no tiene tarifas registradas.',
  cantidadMal: (most: string) => `Escribe la cantidad con números, mayor que cero y hasta ${most}.`,
  cantidadFuera: (most: string) => `La cantidad va de más de cero a ${most}.`,
  cantidadFalta: (por: string) => `Escribe la cantidad: se cobra ${por}.`,
  cantidadSobra: 'Esta tarifa no depende de una cantidad: quítala.',
  baseMal: 'Escribe el monto en pesos con números, por ejemplo 250000.50.',
  baseFuera: (most: string) => `El monto va de más de cero a ${most} pesos.`,
  baseFalta: (base: string | null | undefined) =>
    `Escribe en pesos ${base ? `de cuánto es: ${base}` : 'el monto sobre el que se cobra'}.`,
  baseSobra: 'Esta tarifa no es un porcentaje: quita el monto.',
  fecha: 'Escribe una fecha que exista: año-mes-día, por ejemplo 2026-12-25.',
}

export type BillWords = typeof BILL_WORDS
export type UmaWords = typeof UMA_WORDS
export type TermWords = typeof TERM_WORDS
export type TypedWords = typeof TYPED_WORDS
