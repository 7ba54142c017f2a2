import type { PayloadRequest } from 'payload'
import { idOf } from '../../../../hooks/ledger/relation.ts'
import type { Pagina } from '../../../../hooks/ledger/rows.ts'
import { remembered } from './remembered.ts'

export type Miga = { texto: string; href: string }

/** The published page at an address, `aviso-de-privacidad/integral`, or `null`. */
export const findPagina = (req: PayloadRequest, ruta: string): Promise<Pagina | null> =>
  remembered(req, ['pagina', ruta], () => readPagina(req, ruta))

const readPagina = async (req: PayloadRequest, ruta: string): Promise<Pagina | null> => {
  const { docs } = await req.payload.find({
    collection: 'paginas',
    where: { and: [{ ruta: { equals: ruta } }, { _status: { equals: 'published' } }] },
    populate: { publicaciones: { slug: true, titulo: true, visibleHasta: true } },
    depth: 1,
    limit: 1,
    pagination: false,
    overrideAccess: false,
    req,
  })
  return docs[0] ?? null
}

/** The published pages above it, from the top, and those right within it. */
export const around = (req: PayloadRequest, { id, ruta }: Pagina): Promise<Around> =>
  remembered(req, ['alrededor', id, ruta], () => readAround(req, id, ruta))

type Around = { arriba: Miga[]; dentro: Miga[] }

const readAround = async (req: PayloadRequest, id: string, ruta: Pagina['ruta']): Promise<Around> => {
  const names = (ruta ?? '').split('/')
  const above = names.slice(1).map((_, n) => names.slice(0, n + 1).join('/'))
  const { docs } = await req.payload.find({
    collection: 'paginas',
    where: {
      and: [{ _status: { equals: 'published' } }, { or: [{ ruta: { in: above } }, { padre: { equals: id } }] }],
    },
    select: { titulo: true, ruta: true, padre: true },
    sort: 'ruta',
    depth: 0,
    limit: 100,
    pagination: false,
    overrideAccess: false,
    req,
  })
  const links = (inside: boolean) =>
    docs
      .filter(({ padre }) => (idOf(padre) === id) === inside)
      .map(({ titulo, ruta: path }) => ({ texto: titulo, href: `/${path}` }))
  return { arriba: links(false), dentro: links(true) }
}
