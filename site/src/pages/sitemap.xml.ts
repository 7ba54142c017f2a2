import type { APIRoute } from 'astro'
import { escapeText } from '../lib/portal/html.ts'
import { originOf } from '../lib/portal/origin.ts'
import { type Address, findEveryAddress } from '../lib/portal/sitemap.ts'

export const GET: APIRoute = async ({ locals, request }) => {
  const origin = originOf(request)
  const toUrl = ({ path, lastmod }: Address) =>
    `<url><loc>${escapeText(origin + path)}</loc>${lastmod ? `<lastmod>${escapeText(lastmod)}</lastmod>` : ''}</url>`
  const urls = (await findEveryAddress(locals.req)).map(toUrl)
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`,
    {
      headers: {
        'content-type': 'application/xml; charset=utf-8',
        'cache-control': 'public, max-age=0, must-revalidate',
      },
    },
  )
}
