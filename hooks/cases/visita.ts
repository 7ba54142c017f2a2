import { formatMoment } from '../engine/calendar.ts'
import type { EffectRun } from '../ledger/effect.ts'
import { queueMail } from '../ledger/mail.ts'
import { findStep } from '../manual/index.ts'
import { recordedIn } from '../manual/recorded.ts'
import { requesterEmail } from './acuse.ts'

/** Tells the requester when they will be visited (reading 47); whoever called without an account was told on the phone. */
export const queueVisit: EffectRun = async (payload, { expediente }, movement, procedure) => {
  const { cuando } = recordedIn('visita', findStep(procedure, movement.paso), movement.datos)
  const para = cuando && (await requesterEmail(payload, expediente))
  if (!para) return
  await queueMail(payload, {
    clave: `visita:${expediente.id}:${movement.seq}`,
    para,
    asunto: `Visita programada ${expediente.folio}: ${expediente.titulo}`,
    texto: [
      `Te visitaremos el ${formatMoment(new Date(cuando))}.`,
      '',
      `Folio: ${expediente.folio}`,
      `Procedimiento: ${procedure.nombre} (${procedure.codigo}, versión ${procedure.version})`,
      `Asunto: ${expediente.titulo}`,
      ...(expediente.area ? [`Área: ${expediente.area}`] : []),
      '',
      `Sigue su avance en ${process.env.PUBLIC_URL ?? ''}/intranet/expedientes/${expediente.folio}`,
    ].join('\n'),
  })
}
