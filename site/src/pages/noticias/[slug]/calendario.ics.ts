import type { APIRoute } from 'astro'
import { calendarOf } from '../../../lib/portal/calendar.ts'
import { originOf } from '../../../lib/portal/origin.ts'
import { findPublication } from '../../../lib/portal/publications.ts'
import { isRingWord } from '../../../lib/portal/rings.ts'

/** The phases of one campaign, for somebody's calendar. */
export const GET: APIRoute = async ({ params, locals, request }) => {
  const page = isRingWord(params.slug) ? await findPublication(locals.req, params.slug) : null
  if (!page?.fases?.length) return new Response('No hay tal calendario.', { status: 404 })
  return calendarOf([page], originOf(request))
}
