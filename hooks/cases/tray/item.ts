import type { PayloadRequest } from 'payload'
import { rests } from '../../engine/elapsed.ts'
import { type Returned, returnedOf } from '../../engine/returned.ts'
import { hatsOf, tiedAs, tieOf } from '../../engine/turn.ts'
import { loadCase } from '../../ledger/case.ts'
import { idOf } from '../../ledger/relation.ts'
import type { Expediente } from '../../ledger/rows.ts'
import { storeOf } from '../../ledger/store/index.ts'
import { asItCame } from '../../manual/asItCame.ts'
import type { Canal } from '../../manual/channels.ts'
import { findProcedure, findStep } from '../../manual/index.ts'
import type { Rol } from '../../manual/roles.ts'
import type { Actor, Step } from '../../manual/types.ts'
import { readsPeople } from '../../people/access.ts'
import { matches } from '../../people/matches.ts'
import { readLane } from './lanes.ts'
import { progressOf } from './urgency.ts'

/** Why a turn is somebody's: the role, whether they are named or asked it themselves, and whom they stand in for. */
export type Mine = {
  rol: Rol
  como: 'rol' | 'nombrado' | 'pidio' | 'dependencia'
  suple: { id: string; nombre: string | null } | null
}

/** One case in the tray; times in office minutes and office hours. */
export type TrayItem = {
  id: string
  folio: string
  titulo: string
  procedimiento: string
  version: string
  pasoActual: number | null
  pasos: number
  actividad: string | null
  accion: string | null
  dependencia: string
  desde: string | null
  minutos: number | null
  horas: number | null
  /** Share of the target used, 0.8, and when it runs out; null where there is no target. */
  parte: number | null
  vence: string | null
  urgente: boolean
  /** The clock of the case rests: it is the turn of whoever asked. */
  reposo: boolean
  /** Who was told that it went beyond its target, and whether the reader is one of them. */
  escalado: Expediente['escalado'] | null
  escaladoATi: boolean
  estado: Expediente['estado']
  canal: Canal
  /** Whose turn it is. */
  responsables: Rol[]
  /** Who is named in it, by name where the reader may know it. */
  asignado: { id: string; nombre: string | null } | null
  /** Why it is the reader's turn; null where it is not. */
  porque: Mine | null
  /** Why it went back to whoever asked, until it is sent again. */
  devuelto: Returned | null
  /** Why it came back to the step where it is, whichever that is. */
  motivo: string | null
}

type Named = { offices: ReadonlyMap<string, string>; people: ReadonlyMap<string, string> }

/** The cases of a page as the tray tells them. */
export const toItems = async (
  req: PayloadRequest,
  actor: Actor,
  docs: Expediente[],
  now: Date,
  holidays: ReadonlySet<string>,
): Promise<TrayItem[]> => {
  const named = { offices: await officesOf(req, docs), people: await peopleIn(req, actor, docs) }
  return Promise.all(docs.map((doc) => toItem(req, actor, doc, named, now, holidays)))
}

const toItem = async (
  req: PayloadRequest,
  actor: Actor,
  doc: Expediente,
  { offices, people }: Named,
  now: Date,
  holidays: ReadonlySet<string>,
): Promise<TrayItem> => {
  const found = findProcedure(doc.procedimiento, doc.version)
  const procedure = found && asItCame(found, doc.canal)
  const step = procedure && findStep(procedure, doc.pasoActual ?? null)
  const lane = readLane(doc.carril ?? '')
  const progress = step && doc.desde ? progressOf(new Date(doc.desde), lane, now, holidays) : null
  const asignado = idOf(doc.asignado)
  const person = (id: string) => ({ id, nombre: people.get(id) ?? null })
  const mine = step ? mineOf(actor, doc, step) : null
  return {
    id: doc.id,
    folio: doc.folio ?? '',
    titulo: doc.titulo,
    procedimiento: doc.procedimiento,
    version: doc.version,
    pasoActual: doc.pasoActual ?? null,
    pasos: procedure?.pasos.length ?? 0,
    actividad: step?.actividad ?? null,
    accion: step?.accion ?? null,
    dependencia: offices.get(idOf(doc.dependencia) ?? '') ?? '',
    desde: doc.desde ?? null,
    minutos: progress?.minutos ?? null,
    horas: step ? lane.horas : null,
    parte: progress?.parte ?? null,
    vence: progress?.vence?.toISOString() ?? null,
    urgente: lane.urgente,
    reposo: rests(step),
    escalado: doc.escalado ?? null,
    escaladoATi: Boolean(procedure && isToldTo(actor, doc.escalado, procedure.departamento.jefatura)),
    estado: doc.estado,
    canal: doc.canal,
    responsables: step?.responsables ?? [],
    asignado: asignado ? person(asignado) : null,
    porque: mine && { ...mine, suple: mine.suple ? person(mine.suple) : null },
    // At step 1 there are only those that came back: a handful of a page.
    devuelto: doc.pasoActual === 1 ? returnedOf(await loadCase(req.payload, doc)) : null,
    motivo: doc.devuelto ?? null,
  }
}

/** Whoever answers for the department is told first, then Dirección too. */
const isToldTo = ({ roles }: Actor, escalado: Expediente['escalado'], jefatura: Rol): boolean =>
  (escalado === 'direccion' && roles.includes('direccion')) || (Boolean(escalado) && roles.includes(jefatura))

/** Pure: by which of their hats, and of its roles, somebody completes this step; their own first. */
const mineOf = (
  actor: Actor,
  doc: Pick<Expediente, 'asignado' | 'dependencia' | 'solicitante'>,
  { responsables }: Pick<Step, 'responsables'>,
): { rol: Rol; como: Mine['como']; suple: string | null } | null => {
  for (const hat of hatsOf(actor)) {
    const rol = responsables.find((wanted) => {
      const tie = hat.roles.includes(wanted) ? tieOf(wanted) : undefined
      if (tie === undefined) return false
      return tie === null || (tiedAs(hat, tie) !== null && idOf(doc[tie]) === tiedAs(hat, tie))
    })
    if (!rol) continue
    const tie = tieOf(rol)
    const asked = idOf(doc.solicitante) === hat.id ? 'pidio' : 'dependencia'
    return { rol, como: tie === null ? 'rol' : tie === 'asignado' ? 'nombrado' : asked, suple: hat.titular }
  }
  return null
}

const officesOf = async ({ payload }: PayloadRequest, docs: Expediente[]): Promise<Map<string, string>> => {
  const ids = [...new Set(docs.map(({ dependencia }) => idOf(dependencia) ?? ''))]
  const found = await Promise.all(ids.map((id) => storeOf(payload).find('dependencias', { id }, { limit: 1 })))
  return new Map(found.flat().map(({ id, nombre }) => [id, nombre]))
}

/** Of those named in them and those stood in for, the names of the ones that the reader may know; the few there are on a page. */
const peopleIn = async (req: PayloadRequest, actor: Actor, docs: Expediente[]): Promise<Map<string, string>> => {
  const named = docs.flatMap(({ asignado }) => idOf(asignado) ?? [])
  const ids = [...new Set([...named, ...actor.suplencias.map(({ titular }) => titular)])]
  const found = await Promise.all(ids.map((id) => storeOf(req.payload).find('usuarios', { id }, { limit: 1 })))
  const may = await readsPeople({ req })
  return new Map(
    found
      .flat()
      .filter((person) => (typeof may === 'boolean' ? may : matches(may, person)))
      .map(({ id, nombre }) => [id, nombre]),
  )
}
