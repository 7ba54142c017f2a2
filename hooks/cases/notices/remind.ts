import type { Payload } from 'payload'
import { rests } from '../../engine/elapsed.ts'
import { type LoadedCase, loadCase } from '../../ledger/case.ts'
import { freshClock, hoursFor, hoursVersion } from '../../ledger/clock.ts'
import { officeHolidays } from '../../ledger/holidays.ts'
import type { Expediente } from '../../ledger/rows.ts'
import { storeOf } from '../../ledger/store/index.ts'
import { findStep } from '../../manual/index.ts'
import { inSentence } from '../../manual/roles.ts'
import { isStopping } from '../stopping.ts'
import { readLane } from '../tray/lanes.ts'
import { kindOf } from './kinds.ts'
import { findTold } from './people.ts'
import { queueNotices } from './queue.ts'
import { type Stage, stagesOf } from './stages.ts'
import { aboutCase, capitalised, isNews } from './tell.ts'
import { asker, offices, rolesOf } from './whom.ts'

const BATCH = 100

/** One that cannot be looked at is left for so long, in milliseconds. */
const AGAIN_MS = 3600_000

/** By which days off and hours this process last put the moments down. */
let calendar: string | null = null

/**
 * Reminds of turns whose target is nearly used up, and tells who answers for those that went beyond it. Each case says when it is looked
 * at next (`recordar`); a new turn at once. Two processes tell the same, once. @returns how many cases were looked at
 */
export const remindTurns = async (payload: Payload, now = new Date()): Promise<number> => {
  const [holidays] = await Promise.all([officeHolidays(payload), freshClock(payload)])
  const store = storeOf(payload)
  const known = [hoursVersion(), ...[...holidays].sort()].join()
  // With other days off or hours all moments may be others: every open turn is looked at again.
  if (calendar !== null && calendar !== known)
    await store.updateAll(
      'expedientes',
      { estado: 'en-proceso', recordar: { from: now.toISOString() } },
      { recordar: now.toISOString() },
    )
  calendar = known
  let [looked, failed] = [0, undefined as unknown]
  for (let more = true; more; ) {
    const due = await store.find(
      'expedientes',
      { recordar: { upTo: now.toISOString() } },
      { sort: 'recordar', limit: BATCH },
    )
    for (const row of due) {
      if (isStopping()) return looked
      looked++
      await look(payload, row, holidays, now).catch(async (error) => {
        failed ??= error
        const later = new Date(now.getTime() + AGAIN_MS).toISOString()
        await store.update('expedientes', { id: row.id, seq: row.seq }, { recordar: later })
      })
    }
    more = due.length === BATCH
  }
  if (failed) throw failed
  return looked
}

const look = async (payload: Payload, row: Expediente, holidays: ReadonlySet<string>, now: Date): Promise<void> => {
  const loaded = await loadCase(payload, row)
  const { procedure, state, movements } = loaded
  const turn = movements.findLast((m) => m.tipo !== 'migrar')
  const step = findStep(procedure, state.pasoActual)
  const wait = { began: new Date(turn?.fecha ?? now), horas: readLane(row.carril ?? '').horas, rests: rests(step) }
  const stages = step && turn ? stagesOf(wait, holidays, hoursFor(procedure)) : []
  const past = stages.filter(({ cuando }) => cuando <= now)
  const next = stages.find(({ cuando }) => cuando > now)?.cuando.toISOString() ?? null
  // Who answers for it is told of each; a reminder of what is late already would remind of nothing.
  for (const stage of past)
    if (turn && (stage.escalado || stage === past.at(-1)) && isNews({ fecha: stage.cuando.toISOString() }, now))
      await tellStage(
        payload,
        loaded,
        stage,
        { id: turn.id, seq: turn.seq, fecha: turn.fecha, vence: stages[1]?.cuando ?? null },
        now,
      )
  const escalado = past.findLast((stage) => stage.escalado)?.escalado ?? null
  // Where a step came meanwhile, its own turn was begun; a row that is behind its movements is looked at again once it is not.
  await storeOf(payload).update('expedientes', { id: row.id, seq: row.seq }, { recordar: next, escalado })
}

type Turn = { id: string; seq: number; fecha: string; vence: Date | null }

const tellStage = async (
  payload: Payload,
  loaded: LoadedCase,
  { kind }: Stage,
  turn: Turn,
  now: Date,
): Promise<void> => {
  const people = await findTold(payload, [{ kind, whom: kindOf(kind).to(loaded) }], {
    actor: '',
    turn: [offices(loaded), asker(loaded)],
    roles: rolesOf(loaded),
    hoy: now,
  })
  const facts = {
    ...aboutCase(loaded),
    de: capitalised(inSentence(rolesOf(loaded))),
    cuando: turn.fecha,
    dicho: '',
    pide: findStep(loaded.procedure, loaded.state.pasoActual)?.accion ?? null,
    vence: turn.vence?.toISOString() ?? null,
    visita: null,
    pagina: null,
  }
  const expediente = loaded.expediente.id
  await queueNotices(payload, { expediente, de: `${turn.id}:${kind}`, seq: turn.seq, facts }, people)
}
