import type { APIRoute } from 'astro'
import { MUNICIPIO } from '../../../hooks/municipio/municipio.ts'
import { PALETA } from '../../../hooks/municipio/paleta.ts'

const [light, dark] = PALETA.agua
const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40" color="${light}"><style>@media(prefers-color-scheme:dark){svg{color:${dark}}}</style>${MUNICIPIO.marca}</svg>`

export const GET: APIRoute = () =>
  new Response(ICON, { headers: { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' } })
