import type { PayloadRequest, Where } from 'payload'
import { idOf } from '../../../../hooks/ledger/relation.ts'
import type { Expediente } from '../../../../hooks/ledger/rows.ts'
import { asItCame } from '../../../../hooks/manual/asItCame.ts'
import { findProcedure, findStep } from '../../../../hooks/manual/index.ts'
import { shortDayOf } from './moments.ts'
import { toTurn } from './turn.ts'

const LIMIT = 20

export type RequestItem = {
  folio: string
  procedimiento: string
  titulo: string
  detalle: string
  estado: string
  tono: 'agua' | 'jade' | 'coral' | undefined
}

/** What the person's dependency has asked for, newest first, with its state in words. */
export const findRequests = async (req: PayloadRequest, page: number) => {
  const dependencia = idOf(req.user?.dependencia)
  if (!dependencia) return { items: [], total: 0, open: 0, page: 1, pages: 1 }
  const own: Where = { dependencia: { equals: dependencia } }
  const [found, open] = await Promise.all([
    req.payload.find({
      collection: 'expedientes',
      where: own,
      select: {
        folio: true,
        titulo: true,
        procedimiento: true,
        version: true,
        estado: true,
        pasoActual: true,
        abierto: true,
        cerrado: true,
        nombreSolicitante: true,
        canal: true,
      },
      sort: '-abierto',
      limit: LIMIT,
      page,
      depth: 0,
      overrideAccess: false,
      req,
    }),
    req.payload.count({
      collection: 'expedientes',
      where: { and: [own, { estado: { equals: 'en-proceso' } }] },
      overrideAccess: false,
      req,
    }),
  ])
  return {
    items: found.docs.map(toItem),
    total: found.totalDocs,
    open: open.totalDocs,
    page: found.page ?? page,
    pages: found.totalPages,
  }
}

type Row = Pick<
  Expediente,
  | 'folio'
  | 'titulo'
  | 'procedimiento'
  | 'version'
  | 'estado'
  | 'pasoActual'
  | 'abierto'
  | 'cerrado'
  | 'nombreSolicitante'
  | 'canal'
>

/** A case as its requester reads it: whose turn it is, or when it ended. */
const toItem = (doc: Row): RequestItem => {
  const found = findProcedure(doc.procedimiento, doc.version)
  const procedure = found && asItCame(found, doc.canal)
  const step = procedure && findStep(procedure, doc.pasoActual ?? null)
  const closed = doc.cerrado ? ` el ${shortDayOf(new Date(doc.cerrado))}` : ''
  const who = doc.nombreSolicitante ? ` por ${doc.nombreSolicitante}` : ''
  const steps = step ? ` · paso ${step.paso} de ${procedure?.pasos.length}` : ''
  return {
    folio: doc.folio ?? '',
    procedimiento: doc.procedimiento,
    titulo: doc.titulo,
    detalle: `Pedida el ${shortDayOf(new Date(doc.abierto))}${who}${steps}`,
    ...(doc.estado === 'concluido'
      ? { estado: `Concluida${closed}`, tono: 'jade' as const }
      : doc.estado === 'cancelado'
        ? { estado: `Cancelada${closed}`, tono: undefined }
        : step?.paso === 1
          ? { estado: 'Devuelta: hay que corregirla', tono: 'coral' as const }
          : {
              estado: `Le toca ${toTurn({ step, state: { asignado: null }, names: new Map() })}`,
              tono: 'agua' as const,
            }),
  }
}
