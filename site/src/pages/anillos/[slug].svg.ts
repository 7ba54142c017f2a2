import type { APIRoute } from 'astro'
import { drawRings, isRingWord } from '../../lib/portal/rings.ts'

/** The water of a word: `?fondo=hondo` for the deep ground. Never changes, so it is kept for ever. */
export const GET: APIRoute = ({ params, url }) => {
  if (!isRingWord(params.slug))
    return new Response('No hay tal dibujo.', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } })
  const ground = url.searchParams.get('fondo') === 'hondo' ? 'hondo' : 'claro'
  return new Response(drawRings(params.slug, ground), {
    headers: { 'content-type': 'image/svg+xml; charset=utf-8', 'cache-control': 'public, max-age=31536000, immutable' },
  })
}
