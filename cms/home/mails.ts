import type { PayloadRequest, Where } from 'payload'
import { type Fila, type Fuente, listOf, MOST, portalPageOf } from './part.ts'

const FAILED: Where = { estado: { equals: 'fallido' } }

/** Mail that could not be handed over; where there is no server for it, how much waits. */
export const mails: Fuente = {
  id: 'correos',
  roles: ['administrador'],
  read: async (req) => {
    const { docs, totalDocs } = await req.payload.find({
      collection: 'correos',
      where: FAILED,
      select: { asunto: true, para: true },
      sort: '-siguiente',
      limit: MOST,
      depth: 0,
      overrideAccess: false,
      req,
    })
    const waits = process.env.SMTP_URL ? 0 : await waiting(req)
    const failed = docs.map(({ id, asunto, para }) => ({
      texto: asunto,
      href: portalPageOf('correos', id),
      nota: `A ${para}`,
    }))
    const held: Fila = {
      texto: waits === 1 ? 'Espera 1 correo' : `Esperan ${waits.toLocaleString('es-MX')} correos`,
      href: listOf('correos', { estado: 'pendiente' }),
      nota: 'No hay un servidor de correo en SMTP_URL.',
    }
    return {
      id: 'correos',
      titulo: 'Correos que no salieron',
      total: totalDocs + waits,
      filas: (waits > 0 ? [held, ...failed] : failed).slice(0, MOST),
      vacio: 'Ningún correo espera ni falló.',
      todo: { texto: 'Ver los correos', href: listOf('correos', totalDocs > 0 ? { estado: 'fallido' } : {}) },
    }
  },
}

const waiting = async (req: PayloadRequest): Promise<number> => {
  const { totalDocs } = await req.payload.count({
    collection: 'correos',
    where: { estado: { equals: 'pendiente' } },
    overrideAccess: false,
    req,
  })
  return totalDocs
}
