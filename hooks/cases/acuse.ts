import type { Payload } from 'payload'
import type { Expediente } from '../../cms/payload-types.ts'
import { formatMoment } from '../engine/calendar.ts'
import { queueMail } from '../ledger/mail.ts'
import { idOf } from '../ledger/relation.ts'
import type { EffectRun } from '../records/effect.ts'

/** The acknowledgement to the requester: folio, day and hour, and what comes next. */
export const queueAcuse: EffectRun = async (payload, { expediente }, movement, procedure) => {
  const para = await requesterEmail(payload, expediente)
  if (!para) return
  await queueMail(payload, {
    clave: `acuse:${expediente.id}`,
    para,
    asunto: `Acuse de recibo ${expediente.folio}: ${expediente.titulo}`,
    texto: [
      `Recibimos tu solicitud el ${formatMoment(new Date(movement.fecha))}.`,
      '',
      `Folio: ${expediente.folio}`,
      `Procedimiento: ${procedure.nombre} (${procedure.codigo}, versión ${procedure.version})`,
      `Asunto: ${expediente.titulo}`,
      '',
      `Sigue su avance en ${process.env.PUBLIC_URL ?? ''}/intranet/expedientes/${expediente.folio}`,
    ].join('\n'),
  })
}

/** Where whoever opened the case gets mail; null where they called and have no account. */
export const requesterEmail = async (payload: Payload, expediente: Expediente): Promise<string | null> => {
  const id = idOf(expediente.solicitante)
  if (!id) return null
  const user = await payload.findByID({
    collection: 'usuarios',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
  })
  return user?.email ?? null
}
