import type { Payload } from 'payload'
import { dayIn, isOfficeDay, momentIn } from '../../engine/calendar.ts'
import { officeHolidays } from '../../ledger/holidays.ts'
import { queueMail } from '../../ledger/mail.ts'
import { storeOf } from '../../ledger/store/index.ts'
import { currentEditions } from '../../manual/index.ts'
import { printReport } from '../../papers/report.ts'
import { mailOf } from '../notices/mailOf.ts'
import type { Scope } from './ask.ts'
import { findBoard } from './board.ts'
import { dayAfter, monthOf } from './days.ts'
import { daysOfMonth, lastMonth, monthWords, reportOf } from './report.ts'
import { firstDay } from './sums.ts'

/** Where nobody was there on the first working day, it goes out on one of the days that follow; later it is no news. */
const DAYS = 7

/** The report of a month that is over, as PDF. The same figures give the same report, whenever it is asked for. */
export const reportPdf = async (payload: Payload, scope: Scope, mes: string, now = new Date()): Promise<Buffer> =>
  printReport(reportOf(await findBoard(payload, scope, now), mes))

/** As Dirección sees it: of every department. @throws where the month is none, or has not ended */
export const wholeReport = async (payload: Payload, mes: string, now = new Date()): Promise<Buffer> => {
  const days = daysOfMonth(mes, now)
  if (!days) throw new Error(`no report of ${mes}`)
  return reportPdf(payload, { ...days, procedures: currentEditions() }, mes, now)
}

/** Pure: when the report of the month before goes out: at 8:00 of the first working day. */
const reportDue = (now: Date, holidays: ReadonlySet<string>): Date => {
  let day = `${monthOf(dayIn(now))}-01`
  while (!isOfficeDay(day, holidays)) day = dayAfter(day)
  return momentIn(day, '08:00')
}

/**
 * Puts in the outbox the report of last month, once for each person of Dirección, from 8:00 of the month's first working day on. The PDF is
 * made when the message is delivered: it is the same whoever makes it. @returns to how many people
 */
export const sendReport = async (payload: Payload, now = new Date()): Promise<number> => {
  const due = reportDue(now, await officeHolidays(payload))
  if (now < due || now.getTime() - due.getTime() > DAYS * 24 * 3600_000) return 0
  const mes = lastMonth(now)
  const days = daysOfMonth(mes, now)
  const first = await firstDay(payload)
  // Nothing to tell of a month before the first case.
  if (!days || !first || first > days.hasta) return 0
  const people = await storeOf(payload).accounts({ people: [], roles: ['direccion'], within: [] }, 50)
  for (const { id, email } of people)
    await queueMail(payload, {
      clave: `informe:${mes}:${id}`,
      para: email,
      asunto: `Informe de ${monthWords(mes)}`,
      ...mailOf([
        {
          frases: [
            `Va adjunto el informe de ${monthWords(mes)}: lo que entró, lo que se concluyó, cuánto tardó, lo vencido, la satisfacción y la carga de cada persona.`,
          ],
          enlaces: [
            { texto: 'Descárgalo', href: `/intranet/informe.pdf?mes=${mes}` },
            { texto: 'Ver el tablero de esos días', href: `/intranet/tablero?desde=${days.desde}&hasta=${days.hasta}` },
          ],
        },
      ]),
      informe: mes,
    })
  return people.length
}
