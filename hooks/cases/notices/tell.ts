import type { Payload } from 'payload'
import { addOfficeMinutes, dayIn } from '../../engine/calendar.ts'
import { reasonOf } from '../../engine/returned.ts'
import type { LoadedCase } from '../../ledger/case.ts'
import { freshClock, hoursFor, targetAt } from '../../ledger/clock.ts'
import type { EffectRun } from '../../ledger/effect.ts'
import { holidaysFrom } from '../../ledger/holidays.ts'
import type { StoredMovement } from '../../ledger/movements.ts'
import { findStep } from '../../manual/index.ts'
import { inSentence } from '../../manual/roles.ts'
import { findPage } from '../../portal/draft.ts'
import { surveyPath, surveyUntil } from '../../records/offered.ts'
import { kindOf, toldBy, visitOf } from './kinds.ts'
import { findTold, type ToldPerson } from './people.ts'
import { endTurns, queueNotices } from './queue.ts'
import { asker, offices, rolesOf } from './whom.ts'
import type { Facts } from './words.ts'

/** What happened longer ago, in milliseconds, is no news: the demo's past, or a history that is derived again. */
const NEWS_MS = 7 * 24 * 3600_000

export const isNews = ({ fecha }: { fecha: string }, ahora = new Date()): boolean =>
  ahora.getTime() - new Date(fecha).getTime() <= NEWS_MS

/** Tells whom a movement concerns (docs/decisions/050). Derived again, it tells nobody twice, and nothing that is no longer so. */
export const tellPeople: EffectRun = async (payload, loaded, movement, procedure) => {
  const ahora = new Date()
  if (!isNews(movement, ahora)) return
  const { id } = loaded.expediente
  // Who is named instead of somebody leaves whose turn it is, but for that somebody.
  const replaced = movement.tipo === 'reasignar' ? replacedBy(loaded, movement) : null
  if (movement.tipo !== 'reasignar' || replaced) await endTurns(payload, id, movement.seq, replaced)
  const kinds = toldBy({ loaded, movement, procedure, ahora })
  if (kinds.length === 0) return
  const last = movement.seq === loaded.movements.length
  const people = await findTold(
    payload,
    kinds.map((kind) => ({ kind, whom: kindOf(kind).to(loaded) })),
    {
      actor: movement.actor,
      turn: last ? [offices(loaded), asker(loaded)] : [],
      roles: rolesOf(loaded),
      hoy: ahora,
    },
  )
  if (people.length === 0) return
  const facts: Facts = {
    ...aboutCase(loaded),
    de: capitalised(inSentence([movement.rol])),
    cuando: movement.fecha,
    dicho: reasonOf(movement),
    ...(await asked(payload, loaded, movement.fecha, people)),
    visita: visitOf({ movement, procedure }),
    encuesta: kinds.includes('conclusion') && surveyUntil(loaded) ? surveyPath(payload, id) : null,
    pagina: kinds.includes('publicacion') ? await pagePath(payload, id) : null,
  }
  await queueNotices(payload, { expediente: id, de: movement.id, seq: movement.seq, facts }, people)
}

/** Whose turn it was by name until somebody else was named; null where it is theirs again, or was not by name. */
const replacedBy = (loaded: LoadedCase, { seq }: StoredMovement): string | null => {
  const [now] = offices(loaded).people
  const before = loaded.movements.findLast((m) => m.seq < seq && typeof m.datos.asignado === 'string')
  const persona = String(before?.datos.asignado ?? '')
  return now && persona && persona !== now ? persona : null
}

/** What every notice says of its case. */
export const aboutCase = ({ expediente, procedure }: LoadedCase) => ({
  folio: expediente.folio ?? '',
  titulo: expediente.titulo,
  procedimiento: `${procedure.nombre} (${procedure.codigo}, versión ${procedure.version})`,
  area: expediente.area ?? null,
})

/** What the step that waits asks, and by when; by when is reckoned only where somebody is told. */
const asked = async (
  payload: Payload,
  { procedure, state }: LoadedCase,
  desde: string,
  people: readonly ToldPerson[],
) => {
  const step = findStep(procedure, state.pasoActual)
  const told = people.some(({ turno }) => turno)
  const began = new Date(desde)
  if (told) await freshClock(payload)
  const horas = told ? targetAt(procedure, step, began) : 0
  const vence = horas
    ? addOfficeMinutes(began, horas * 60, await holidaysFrom(payload, dayIn(began)), hoursFor(procedure))
    : null
  return { pide: step?.accion ?? null, vence: vence?.toISOString() ?? null }
}

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const pagePath = async (payload: Payload, expediente: string): Promise<string | null> => {
  const slug = (await findPage(payload, expediente))?.slug
  return slug ? `/noticias/${slug}` : null
}
