import type { PayloadRequest } from 'payload'
import { findDocuments } from '../../../../hooks/cases/documents.ts'
import { officeMinutes } from '../../../../hooks/engine/calendar.ts'
import { type Elapsed, elapsedOf, rests } from '../../../../hooks/engine/elapsed.ts'
import { standingFor } from '../../../../hooks/engine/engine.ts'
import { type Excepcion, exceptionsOpenTo } from '../../../../hooks/engine/exceptions.ts'
import { type Returned, returnedOf } from '../../../../hooks/engine/returned.ts'
import { firstBroken } from '../../../../hooks/ledger/canonical.ts'
import { factsOf, type LoadedCase, loadCase } from '../../../../hooks/ledger/case.ts'
import { freshClock, hoursFor, targetAt } from '../../../../hooks/ledger/clock.ts'
import { officeHolidays } from '../../../../hooks/ledger/holidays.ts'
import type { Documento, Expediente, Publicacion } from '../../../../hooks/ledger/rows.ts'
import { findStep } from '../../../../hooks/manual/index.ts'
import type { Rol } from '../../../../hooks/manual/roles.ts'
import type { Step } from '../../../../hooks/manual/types.ts'
import { actorOf } from '../../../../hooks/people/actor.ts'
import { toUpload, type Upload } from '../forms/uploads.ts'
import { dependencyName } from '../session/session.ts'
import { casePath, type PathEntry } from './casePath.ts'
import { findNames } from './people.ts'
import { publishes } from './words.ts'

/** All that a case's page tells. */
export type CaseView = LoadedCase & {
  folio: string
  dependencia: string
  /** The step whose turn it is; none when the case is closed. */
  step: Step | undefined
  /** Whether the viewer may complete it: with which role, in whose place, and for whom where it is the requester's to do. */
  turn: { rol: Rol; titular: string | null; enNombreDe: string | null } | null
  /** Why it went back to whoever asked. */
  devuelto: Returned | null
  exceptions: Excepcion[]
  entries: PathEntry[]
  /** Office minutes in the current step, and its target in office hours; 0 for none. */
  minutos: number
  horas: number
  /** Whether the clock rests: it is the turn of whoever asked. */
  descansa: boolean
  /** Office minutes from the opening to now or to the end. */
  tiempo: Elapsed
  names: Map<string, string>
  uploads: Map<string, Upload>
  /** The papers it has issued, sealed. */
  documentos: Documento[]
  publicacion: Publicacion | null
  /** Number of the first movement that is not what was recorded. */
  broken: number | null
}

/** The case with this folio as the person of this request may see it; null as if there were none. */
export const findCase = async (req: PayloadRequest, folio: string): Promise<Expediente | null> => {
  const { docs } = await req.payload.find({
    collection: 'expedientes',
    where: { folio: { equals: folio } },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return docs[0] ?? null
}

export const viewCase = async (req: PayloadRequest, expediente: Expediente, now = new Date()): Promise<CaseView> => {
  const [loaded, actor, holidays] = await Promise.all([
    loadCase(req.payload, expediente),
    actorOf(req),
    officeHolidays(req.payload),
    freshClock(req.payload),
  ])
  const { movements, procedure, earlier, state } = loaded
  const facts = factsOf(loaded)
  const step = findStep(procedure, state.pasoActual)
  const standing = step && standingFor(step, state, facts, actor)
  const turn =
    step && standing && 'rol' in standing ? { ...standing, enNombreDe: forWhom(step, standing.rol, expediente) } : null
  const people = movements.flatMap((m) => [
    m.actor,
    m.titular,
    typeof m.datos.asignado === 'string' ? m.datos.asignado : null,
  ])
  const [dependencia, names, uploads, documentos, publicacion] = await Promise.all([
    dependencyName(req, expediente.dependencia),
    findNames(req, [...people, state.asignado, turn?.titular ?? null]),
    findCaseUploads(req, expediente.id),
    findDocuments(req, loaded, false),
    procedure.pasos.some(publishes) ? findPublication(req, expediente.id) : null,
  ])
  const hours = hoursFor(procedure)
  // As the row's `desde`: a new edition of the manual interrupts nobody's wait.
  const last = new Date(movements.findLast((m) => m.tipo !== 'migrar')?.fecha ?? expediente.abierto)
  return {
    ...loaded,
    folio: expediente.folio ?? '',
    dependencia,
    step,
    turn,
    devuelto: returnedOf(loaded),
    exceptions: exceptionsOpenTo(procedure, state, facts, actor),
    entries: casePath(procedure, state, movements, holidays, earlier, hours),
    minutos: officeMinutes(last, now, holidays, hours),
    horas: targetAt(procedure, step, last),
    descansa: rests(step),
    tiempo: elapsedOf(loaded, now, holidays, hours),
    names,
    uploads,
    documentos,
    publicacion,
    broken: firstBroken(movements),
  }
}

/** For whom an office writes down what is the requester's; null where the requester does it, or the step is the office's own. */
const forWhom = ({ responsables }: Step, rol: Rol, { nombreSolicitante }: Expediente): string | null =>
  rol !== 'solicitante' && responsables.includes('solicitante') ? (nombreSolicitante ?? 'la dependencia') : null

const findCaseUploads = async (req: PayloadRequest, expediente: string): Promise<Map<string, Upload>> => {
  const { docs } = await req.payload.find({
    collection: 'adjuntos',
    where: { expediente: { equals: expediente } },
    sort: 'createdAt',
    limit: 200,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return new Map(docs.map((d) => [d.id, toUpload(d)]))
}

/** The case's draft for those who design, its page for everyone else once it is published. */
const findPublication = async (req: PayloadRequest, expediente: string): Promise<Publicacion | null> => {
  const { docs } = await req.payload.find({
    collection: 'publicaciones',
    where: { expediente: { equals: expediente } },
    draft: true,
    select: { titulo: true, slug: true, _status: true, retirado: true, visibleDesde: true, visibleHasta: true },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return (docs[0] as Publicacion | undefined) ?? null
}
