import type { APIRoute } from 'astro'
import { openService } from '../../lib/portal/openServices.ts'
import { originOf } from '../../lib/portal/origin.ts'
import { findService } from '../../lib/portal/service.ts'

/** One service as open data: what its page says, with what it costs today. */
export const GET: APIRoute = async ({ locals, params, request }) => {
  const slug = params.slug ?? ''
  const { service } = /^[a-z0-9-]{1,100}$/.test(slug) ? await findService(locals.req, slug, null) : { service: null }
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'public, max-age=0, must-revalidate',
  }
  if (!service) {
    const errors = [{ message: 'No encontramos ese trámite.', data: { codigo: 'no-encontrado' } }]
    return new Response(JSON.stringify({ errors }), { status: 404, headers })
  }
  return new Response(JSON.stringify(openService(service, originOf(request)), null, 2), { headers })
}
