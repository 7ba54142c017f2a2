import type { APIRoute } from 'astro'
import { colourRules } from '../lib/portal/identity.ts'

/** The colours the panel chose, over those of the stylesheet. Its address in a page changes with them. */
export const GET: APIRoute = () =>
  new Response(colourRules(), {
    headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=0, must-revalidate' },
  })
