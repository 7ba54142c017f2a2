import { type Payload, ValidationError } from 'payload'

/** Puts a message in the outbox, once for each `clave`; a job delivers it. Never sends by itself. */
export const queueMail = async (
  payload: Payload,
  mail: { clave: string; para: string; asunto: string; texto: string },
): Promise<void> => {
  const { totalDocs } = await payload.count({
    collection: 'correos',
    where: { clave: { equals: mail.clave } },
    overrideAccess: true,
  })
  if (totalDocs > 0) return
  try {
    await payload.create({
      collection: 'correos',
      data: { ...mail, estado: 'pendiente', intentos: 0, siguiente: new Date().toISOString() },
      depth: 0,
      disableTransaction: true,
      overrideAccess: true,
    })
  } catch (error) {
    // Someone else queued the same message between the question and the insert.
    if (!(error instanceof ValidationError)) throw error
  }
}
