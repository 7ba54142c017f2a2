import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deliverMail } from '../../cms/jobs/deliverMail.ts'
import { lastMonth } from '../../hooks/cases/board/report.ts'
import { sendReport, wholeReport } from '../../hooks/cases/board/sendReport.ts'
import { remindTurns } from '../../hooks/cases/notices/remind.ts'
import { countEscalated } from '../../hooks/cases/tray/escalated.ts'
import { findTray } from '../../hooks/cases/tray.ts'
import { addOfficeMinutes } from '../../hooks/engine/calendar.ts'
import { readHolidays } from '../../hooks/ledger/holidays.ts'
import { findProcedure, findStep } from '../../hooks/manual/index.ts'
import { request, SI06, STAMP } from '../contract/walk.ts'
import { startSmtp } from '../helpers/smtp.ts'
import { openInside } from './inside.ts'

let c: Awaited<ReturnType<typeof openInside>>
let holidays: ReadonlySet<string>
beforeAll(async () => {
  c = await openInside()
  holidays = await readHolidays(c.payload)
  await remindTurns(c.payload)
})
afterAll(() => c?.stop())

/** The moment at which so much of the target of a step has been used, and a second. */
const at = ({ fecha }: { fecha: string }, paso: number, share: number): Date => {
  const horas = findStep(findProcedure(SI06) as never, paso)?.horas ?? 0
  return new Date(addOfficeMinutes(new Date(fecha), Math.ceil(horas * 60 * share), holidays).getTime() + 1000)
}
const row = async (id: string) => c.payload.findByID({ collection: 'expedientes', id, depth: 0, overrideAccess: true })
/** Of the notices of a turn, whom each kind was told to. */
const toldOf = async ({ id }: { id: string }, kind: string) => Object.keys(await c.told({ id: `${id}:${kind}` }))

describe('a turn of an office', () => {
  it('is reminded of, then told to its head, then to Dirección; once, whichever process looks', async () => {
    const opened = await c.open(SI06, request({ titulo: 'Un plazo que se acaba' }))
    const before = new Date(at(opened, 2, 0.75).getTime() - 2 * 60_000)
    await remindTurns(c.payload, before)
    expect(await toldOf(opened, 'recordatorio')).toEqual([])
    for (let n = 0; n < 2; n++) await Promise.all([1, 2].map(() => remindTurns(c.payload, at(opened, 2, 0.75))))
    expect(await toldOf(opened, 'recordatorio')).toEqual(['secretaria'])
    expect([(await row(opened.expediente)).escalado ?? null]).toEqual([null])
    await remindTurns(c.payload, at(opened, 2, 1))
    expect(await toldOf(opened, 'escalamiento')).toEqual(['jefatura-sistemas'])
    expect((await row(opened.expediente)).escalado).toBe('jefatura')
    expect((await countEscalated(await c.as('jefatura-sistemas')))?.escalado).toBe('jefatura')
    await Promise.all([1, 2].map(() => remindTurns(c.payload, at(opened, 2, 1.5))))
    expect(await toldOf(opened, 'escalamientoDireccion')).toEqual(['direccion'])
    expect(await toldOf(opened, 'escalamiento')).toEqual(['jefatura-sistemas'])
    const mails = await c.mails(`aviso:${opened.id}:`)
    expect(new Set(mails.map(({ clave }) => clave)).size).toBe(mails.length)
    expect(mails.some(({ asunto }) => asunto.startsWith('Escalado a Dirección: TI-SI-'))).toBe(true)
    const tray = await findTray(await c.as('direccion'), { tab: 'enEspera', escalado: 'direccion' })
    expect(tray.docs.find(({ id }) => id === opened.expediente)).toMatchObject({
      escalado: 'direccion',
      escaladoATi: true,
    })
    expect((await row(opened.expediente)).recordar ?? null).toBeNull()
  })

  it('is looked at later also where its row is behind its movements: a hundred of those would never end', async () => {
    const opened = await c.open(SI06, request({ titulo: 'Una fila atrasada' }))
    const data = { collection: 'expedientes', id: opened.expediente } as const
    await c.payload.db.updateOne({ ...data, data: { seq: 0 } })
    await remindTurns(c.payload, at(opened, 2, 0.75))
    const { recordar } = await row(opened.expediente)
    await c.payload.db.updateOne({ ...data, data: { seq: 1 } })
    expect(new Date(recordar ?? 0).getTime()).toBe(at(opened, 2, 1).getTime() - 1000)
  })

  it('ends with the step: the next one begins anew', async () => {
    const opened = await c.open(SI06, request({ titulo: 'Se atendió después' }))
    await remindTurns(c.payload, at(opened, 2, 1.6))
    expect((await row(opened.expediente)).escalado).toBe('direccion')
    const received = await c.walk(SI06, opened.expediente, ['secretaria', 2, STAMP])
    expect(await row(opened.expediente)).toMatchObject({ recordar: received.fecha })
    expect((await row(opened.expediente)).escalado ?? null).toBeNull()
    await remindTurns(c.payload, new Date())
    expect(new Date((await row(opened.expediente)).recordar ?? 0).getTime()).toBe(
      at(received, 3, 0.75).getTime() - 1000,
    )
  })
})

