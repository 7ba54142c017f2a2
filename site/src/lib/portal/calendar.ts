import ical, { ICalCalendarMethod } from 'ical-generator'
import type { Publicacion } from '../../../../hooks/ledger/rows.ts'
import { MUNICIPIO } from '../../../../hooks/municipio/municipio.ts'
import { addressOf } from './publications.ts'

type Dated = Pick<Publicacion, 'id' | 'slug' | 'titulo' | 'bajada' | 'fases'>

/** A day as a date of the calendar's; `after` days later. The end of an event of whole days is the day after its last. */
const dateOf = (day: string, after = 0): Date => new Date(Date.parse(`${day}T00:00:00Z`) + after * 86_400_000)

/** The phases of campaigns as iCalendar, each an event of whole days. */
export const calendarOf = (pages: readonly Dated[], origin: string): Response => {
  const calendar = ical({
    name: pages.length === 1 ? pages[0]?.titulo : `${MUNICIPIO.nombre}: campañas`,
    prodId: { company: 'Cenote', product: 'portal', language: 'ES' },
    method: ICalCalendarMethod.PUBLISH,
    url: `${origin}/campanas`,
  })
  for (const { id, slug, titulo, bajada, fases } of pages)
    for (const [i, { beneficio, desde, hasta }] of (fases ?? []).entries())
      calendar.createEvent({
        id: `${id}-${i + 1}@${new URL(origin).hostname}`,
        start: dateOf(desde),
        end: dateOf(hasta, 1),
        allDay: true,
        timezone: 'UTC',
        summary: `${titulo}: ${beneficio}`,
        description: bajada ?? titulo,
        url: `${origin}${addressOf(slug)}`,
      })
  return new Response(calendar.toString(), {
    headers: { 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'public, max-age=0, must-revalidate' },
  })
}
