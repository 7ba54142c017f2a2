import type { APIRoute } from 'astro'
import { asJson, DATOS } from '../../lib/portal/openData.ts'
import { originOf } from '../../lib/portal/origin.ts'

/** Open data as JSON. */
export const GET: APIRoute = async ({ params, locals, request }) => {
  const name = params.conjunto as keyof typeof DATOS
  if (!Object.hasOwn(DATOS, name)) return new Response('No hay tales datos.', { status: 404 })
  return asJson(DATOS[name], await DATOS[name].rows(locals.req, originOf(request)))
}