it('while it is the requester’s turn they are reminded, and nobody answers for it', async () => {
  const opened = await c.open(SI06, request({ titulo: 'Hay que corregir' }))
  const back = await c.except('secretaria', opened.expediente, 'devolver')
  await remindTurns(c.payload, new Date(Date.parse(back.fecha) + 6 * 24 * 3600_000))
  expect((await row(opened.expediente)).escalado ?? null).toBeNull()
})

describe('a target', () => {
  const set = async (who: string, data: Record<string, unknown>) =>
    c.payload.create({ collection: 'metas', data: data as never, overrideAccess: false, req: await c.as(who) })

  it('is set by Dirección, holds for turns that begin later and leaves the others as they are', async () => {
    const waits = await c.open(SI06, request({ titulo: 'Conserva su meta' }))
    const lane = (await row(waits.expediente)).carril
    const made = await set('direccion', { procedimiento: SI06, paso: 2, horas: 37 })
    expect(Date.parse(made.rige ?? '')).toBeGreaterThan(Date.now() + 50_000)
    const { freshClock, forgetClock, targetAt } = await import('../../hooks/ledger/clock.ts')
    forgetClock()
    await freshClock(c.payload)
    const si06 = findProcedure(SI06) as NonNullable<ReturnType<typeof findProcedure>>
    const step = findStep(si06, 2)
    expect(targetAt(si06, step, new Date())).toBe(step?.horas)
    expect(targetAt(si06, step, new Date(Date.now() + 70_000))).toBe(37)
    expect((await row(waits.expediente)).carril).toBe(lane)
    const tray = await findTray(await c.as('secretaria'), { q: 'conserva su meta' })
    expect(tray.docs[0]).toMatchObject({ id: waits.expediente, horas: step?.horas })
  })

  it.each([
    ['paso', { paso: 99, horas: 4 }],
    ['paso', { paso: 1, horas: 4 }],
    ['horas', { paso: 2, horas: 0 }],
    ['horas', { paso: 2, horas: 2.5 }],
    ['desde', { paso: 2, horas: 4, desde: '2020-01-01' }],
    ['desde', { paso: 2, horas: 4, desde: '9999-12-31' }],
  ])('%s that makes no sense is told beside it: %j', async (path, data) => {
    const error = await set('direccion', { procedimiento: SI06, ...data }).catch((e) => e)
    expect(error.data?.errors.map((e: { path: string }) => e.path)).toEqual([path])
  })

  it.each([
    ['desde', { abre: '09:00', cierra: '15:00', desde: '2020-01-01' }],
    ['cierra', { abre: '09:00', cierra: '09:30', desde: '' }],
    ['abre', { abre: '25:00', cierra: '15:00', desde: '' }],
  ])('and of hours %s', async (path, data) => {
    const later = new Date(Date.now() + 40 * 24 * 3600_000).toISOString().slice(0, 10)
    const error = await c.payload
      .create({
        collection: 'horarios',
        data: { departamento: 'sistemas', ...data, desde: data.desde || later } as never,
        overrideAccess: false,
        req: await c.as('direccion'),
      })
      .catch((e) => e)
    expect(error.data?.errors.map((e: { path: string }) => e.path)).toEqual([path])
  })
})

describe('the report of the month before', () => {
  const mes = lastMonth(new Date())
  const next = `${new Date().toISOString().slice(0, 7)}-01`
  /** 8:00 in Cancún of the first day of this month that is neither of a weekend nor off. */
  const first = (): Date => {
    for (let day = new Date(`${next}T13:00:00Z`); ; day = new Date(day.getTime() + 24 * 3600_000))
      if (![0, 6].includes(day.getUTCDay()) && !holidays.has(day.toISOString().slice(0, 10))) return day
  }
  const mails = () => c.mails(`informe:${mes}:`)

  it('goes to Dirección once, at 8:00 of the first working day, with the PDF', async () => {
    const opened = await c.open(SI06, request({ titulo: 'Del mes pasado' }))
    const fecha = `${mes}-12T15:00:00.000Z`
    await c.payload.db.updateOne({ collection: 'movimientos', id: opened.id, data: { fecha } })
    await c.payload.db.updateOne({ collection: 'expedientes', id: opened.expediente, data: { abierto: fecha } })
    await sendReport(c.payload, new Date(first().getTime() - 1))
    expect(await mails()).toEqual([])
    await Promise.all([1, 2].map(() => sendReport(c.payload, first())))
    await sendReport(c.payload, new Date(first().getTime() + 24 * 3600_000))
    expect((await mails()).map(({ para }) => para)).toEqual(['direccion@demo.test'])

    const smtp = await startSmtp()
    try {
      const never = new AbortController().signal
      while (await deliverMail(c.payload, never, smtp.url));
      const raw = smtp.messages.filter(({ raw }) => raw.includes(`informe-${mes}.pdf`)).map(({ raw }) => raw)
      expect(raw).toHaveLength(1)
      // A PDF begins so, also in base64.
      expect(raw[0]).toContain(Buffer.from('%PDF-1').toString('base64'))
    } finally {
      await smtp.stop()
    }
  })

  it('is not sent where nobody was there for longer than a week', async () => {
    const late = new Date(first().getTime() + 8 * 24 * 3600_000)
    expect(await sendReport(c.payload, late)).toBe(0)
  })

  it('is the board of its days, and of no month that has not ended', async () => {
    const pdf = await wholeReport(c.payload, mes)
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    for (const none of [next.slice(0, 7), '2026-13', 'x'])
      await expect(wholeReport(c.payload, none)).rejects.toThrow(/no report/)
  })
})
