import { formatMoment } from '../engine/calendar.ts'
import { queueMail } from '../ledger/mail.ts'
import { idOf } from '../ledger/relation.ts'
import type { EffectRun } from '../records/effect.ts'

/** The acknowledgement to the requester: folio, day and hour, and what comes next. */
export const queueAcuse: EffectRun = async (payload, { expediente }, movement, procedure) => {
  const id = idOf(expediente.solicitante)
  if (!id) return
  const user = await payload.findByID({
    collection: 'usuarios',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
  })
  if (!user?.email) return
  await queueMail(payload, {
    clave: `acuse:${expediente.id}`,
    para: user.email,
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
