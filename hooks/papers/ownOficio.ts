import type { z } from 'zod'
import { dayIn, formatDay, isDay } from '../engine/calendar.ts'
import { fieldsOf } from '../manual/fieldsOf.ts'
import { recordedIn } from '../manual/recorded.ts'
import type { Procedure, Step } from '../manual/types.ts'
import { MUNICIPIO } from '../municipio/municipio.ts'
import type { DocumentModel, Fact, PaperPiece } from './model.ts'
import { readData } from './readData.ts'

/** Of whom an oficio is: the dependency, the office within it, and who heads it where that is known. */
export type Sender = { dependencia: string; area: string; titular: string; cargo: string }

/** Whether it is asked for with an oficio of the dependency's own. */
export const asksWithOficio = (procedure: Procedure): boolean =>
  procedure.pasos[0] !== undefined &&
  fieldsOf(procedure.pasos[0].datos).some(({ registra }) => registra['oficio-entrante']?.includes('numero'))

/** A text longer than this, in characters, is no part of a letter. */
const LONGEST = 5000

/** Of what was written so far, the data that are what they should be: half a date is no date to print. */
const soundIn = ({ shape }: Step['datos'], datos: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(datos).filter(([name, value]) => {
      const schema = Object.hasOwn(shape, name) ? (shape[name] as z.ZodType) : undefined
      return schema?.safeParse(value).success
    }),
  )

/** Where a hand writes what is not known yet. */
const BLANK = '______________________'

/**
 * Pure: the oficio of request of a dependency that has none, drawn up with what its form says so far: to be printed and signed on paper.
 * What is missing is left blank; nothing of it is judged, numbered or sealed.
 * @param datos of step 1, as far as they were written
 */
export const composeOwnOficio = (
  procedure: Procedure,
  datos: Readonly<Record<string, unknown>>,
  { dependencia, area, titular, cargo }: Sender,
  now: Date,
): DocumentModel & { impreso: string } => {
  const step = procedure.pasos[0]
  const given = step ? soundIn(step.datos, datos) : {}
  const { numero, fechaElaboracion } = recordedIn('oficio-entrante', step, given)
  const { titulo } = recordedIn('expediente', step, given)
  const day = typeof fechaElaboracion === 'string' && isDay(fechaElaboracion) ? fechaElaboracion : null
  const said = step
    ? readData(step, given, new Map(), {
        omite: ({ registra, control, maxLength = 0 }) =>
          registra['oficio-entrante'] !== undefined ||
          registra.expediente !== undefined ||
          control === 'adjuntos' ||
          // The text of a page goes with the oficio, not in it.
          maxLength > LONGEST,
      })
    : []
  return {
    tipo: 'oficio',
    titulo: 'Oficio',
    folio: typeof numero === 'string' ? numero : BLANK,
    codigo: '',
    fecha: now.toISOString(),
    oficina: area,
    asunto: titulo ?? procedure.nombre,
    dia: day ? formatDay(day) : `____ de ______________ de ${dayIn(now).slice(0, 4)}`,
    destinatario: ['A quien ocupa la titularidad de la', MUNICIPIO.direccion],
    datos: [],
    bloques: [
      {
        piezas: [
          {
            parrafo: `Por este medio solicito a la dirección a su cargo el servicio «${procedure.nombre}», con lo que se detalla enseguida:`,
          },
        ],
      },
      { piezas: headed({ etiqueta: 'Asunto', valor: titulo ?? BLANK }, said) },
    ],
    cierre: ['Sin otro particular, reciba un cordial saludo.', 'Atentamente,'],
    firmas: [
      {
        nombre: titular || 'Nombre y cargo de quien dirige',
        ...(cargo && { cargo }),
        oficina: dependencia,
        leyenda: 'Firma y sello',
      },
    ],
    verificar: '',
    procedimiento: procedure.codigo,
    ajeno: dependencia,
    impreso: 'Vale con la firma de quien dirige la dependencia y su sello.',
  }
}

/** A row before what comes after it: of one list with the rows that follow. */
const headed = (row: Fact, [first, ...rest]: readonly PaperPiece[]): PaperPiece[] =>
  first && 'filas' in first
    ? [{ filas: [row, ...first.filas] }, ...rest]
    : [{ filas: [row] }, ...(first ? [first, ...rest] : [])]
