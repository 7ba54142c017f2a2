import type { Payload } from 'payload'
import { storeOf } from './store/index.ts'

/**
 * A message as it waits in the outbox; `html`, where it has one, says the same as its text. `informe`: the month whose report goes with it,
 * made when it is delivered.
 */
export type Mail = { clave: string; para: string; asunto: string; texto: string; html?: string; informe?: string }

/** Puts a message in the outbox, once for each `clave`; a job delivers it. Never sends by itself. */
export const queueMail = async (payload: Payload, mail: Mail): Promise<void> => {
  const store = storeOf(payload)
  const [known] = await store.find('correos', { clave: mail.clave }, { limit: 1 })
  if (known) return
  // Where somebody queued it a moment ago it is there, once.
  await store.insert('correos', waiting(mail))
}

/** As it stands in the outbox until it is delivered. */
export const waiting = (mail: Mail) => ({
  ...mail,
  estado: 'pendiente' as const,
  intentos: 0,
  siguiente: new Date().toISOString(),
})
