import type { Endpoint } from 'payload'
import { TIPOS_DE_RESULTADO } from '../search/entry.ts'
import { findPublic, isTipoDeResultado, MAS_LARGA, MAS_PAGINAS } from '../search/find.ts'

/** `GET /api/buscar?q=&tipo=&pagina=`: what the public may find, best guess first, ten a page. Public. */
export const buscarEndpoint: Endpoint = {
  path: '/buscar',
  method: 'get',
  handler: async (req) => {
    const asked = (name: string) => req.searchParams.get(name) ?? ''
    const [q, tipo, pagina] = [asked('q'), asked('tipo'), asked('pagina')]
    if (q.length > MAS_LARGA) return refuse('q', `Escribe hasta ${MAS_LARGA} caracteres.`)
    if (tipo && !isTipoDeResultado(tipo))
      return refuse('tipo', `Los tipos son: ${Object.keys(TIPOS_DE_RESULTADO).join(', ')}.`)
    if (pagina && !(/^[1-9]\d?$/.test(pagina) && Number(pagina) <= MAS_PAGINAS))
      return refuse('pagina', `La página es un número de 1 a ${MAS_PAGINAS}.`)
    const found = await findPublic({
      q,
      tipo: isTipoDeResultado(tipo) ? tipo : undefined,
      pagina: Number(pagina || 1),
    })
    const docs = found.docs.map(({ tipo, titulo, url, resumen }) => ({ tipo, titulo, url, resumen }))
    return Response.json({ ...found, docs })
  },
}

const refuse = (campo: string, message: string): Response =>
  Response.json({ errors: [{ message, data: { codigo: 'dato-invalido', campo } }] }, { status: 400 })
