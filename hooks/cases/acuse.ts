import type { Payload } from 'payload'
import { formatMoment } from '../engine/calendar.ts'
import { reasonOf } from '../engine/returned.ts'
import type { LoadedCase } from '../ledger/case.ts'
import type { EffectRun } from '../ledger/effect.ts'
import { queueMail } from '../ledger/mail.ts'
import { idOf } from '../ledger/relation.ts'
import type { Expediente } from '../ledger/rows.ts'
import { roleName } from '../manual/roles.ts'

/** The acknowledgement to the requester: folio, day and hour, and what comes next. Again when they send it corrected. */
export const queueAcuse: EffectRun = async (payload, loaded, movement, procedure) => {
  const { expediente } = loaded
  const again = movement.seq > 1
  await queueToRequester(payload, loaded, {
    clave: again ? `acuse:${expediente.id}:${movement.seq}` : `acuse:${expediente.id}`,
    asunto: `Acuse de recibo ${expediente.folio}: ${expediente.titulo}`,
    texto: [
      `Recibimos tu solicitud${again ? ' corregida' : ''} el ${formatMoment(new Date(movement.fecha))}.`,
      '',
      `Folio: ${expediente.folio}`,
      `Procedimiento: ${procedure.nombre} (${procedure.codigo}, versión ${procedure.version})`,
      `Asunto: ${expediente.titulo}`,
      '',
      `Sigue su avance en ${caseAddress(loaded)}`,
    ],
  })
}

/** Tells the requester that it came back, why, and where to correct it (readings 13, 45). */
export const queueReturned: EffectRun = async (payload, loaded, movement) => {
  const { expediente } = loaded
  await queueToRequester(payload, loaded, {
    clave: `devuelto:${expediente.id}:${movement.seq}`,
    asunto: `Hay que corregir la solicitud ${expediente.folio}: ${expediente.titulo}`,
    texto: [
      `${roleName(movement.rol)} devolvió tu solicitud el ${formatMoment(new Date(movement.fecha))}, con este motivo:`,
      '',
      reasonOf(movement),
      '',
      'Lo que enviaste sigue ahí: corrige lo que haga falta y envíala otra vez. Conserva su folio.',
      '',
      `Corrígela en ${caseAddress(loaded)}`,
    ],
  })
}

const caseAddress = ({ expediente }: LoadedCase): string =>
  `${process.env.PUBLIC_URL ?? ''}/intranet/expedientes/${expediente.folio}`

/** Nobody is written to where whoever asked has no account: their acknowledgement is printed at the window. */
const queueToRequester = async (
  payload: Payload,
  { expediente }: LoadedCase,
  { clave, asunto, texto }: { clave: string; asunto: string; texto: string[] },
): Promise<void> => {
  const para = await requesterEmail(payload, expediente)
  if (para) await queueMail(payload, { clave, para, asunto, texto: texto.join('\n') })
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
