import type { Payload } from 'payload'
import { formatMoment } from '../engine/calendar.ts'
import type { EffectRun } from '../ledger/effect.ts'
import { queueMail } from '../ledger/mail.ts'
import { idOf } from '../ledger/relation.ts'
import type { Expediente } from '../ledger/rows.ts'
import { storeOf } from '../ledger/store/index.ts'
import { pageUrl } from '../people/recovery.ts'
import { caseLink } from './notices/words.ts'

/** The acknowledgement to the requester: folio, day and hour, and what comes next. Again when they send it corrected. */
export const queueAcuse: EffectRun = async (payload, loaded, movement, procedure) => {
  const { expediente } = loaded
  const again = movement.seq > 1
  // Nobody is written to where whoever asked has no account: their acknowledgement is printed at the window.
  const para = await requesterEmail(payload, expediente)
  if (!para) return
  await queueMail(payload, {
    para,
    clave: again ? `acuse:${expediente.id}:${movement.seq}` : `acuse:${expediente.id}`,
    asunto: `Acuse de recibo ${expediente.folio}: ${expediente.titulo}`,
    texto: [
      `Recibimos tu solicitud${again ? ' corregida' : ''} el ${formatMoment(new Date(movement.fecha))}.`,
      '',
      `Folio: ${expediente.folio}`,
      `Procedimiento: ${procedure.nombre} (${procedure.codigo}, versión ${procedure.version})`,
      `Asunto: ${expediente.titulo}`,
      '',
      `Sigue su avance en ${pageUrl(caseLink(expediente.folio ?? ''))}`,
    ].join('\n'),
  })
}

/** Where whoever opened the case gets mail; null where they called and have no account. */
const requesterEmail = async (payload: Payload, expediente: Expediente): Promise<string | null> => {
  const id = idOf(expediente.solicitante)
  if (!id) return null
  const [user] = await storeOf(payload).find('usuarios', { id }, { limit: 1 })
  return user?.email ?? null
}
