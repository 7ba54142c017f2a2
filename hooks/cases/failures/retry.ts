import { APIError, type Payload } from 'payload'
import { idOf } from '../../ledger/relation.ts'
import type { Falla } from '../../ledger/rows.ts'
import { settleSafely } from '../settle.ts'
import { within } from '../within.ts'

/** A person does not wait longer than this; the try goes on behind. */
const WAIT_MS = 20_000

/**
 * Tries again what failed, because the administrator asks. @returns what to tell, in Spanish
 * @throws APIError 409 where only a person can mend it
 */
export const retryFailure = async (payload: Payload, falla: Falla): Promise<string> => {
  const expediente = idOf(falla.expediente)
  const mail = /^correo:(.+)$/.exec(falla.clave)?.[1]
  if (falla.estado === 'aviso' || !(expediente || mail))
    throw new APIError(`Esto no se intenta de nuevo: ${falla.queHacer}`, 409, null, true)
  const due = { siguiente: new Date().toISOString(), intentos: 0, estado: 'reintentando' as const }
  if (!expediente) {
    const data = { estado: 'pendiente', siguiente: due.siguiente, intentos: 0 }
    await payload.db.updateOne({ collection: 'correos', id: String(mail), data })
    return 'El correo vuelve a la bandeja de salida: se envía en unos segundos.'
  }
  await payload.db.updateOne({ collection: 'fallas', id: falla.id, data: due })
  await payload.db.updateOne({
    collection: 'expedientes',
    id: expediente,
    data: { alDia: false, revisar: null, intentos: 0 },
  })
  const complete = await within(WAIT_MS, settleSafely(payload, expediente, { force: true }), 'El intento').catch(
    () => null,
  )
  if (complete === null) return 'El intento tarda: sigue por su cuenta. Vuelve a mirar en unos minutos.'
  return complete
    ? 'Hecho: el expediente está al día.'
    : 'Sigue sin poderse. Vuelve a abrir esta página para leer qué dijo.'
}
