import { dayIn } from '../engine/calendar.ts'
import type { LoadedCase } from '../ledger/case.ts'
import type { EffectRun } from '../ledger/effect.ts'
import { annulFolio, ensureFolio } from '../ledger/folios.ts'
import type { StoredMovement } from '../ledger/movements.ts'
import { idOf } from '../ledger/relation.ts'
import type { Orden } from '../ledger/rows.ts'
import type { Step } from '../manual/types.ts'
import { averageOf, findSurvey, QUESTIONS } from './answers.ts'
import { saveDerived } from './derive.ts'
import { foldRecord, goesBack, NO_EQUIPMENT, openingOf, said, withEquipment } from './fold.ts'

/** The orden de servicio in the system of service control, as the whole history leaves it. */
export const deriveOrden: EffectRun = async (payload, loaded) => {
  const orden = foldOrden(loaded)
  if (!orden) return
  const { id } = loaded.expediente
  const referencia = `orden:${id}`
  const folio = await ensureFolio(
    payload,
    'TI-OS',
    Number(dayIn(new Date(orden.abierta ?? '')).slice(0, 4)),
    referencia,
  )
  const late = orden.encuesta.promedio === null ? await findSurvey(payload, { expediente: { equals: id } }) : undefined
  const data = late ? { ...orden, encuesta: surveyOf({ ...late }) } : orden
  await saveDerived(payload, 'ordenes', id, loaded.state.seq, { ...data, folio })
  if (orden.estado === 'cancelada') await annulFolio(payload, referencia, 'Se canceló el expediente.')
}

type Survey = Record<(typeof QUESTIONS)[number] | 'promedio', number | null> & { comentario: string | null }

type OrdenData = Omit<Orden, 'id' | 'clave' | 'seq' | 'folio' | 'createdAt' | 'updatedAt' | 'encuesta' | 'firma'> & {
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

/** Pure: what the movements say of the orden; `null` before there is one. */
export const foldOrden = (loaded: LoadedCase): OrdenData | null =>
  foldRecord<OrdenData>(loaded, 'orden', (orden, { movement, step }) => {
    if (step) return advance(orden ?? open(loaded, movement), movement, step)
    if (orden && movement.tipo === 'cancelar') return { ...orden, estado: 'cancelada' }
    if (orden && movement.tipo === 'reasignar') return { ...orden, asignado: said(movement, 'asignado') }
    return orden
  })

const open = (loaded: LoadedCase, movement: StoredMovement): OrdenData => {
  const { expediente } = loaded
  const opening = openingOf(loaded) ?? movement
  return {
    expediente: expediente.id,
    estado: 'abierta',
    dependencia: idOf(expediente.dependencia) ?? '',
    area: opening.enNombreDe?.area || said(opening, 'area') || expediente.area || null,
    nombre: opening.enNombreDe?.nombre || expediente.nombreSolicitante || null,
    telefono: said(opening, 'telefono'),
    canal: opening.canal,
    prioridad: null,
    descripcion: said(opening, 'asunto') ?? expediente.titulo,
    equipo: withEquipment(NO_EQUIPMENT, opening),
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

/** What a step calls the work it did; the first that it says counts. */
const WORK = ['asesoria', 'instalacion', 'trabajo', 'revision', 'resultado']

const advance = (before: OrdenData, movement: StoredMovement, step: Step): OrdenData => {
  const { datos, actor, fecha } = movement
  const orden: OrdenData = {
    ...before,
    area: said(movement, 'area') ?? before.area,
    nombre: said(movement, 'nombre') ?? before.nombre,
    telefono: said(movement, 'telefono') ?? before.telefono,
    descripcion: said(movement, 'servicio') ?? before.descripcion,
    prioridad: (said(movement, 'prioridad') as OrdenData['prioridad']) ?? before.prioridad,
    lugar: (said(movement, 'lugar') as OrdenData['lugar']) ?? before.lugar,
    equipo: withEquipment({ ...NO_EQUIPMENT, ...before.equipo }, movement),
  }
  const asignado = said(movement, 'asignado')
  if (asignado) Object.assign(orden, { estado: 'asignada', asignado, asignada: fecha })
  const trabajo = said(movement, ...WORK)
  if (trabajo && !goesBack(step, movement.opcion)) {
    Object.assign(orden, { estado: 'atendida', trabajo, atendida: said(movement, 'terminada', 'atencion') ?? fecha })
  }
  const returned = said(movement, 'equipoRecibido') ?? ('equipoCompleto' in datos ? fecha : null)
  if (returned || datos.equipoDevuelto === true) orden.equipoDevuelto = returned ?? fecha
  const signed = said(movement, 'firmante')
  if (signed || typeof datos.firma === 'boolean') {
    const conforme = datos.firma !== false
    const firmada = said(movement, 'firmadaEl') ?? fecha
    const firmante = signed ?? movement.enNombreDe?.nombre ?? null
    const [cargo, motivo] = [said(movement, 'cargoFirmante'), said(movement, 'motivo')]
    orden.firma = { conforme, firmada, firmante, cargo, motivo, registradaPor: actor }
    if (conforme) orden.estado = 'conforme'
  }
  if (typeof datos.satisfaccion === 'number') orden.encuesta = surveyOf(datos)
  const conclusiones = said(movement, 'conclusiones')
  if (conclusiones) {
    Object.assign(orden, { estado: 'capturada', conclusiones, capturada: fecha, capturadaPor: actor })
  }
  return orden
}

const surveyOf = (datos: Record<string, unknown>): Survey => ({
  ...UNRATED,
  ...Object.fromEntries(QUESTIONS.map((name) => [name, Number(datos[name])])),
  comentario: typeof datos.comentario === 'string' ? datos.comentario : null,
  promedio: averageOf(datos),
})
