import type { APIRoute } from 'astro'
import { MUNICIPIO } from '../municipio.ts'

/** The mark, in the colour `agua` of tokens.css. */
const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40" color="#00586b"><style>@media(prefers-color-scheme:dark){svg{color:#7fd6e2}}</style>${MUNICIPIO.marca}</svg>`

export const GET: APIRoute = () =>
  new Response(ICON, { headers: { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' } })
