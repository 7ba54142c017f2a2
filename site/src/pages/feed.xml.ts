import type { APIRoute } from 'astro'
import { MUNICIPIO } from '../../../hooks/municipio/municipio.ts'
import { feedOf } from '../lib/portal/feed.ts'
import { escapeText } from '../lib/portal/html.ts'
import { originOf } from '../lib/portal/origin.ts'

/** Atom. */
export const GET: APIRoute = async ({ locals, request, url }) => {
  const origin = originOf(request)
  const feed = await feedOf(locals.req, origin, url.searchParams)
  if (!feed) return new Response('No hay tal suscripción.', { status: 404 })
  const { titulo, entradas, busqueda } = feed
  const entries = entradas.map(
    (e) =>
      `<entry><id>${escapeText(e.url)}</id><title>${escapeText(e.titulo)}</title><link href="${escapeText(e.url)}"/><published>${e.fecha}</published><updated>${e.fecha}</updated><author><name>${escapeText(e.autor)}</name></author>${[e.tipo, ...e.temas].map((term) => `<category term="${escapeText(term)}"/>`).join('')}<summary>${escapeText(e.resumen)}</summary></entry>`,
  )
  const body = [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${MUNICIPIO.idioma}">`,
    `<id>${escapeText(`${origin}/${busqueda}`)}</id><title>${escapeText(titulo)}</title><link href="${escapeText(origin)}/"/><link rel="self" href="${escapeText(`${origin}/feed.xml${busqueda}`)}"/>`,
    `<updated>${entradas[0]?.fecha ?? new Date(0).toISOString()}</updated><author><name>${escapeText(MUNICIPIO.ayuntamiento)}</name></author>`,
    ...entries,
    '</feed>',
    '',
  ].join('\n')
  return new Response(body, {
    headers: {
      'content-type': 'application/atom+xml; charset=utf-8',
      'cache-control': 'public, max-age=0, must-revalidate',
    },
  })
}
