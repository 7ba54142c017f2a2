import type { APIRoute } from 'astro'
import { allServices, asFicha, namesOf } from '../../../../hooks/catalogue/exchange.ts'
import { toSheet } from '../../../../hooks/catalogue/sheet/rows.ts'
import { writeCsv } from '../../../../hooks/catalogue/sheet/write.ts'

/** The whole catalogue as one sheet: what its import reads. */
export const GET: APIRoute = async ({ locals }) => {
  const [docs, names] = await Promise.all([allServices(locals.req, 'published'), namesOf(locals.req, 'published')])
  return new Response(writeCsv(toSheet(docs.map(asFicha), names)), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="servicios.csv"',
      'cache-control': 'public, max-age=0, must-revalidate',
    },
  })
}
