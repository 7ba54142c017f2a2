import type { APIRoute } from 'astro'
import { findCase } from '../../../../lib/case/caseView.ts'
import { visitCalendar } from '../../../../lib/case/visitCalendar.ts'
import { originOf } from '../../../../lib/portal/origin.ts'

/** The visit agreed on in a case, for one's calendar; to whoever may not see the case, as if there were none. */
export const GET: APIRoute = async ({ locals: { req }, params, request }) => {
  const expediente = req.user?.activo ? await findCase(req, params.folio ?? '') : null
  const calendar = expediente && (await visitCalendar(req, expediente, originOf(request)))
  const headers = { 'cache-control': 'private, no-store' }
  return calendar
    ? new Response(calendar, {
        headers: {
          ...headers,
          'content-type': 'text/calendar; charset=utf-8',
          'content-disposition': `attachment; filename="visita-${expediente.folio}.ics"`,
        },
      })
    : new Response('No hay una visita que mostrar.', {
        status: 404,
        headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' },
      })
}
