import type { Payload } from 'payload'
import { storeOf } from './store/index.ts'

/** Puts a message in the outbox, once for each `clave`; a job delivers it. Never sends by itself. */
export const queueMail = async (
  payload: Payload,
  mail: { clave: string; para: string; asunto: string; texto: string },
): Promise<void> => {
  const store = storeOf(payload)
  const [known] = await store.find('correos', { clave: mail.clave }, { limit: 1 })
  if (known) return
  // Where somebody queued it a moment ago it is there, once.
  await store.insert('correos', { ...mail, estado: 'pendiente', intentos: 0, siguiente: new Date().toISOString() })
}
