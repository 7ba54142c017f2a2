import type { APIRoute } from 'astro'
import { MUNICIPIO } from '../../../hooks/municipio/municipio.ts'
import { feedOf } from '../lib/portal/feed.ts'
import { originOf } from '../lib/portal/origin.ts'

/** JSON Feed 1.1. */
export const GET: APIRoute = async ({ locals, request, url }) => {
  const origin = originOf(request)
  const told = await feedOf(locals.req, origin, url.searchParams)
  if (!told) return new Response('No hay tal suscripción.', { status: 404 })
  const { titulo, entradas, busqueda } = told
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: titulo,
    home_page_url: `${origin}/`,
    feed_url: `${origin}/feed.json${busqueda}`,
    language: MUNICIPIO.idioma,
    items: entradas.map((e) => ({
      id: e.url,
      url: e.url,
      title: e.titulo,
      content_text: e.resumen,
      date_published: e.fecha,
      authors: [{ name: e.autor }],
      tags: [e.tipo, ...e.temas],
    })),
  }
  return new Response(JSON.stringify(feed), {
    headers: {
      'content-type': 'application/feed+json; charset=utf-8',
      'cache-control': 'public, max-age=0, must-revalidate',
    },
  })
}
