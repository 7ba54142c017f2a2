import type { Unidad } from '../../catalogue/words.ts'
import type { FICHA_ES } from '../es/ficha.ts'
import { formatsOf } from '../formats.ts'
import { LOCALE_EN } from './locale.ts'

const { longDate } = formatsOf(LOCALE_EN)
const PESOS = new Intl.NumberFormat(LOCALE_EN, { style: 'currency', currency: 'MXN' })
const NUMBER = new Intl.NumberFormat(LOCALE_EN, { maximumFractionDigits: 4 })

const UNITS: Record<Unidad, string> = {
  horas: 'hour',
  dias: 'day',
  'dias-habiles': 'working day',
  meses: 'month',
  anios: 'year',
}

export const FICHA_EN: typeof FICHA_ES = {
  cuenta: {
    pesos: (pesos) => PESOS.format(pesos),
    importe: (importe) =>
      importe === null
        ? ''
        : typeof importe === 'number'
          ? PESOS.format(importe)
          : `${PESOS.format(importe[0])} to ${PESOS.format(importe[1])}`,
    numero: (n) => NUMBER.format(n),
    rango: (de, a) => `${de} to ${a}`,
    veces: (n, por) => ` × ${n} (${por})`,
    porciento: (n, de) => `${n}% of ${de}`,
    deLaTarifa: (n) => `${n}% of the fee`,
    deLoAcumulado: (n) => `${n}% of the sum so far`,
    umas: (n, valor) => `${n} UMA of ${valor}`,
  },
  uma: {
    sinUma: (dia) => `We do not have the value of the UMA on ${longDate(dia)}.`,
    uma: (valor, anio) => `the daily UMA of MX$${valor}, as published for ${anio}`,
    atrasada: (anio) => ` It is the last one we have on record: that of ${anio} may be higher.`,
  },
  plazo: {
    alMomento: 'At once',
    tiempo: (n, unidad) => `${n} ${UNITS[unidad]}${n === 1 ? '' : 's'}`,
    finDeAnio: 'Until December 31',
    noCaduca: 'Does not expire',
    suspendido: (hasta) => (hasta ? `Suspended until ${longDate(hasta)}` : 'Suspended until further notice'),
  },
  escrito: {
    tarifa: (ultima) => `Choose a fee from 0 to ${ultima}.`,
    sinTarifas: 'This service has no fees on record.',
    cantidadMal: (most) => `Write the quantity in figures, more than zero and up to ${most}.`,
    cantidadFuera: (most) => `The quantity goes from more than zero to ${most}.`,
    cantidadFalta: (por) => `Write the quantity: the charge is ${por}.`,
    cantidadSobra: 'This fee does not depend on a quantity: leave it out.',
    baseMal: 'Write the amount of pesos in figures, for example 250000.50.',
    baseFuera: (most) => `The amount goes from more than zero to ${most} pesos.`,
    baseFalta: (base) => `Write in pesos ${base ? `how much it is: ${base}` : 'the amount it is charged on'}.`,
    baseSobra: 'This fee is not a percentage: leave the amount out.',
    fecha: 'Write a date that exists: year-month-day, for example 2026-12-25.',
  },

  costoHoy: 'Cost today',
  teContestan: 'Answer in',
  loQueObtienes: 'What you get',
  dura: 'Valid',
  seHace: 'How',
  empezar: 'Begin the request',
  empezarNota: 'With your intranet account; in Spanish.',
  enLinea: 'Do it online',
  hacer: 'Do it',
  oficinas: (n) => `${n} offices`,
  comoLlegar: 'Address, hours and telephone',
  listaParaImprimir: 'Checklist to print',
  paraMi: 'Is it for me?',
  paraQue: 'What it is good for.',
  para: 'For:',
  queLlevar: 'What to bring',
  cuantoCuesta: 'What it costs today',
  comoSeHace: 'How it is done',
  verProcedimiento: 'See the diagram and the details of the procedure',
  donde: 'Where',
  cuantoTardan: 'How long it takes',
  siLoEntregas: 'If you hand it in today, they must answer you no later than',
  hoyMismo: 'today',
  inspeccion: 'There will be an inspection visit.',
  noticias: 'Published about this',
  pedirCambio: 'You work for the municipality and something changed? Ask for this page to be corrected',
  antesYDespues: 'Before and after',
  antes: 'before: you need it for this one',
  despues: 'after: it asks you for this one',
  siTeDicenQueNo: 'If they say no',
  negativa:
    'Ask for it in writing, with the reason and what it is based on. You can file for review (recurso de revisión) with the same authority, and complain to the municipal comptroller (Contraloría Municipal) if they ask for something that is not on this page.',

  original: 'original',
  copias: (n) => (n === 1 ? '1 copy' : `${n} copies`),
  y: ' and ',
  soloSi: 'Only if:',
  otroTramite: 'You get it from another service:',

  sinCosto: 'Free',
  segunTuCaso: 'Depends on your case',
  sinCostoODesde: (pesos) => `Free, or from ${pesos}`,
  desde: (pesos) => `From ${pesos}`,
  porQue: {
    variable: 'The office says, according to your case',
    'falta-base': 'Depends on an amount',
    'sin-uma': 'We do not have today’s value of the UMA',
    'sin-monto': 'How much it is has not been written yet',
  },
  paraLaCantidad: 'For the quantity you wrote.',
  deDondeSale: 'How it is reckoned',
  fundamentoDe: 'Legal basis:',
  enPesos: 'In pesos:',
  cantidad: 'Quantity,',
  calcular: 'Reckon',
  calculadoCon: 'Reckoned for today with',
  fuente: 'Source:',

  cuesta: 'Costs',
  tardan: 'Takes',
  datosDel: (dia) => `As of ${dia}. Print it with your browser; the code leads to the page as it is today.`,
  qr: (url) => `QR code with the address ${url}`,

  tenEnCuenta: 'Bear in mind',
  fundamento: 'Legal basis',
  deEstaFicha: 'About this page',
  homoclave: 'Official code',
  actualizada: (dia) => `Updated on ${dia}`,
  seRevisa: (dia) => `to be reviewed on ${dia}`,
  queHaCambiado: (n) => `What has changed (${n})`,
  cambio: 'Changed:',
  comoDatos: 'This page as data (JSON)',
}
