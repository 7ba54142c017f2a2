import type { APIRoute } from 'astro'
import { MUNICIPIO } from '../../../hooks/municipio/municipio.ts'
import { PALETA } from '../../../hooks/municipio/paleta.ts'

const icon = ([light, dark] = PALETA.agua) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40" color="${light}"><style>@media(prefers-color-scheme:dark){svg{color:${dark}}}</style>${MUNICIPIO.marca}</svg>`

export const GET: APIRoute = () =>
  new Response(icon(), { headers: { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=3600' } })
