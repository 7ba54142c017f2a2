import type { APIRoute } from 'astro'
import sharp from 'sharp'
import { findPublication } from '../../lib/portal/publications.ts'
import { drawRings, isRingWord } from '../../lib/portal/rings.ts'

/**
 * The Open Graph picture, 1200 × 630: networks do not read SVG. Only for what is on the portal, since drawing it costs the server
 * more than any page does.
 */
export const GET: APIRoute = async ({ params, locals }) => {
  const { slug } = params
  const known = isRingWord(slug) && (slug === 'portada' || (await findPublication(locals.req, slug)))
  if (!known)
    return new Response('No hay tal dibujo.', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } })
  const svg = Buffer.from(drawRings(slug, 'hondo', false))
  const png = await sharp(svg, { density: 144 })
    .resize(1200, 630, { fit: 'cover' })
    .png({ palette: true, colours: 32 })
    .toBuffer()
  return new Response(new Uint8Array(png), {
    headers: { 'content-type': 'image/png', 'cache-control': 'public, max-age=31536000, immutable' },
  })
}
