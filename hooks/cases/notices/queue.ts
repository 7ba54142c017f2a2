import type { Payload } from 'payload'
import { type Mail, waiting } from '../../ledger/mail.ts'
import { storeOf } from '../../ledger/store/index.ts'
import { caseFacts, mailOf } from './mailOf.ts'
import type { ToldPerson } from './people.ts'
import { caseLink, type Facts, noticeWords } from './words.ts'

/** A later movement ended the turns that others made, or that of this person alone: they are no news any more. */
export const endTurns = (
  payload: Payload,
  expediente: string,
  seq: number,
  persona: string | null = null,
): Promise<void> => {
  const ended = { expediente, leida: false, turno: { upTo: seq - 1 }, ...(persona && { persona }) }
  return storeOf(payload).updateAll('notificaciones', ended, { leida: true })
}

/**
 * Tells each of these people, once: the mail first, then what the intranet shows, which stands for both being done. What was told
 * already, by whichever process, stays as it was, whatever its person prefers by now.
 * @param de what it tells of: a movement, a remark; `seq`: the movement's number
 */
export const queueNotices = async (
  payload: Payload,
  { expediente, de, seq, facts }: { expediente: string; de: string; seq: number | null; facts: Facts },
  people: readonly ToldPerson[],
): Promise<void> => {
  if (people.length === 0) return
  const store = storeOf(payload)
  const before = await store.find('notificaciones', { clave: { begins: `aviso:${de}:` } })
  const known = new Set(before.map(({ clave }) => clave))
  const notices = people
    .map((told) => ({ told, clave: `aviso:${de}:${told.persona}`, words: noticeWords(told.kind, facts, told.turno) }))
    .filter(({ clave }) => !known.has(clave))
  const mails = notices.flatMap(
    ({ told, clave, words: { asunto, frases, enlaces } }): Required<Omit<Mail, 'informe'>>[] =>
      told.correo === 'momento'
        ? [{ clave, para: told.email, asunto, ...mailOf([{ frases, datos: caseFacts(facts), enlaces }]) }]
        : [],
  )
  const rows = notices.map(({ told, clave, words: { asunto, frases } }) => ({
    clave,
    persona: told.persona,
    expediente,
    folio: facts.folio,
    asunto,
    texto: frases.join('\n'),
    enlace: caseLink(facts.folio),
    turno: told.turno ? seq : null,
    leida: false,
    correo: told.correo,
  }))
  await store.insertNew({ collection: 'correos', rows: mails.map(waiting) }, { collection: 'notificaciones', rows })
}
