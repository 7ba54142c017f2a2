import type { APIRoute } from 'astro'
import { MUNICIPIO } from '../../../hooks/municipio/municipio.ts'
import { feedOf } from '../lib/portal/feed.ts'
import { escapeText } from '../lib/portal/html.ts'
import { originOf } from '../lib/portal/origin.ts'

/** RSS 2.0, for readers that know no Atom. */
export const GET: APIRoute = async ({ locals, request, url }) => {
  const origin = originOf(request)
  const feed = await feedOf(locals.req, origin, url.searchParams)
  if (!feed) return new Response('No hay tal suscripción.', { status: 404 })
  const items = feed.entradas.map(
    (e) =>
      `<item><title>${escapeText(e.titulo)}</title><link>${escapeText(e.url)}</link><guid>${escapeText(e.url)}</guid><pubDate>${new Date(e.fecha).toUTCString()}</pubDate>${[e.tipo, ...e.temas].map((term) => `<category>${escapeText(term)}</category>`).join('')}<description>${escapeText(e.resumen)}</description></item>`,
  )
  const body = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>',
    `<title>${escapeText(feed.titulo)}</title><link>${escapeText(origin)}/noticias</link><description>${escapeText(MUNICIPIO.descripcion)}</description><language>${MUNICIPIO.idioma}</language>`,
    `<atom:link rel="self" type="application/rss+xml" href="${escapeText(`${origin}/rss.xml${feed.busqueda}`)}"/>`,
    ...items,
    '</channel></rss>',
    '',
  ].join('\n')
  return new Response(body, {
    headers: {
      'content-type': 'application/rss+xml; charset=utf-8',
      'cache-control': 'public, max-age=0, must-revalidate',
    },
  })
}
