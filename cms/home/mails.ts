import type { PayloadRequest, Where } from 'payload'
import { type Fuente, listOf, MOST, pageOf } from './part.ts'

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
    return {
      id: 'correos',
      titulo: 'Correos que no salieron',
      total: totalDocs,
      filas: docs.map(({ id, asunto, para }) => ({ texto: asunto, href: pageOf('correos', id), nota: `A ${para}` })),
      vacio: process.env.SMTP_URL ? 'Todos los correos han salido.' : await waiting(req),
      todo: { texto: 'Ver los correos', href: listOf('correos', totalDocs > 0 ? { estado: 'fallido' } : {}) },
    }
  },
}

const waiting = async (req: PayloadRequest): Promise<string> => {
  const { totalDocs } = await req.payload.count({
    collection: 'correos',
    where: { estado: { equals: 'pendiente' } },
    overrideAccess: false,
    req,
  })
  const how = totalDocs === 1 ? 'Espera 1 correo' : `Esperan ${totalDocs.toLocaleString('es-MX')} correos`
  return `${how}: no hay un servidor de correo en SMTP_URL.`
}
