import type { APIRoute } from 'astro'
import { originOf } from '../lib/portal/origin.ts'

export const GET: APIRoute = ({ request }) =>
  new Response(
    [
      'User-agent: *',
      'Disallow: /intranet',
      'Disallow: /admin',
      'Disallow: /api/',
      'Allow: /api/medios/file/',
      '',
      `Sitemap: ${originOf(request)}/sitemap.xml`,
      '',
    ].join('\n'),
    { headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=0, must-revalidate' } },
  )
