import type { Payload } from 'payload'
import { dayIn, formatDay, isOfficeDay, momentIn } from '../../engine/calendar.ts'
import { officeHolidays } from '../../ledger/holidays.ts'
import { queueMail } from '../../ledger/mail.ts'
import { idOf } from '../../ledger/relation.ts'
import type { Notificacion, Usuario } from '../../ledger/rows.ts'
import { storeOf } from '../../ledger/store/index.ts'
import { type MailPart, mailOf } from './mailOf.ts'

/** The hour at which digests go out, in Cancún, and the last minute of what goes in: what is being written just then is for the next. */
const HOUR = '08:00'
const CLOSES = '07:55'

/** Told one by one in a digest; of the rest, how many. */
const MOST = 100

/** So many people whose digest fails are passed over before the rest waits for the next time: then it is no fault of theirs. */
const MOST_FAILED = 20

/**
 * Puts in the outbox the digests that are due: one for each person and working day. What goes in one is fixed first, by its day; so
 * two processes write the same, and one that ends half-way is finished by the next, whenever that is. What was read by then, or is no longer one's turn, is left out.
 * One person's that fails holds back nobody else's; it is tried again the next time.
 * @returns how many people's were looked at
 * @throws AggregateError with what failed, once all others are in
 */
export const sendDigests = async (payload: Payload, now = new Date()): Promise<number> => {
  const today = dayIn(now)
  if (now >= momentIn(today, HOUR) && isOfficeDay(today, await officeHolidays(payload))) {
    const before = { upTo: momentIn(today, CLOSES).toISOString() }
    await storeOf(payload).updateAll('notificaciones', { correo: 'resumen', createdAt: before }, { correo: today })
  }
  const failed = new Map<string, unknown>()
  const next = async () => (failed.size < MOST_FAILED ? anyDated(payload, [...failed.keys()]) : undefined)
  let looked = 0
  for (let one = await next(); one; one = await next()) {
    const persona = idOf(one.persona) ?? ''
    await sendOne(payload, persona, one.correo).catch((error) => failed.set(persona, error))
    looked++
  }
  if (failed.size > 0) throw new AggregateError(failed.values(), `No salió el resumen de ${failed.size} personas.`)
  return looked
}

/** One that goes in a digest of some day and was not yet sent, of anybody but these. */
const anyDated = async (payload: Payload, but: string[]): Promise<Notificacion | undefined> => {
  const { docs } = await payload.find({
    collection: 'notificaciones',
    // Between the words for what waits and what is done, days alone begin with a digit.
    where: {
      and: [
        { correo: { greater_than: '0' } },
        { correo: { less_than: 'a' } },
        ...(but.length > 0 ? [{ persona: { not_in: but } }] : []),
      ],
    },
    sort: 'correo',
    limit: 1,
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  return docs[0]
}

const sendOne = async (payload: Payload, id: string, dia: string): Promise<void> => {
  const store = storeOf(payload)
  const own = { persona: id, correo: dia }
  const [person] = await store.find('usuarios', { id }, { limit: 1 })
  // Who closed their account, or wants no mail by now, reads it in the intranet.
  if (person?.activo && person.notificar !== 'ninguno') {
    const unread = { ...own, leida: false }
    const notices = await store.find('notificaciones', unread, { sort: 'createdAt', limit: MOST + 1 })
    if (notices.length > 0) await queueMail(payload, digestOf(person, dia, notices))
  }
  await store.updateAll('notificaciones', own, { correo: 'enviado' })
}

/** Pure, but for the municipality's words: the message of a day. */
export const digestOf = (
  { id, email }: Pick<Usuario, 'id' | 'email'>,
  dia: string,
  notices: readonly Pick<Notificacion, 'asunto' | 'texto' | 'enlace'>[],
) => {
  const parts = notices.slice(0, MOST).map(
    ({ asunto, texto, enlace }): MailPart => ({
      titulo: asunto,
      frases: texto.split('\n'),
      enlaces: [{ texto: 'Míralo', href: enlace }],
    }),
  )
  const rest = notices.length > MOST
  const count = rest ? `más de ${MOST} novedades` : notices.length === 1 ? '1 novedad' : `${notices.length} novedades`
  const all: MailPart = {
    frases: [rest ? 'Aquí no caben todas.' : 'Es todo por hoy.'],
    enlaces: [{ texto: 'Tus notificaciones', href: '/intranet/notificaciones' }],
  }
  return {
    clave: `resumen:${id}:${dia}`,
    para: email,
    asunto: `Tu resumen del ${formatDay(dia)}: ${count}`,
    ...mailOf([...parts, all]),
  }
}
