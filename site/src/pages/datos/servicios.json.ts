import type { APIRoute } from 'astro'
import { openService } from '../../lib/portal/openServices.ts'
import { originOf } from '../../lib/portal/origin.ts'
import { publishedServices } from '../../lib/portal/service.ts'

/** The whole catalogue as open data, with what each thing costs today. */
export const GET: APIRoute = async ({ locals, request }) => {
  const origin = originOf(request)
  const docs = await publishedServices(locals.req)
  const body = {
    titulo: 'Trámites y servicios',
    licencia: 'https://creativecommons.org/licenses/by/4.0/deed.es',
    servicios: docs.map((service) => openService(service, origin)),
  }
  return new Response(JSON.stringify(body), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'public, max-age=0, must-revalidate',
    },
  })
}
