import type { APIRoute } from 'astro'
import { currentEditions } from '../../../hooks/manual/index.ts'
import { escapeText } from '../lib/portal/html.ts'
import { originOf } from '../lib/portal/origin.ts'
import { procedureHref } from '../lib/portal/procedures.ts'
import { addressOf, findAddresses } from '../lib/portal/publications.ts'

const PAGES = [
  '/',
  '/noticias',
  '/campanas',
  '/dependencias',
  '/datos',
  '/procedimientos',
  '/manual',
  ...currentEditions().map(procedureHref),
]

export const GET: APIRoute = async ({ locals, request }) => {
  const origin = originOf(request)
  const publications = await findAddresses(locals.req)
  const urls = [
    ...PAGES.map((path) => `<url><loc>${escapeText(origin + path)}</loc></url>`),
    ...publications.map(
      (p) =>
        `<url><loc>${escapeText(origin + addressOf(p.slug))}</loc><lastmod>${escapeText(p.updatedAt)}</lastmod></url>`,
    ),
  ]
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
