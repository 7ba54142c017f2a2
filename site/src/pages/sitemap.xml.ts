import type { APIRoute } from 'astro'
import { escapeText } from '../lib/portal/html.ts'
import { originOf } from '../lib/portal/origin.ts'
import { type Address, alternatesOf, findEveryAddress } from '../lib/portal/sitemap.ts'

export const GET: APIRoute = async ({ locals, request }) => {
  const origin = originOf(request)
  const toUrl = (path: string, lastmod: string | undefined, links: string) =>
    `<url><loc>${escapeText(origin + path)}</loc>${lastmod ? `<lastmod>${escapeText(lastmod)}</lastmod>` : ''}${links}</url>`
  /** A page once for each language there is, each naming all. */
  const toUrls = ({ path, lastmod }: Address): string[] => {
    const alternates = alternatesOf(path)
    const links = alternates
      .map((one) => `<xhtml:link rel="alternate" hreflang="${one.codigo}" href="${escapeText(origin + one.path)}"/>`)
      .join('')
    return alternates.length ? alternates.map((one) => toUrl(one.path, lastmod, links)) : [toUrl(path, lastmod, '')]
  }
  const urls = (await findEveryAddress(locals.req)).flatMap(toUrls)
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('\n')}\n</urlset>\n`,
    {
      headers: {
        'content-type': 'application/xml; charset=utf-8',
        'cache-control': 'public, max-age=0, must-revalidate',
      },
    },
  )
}
