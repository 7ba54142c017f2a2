import type { LoadedCase } from '../ledger/case.ts'
import type { StoredMovement } from '../ledger/movements.ts'
import { idOf } from '../ledger/relation.ts'
import type { Encuesta, Orden } from '../ledger/rows.ts'
import { actsOn, recordedIn, type Said } from '../manual/recorded.ts'
import type { Acto } from '../manual/registros.ts'
import type { Step } from '../manual/types.ts'
import { averageOf, type QUESTIONS } from './answers.ts'
import { foldRecord, reasonIn, requestFor, withEquipment } from './fold.ts'

type Survey = Record<(typeof QUESTIONS)[number] | 'promedio', number | null> & { comentario: string | null }

export type OrdenData = Omit<
  Orden,
  'id' | 'clave' | 'seq' | 'folio' | 'createdAt' | 'updatedAt' | 'encuesta' | 'firma'
> & {
  abierta: string
  encuesta: Survey
  firma: NonNullable<Orden['firma']>
}

const UNRATED: Survey = {
  trato: null,
  rapidez: null,
  conocimiento: null,
  solucion: null,
  satisfaccion: null,
  comentario: null,
  promedio: null,
}

/** Pure: what the movements say of the orden de servicio; `null` before there is one. */
export const foldOrden = (loaded: LoadedCase): OrdenData | null =>
  foldRecord<OrdenData>(loaded, 'orden', (orden, { movement, step }) => {
    if (step) return advance(orden ?? open(loaded, movement), movement, step)
    if (orden && movement.tipo === 'cancelar') return { ...orden, estado: 'cancelada' }
    if (orden && movement.tipo === 'reasignar') return { ...orden, asignado: reasonIn(movement, 'asignado') }
    return orden
  })

const open = (loaded: LoadedCase, movement: StoredMovement): OrdenData => {
  const { expediente } = loaded
  const { movement: request, said } = requestFor(loaded, 'orden')
  const opening = request ?? movement
  const { titulo, area } = requestFor(loaded, 'expediente').said
  return {
    expediente: expediente.id,
    estado: 'abierta',
    dependencia: idOf(expediente.dependencia) ?? '',
    area: opening.enNombreDe?.area || area || expediente.area || null,
    nombre: opening.enNombreDe?.nombre || expediente.nombreSolicitante || null,
    telefono: said.telefono ?? null,
    canal: opening.canal,
    prioridad: null,
    descripcion: titulo ?? expediente.titulo,
    equipo: withEquipment(said),
    abierta: movement.fecha,
    abiertaPor: movement.actor,
    asignado: null,
    asignada: null,
    lugar: null,
    trabajo: null,
    atendida: null,
    equipoDevuelto: null,
    firma: { conforme: null, firmada: null, firmante: null, cargo: null, motivo: null, registradaPor: null },
    encuesta: UNRATED,
    conclusiones: null,
    capturada: null,
    capturadaPor: null,
  }
}

/** What a step adds: what it says of the service whatever it does, and then what it does. */
const advance = (before: OrdenData, movement: StoredMovement, step: Step): OrdenData => {
  const said = recordedIn('orden', step, movement.datos)
  const rated = recordedIn('encuesta', step, movement.datos)
  const orden: OrdenData = {
    ...before,
    area: said.area ?? before.area,
    nombre: said.nombre ?? before.nombre,
    telefono: said.telefono ?? before.telefono,
    descripcion: said.descripcion ?? before.descripcion,
    prioridad: said.prioridad ?? before.prioridad,
    lugar: said.lugar ?? before.lugar,
    equipo: withEquipment(said, before.equipo),
    equipoDevuelto: said.devuelto ? movement.fecha : before.equipoDevuelto,
    encuesta: rated.satisfaccion === undefined ? before.encuesta : surveyOf(rated),
  }
  for (const { estado } of actsOn('orden', step)) Object.assign(orden, DONE[estado](said, movement))
  return orden
}

const DONE: Record<Acto<'orden'>['estado'], (said: Said<'orden'>, movement: StoredMovement) => Partial<OrdenData>> = {
  abierta: () => ({}),
  asignada: ({ asignado }, { fecha }) => ({ estado: 'asignada', asignado: asignado ?? null, asignada: fecha }),
  atendida: ({ trabajo, atendida }, { fecha }) => ({
    estado: 'atendida',
    trabajo: trabajo ?? null,
    atendida: atendida ?? fecha,
  }),
  conforme: ({ conforme = true, firmante, firmada, cargo, motivo }, { fecha, actor, enNombreDe }) => ({
    firma: {
      conforme,
      firmada: firmada ?? fecha,
      firmante: firmante ?? enNombreDe?.nombre ?? null,
      cargo: cargo ?? null,
      motivo: motivo ?? null,
      registradaPor: actor,
    },
    ...(conforme && { estado: 'conforme' }),
  }),
  'equipo-devuelto': ({ equipoDevuelto }, { fecha }) => ({ equipoDevuelto: equipoDevuelto ?? fecha }),
  capturada: ({ conclusiones }, { fecha, actor }) => ({
    estado: 'capturada',
    conclusiones: conclusiones ?? null,
    capturada: fecha,
    capturadaPor: actor,
  }),
}

/** The rating as the orden shows it, from a step or from the survey answered afterwards. */
export const surveyOf = (said: Said<'encuesta'> | Encuesta): Survey => ({
  trato: said.trato ?? null,
  rapidez: said.rapidez ?? null,
  conocimiento: said.conocimiento ?? null,
  solucion: said.solucion ?? null,
  satisfaccion: said.satisfaccion ?? null,
  comentario: said.comentario ?? null,
  promedio: averageOf(said),
})
