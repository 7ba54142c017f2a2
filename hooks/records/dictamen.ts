import { dayIn } from '../engine/calendar.ts'
import type { LoadedCase } from '../ledger/case.ts'
import type { EffectRun } from '../ledger/effect.ts'
import { annulFolio, ensureFolio } from '../ledger/folios.ts'
import type { StoredMovement } from '../ledger/movements.ts'
import { idOf } from '../ledger/relation.ts'
import type { Dictamen } from '../ledger/rows.ts'
import type { Step } from '../manual/types.ts'
import { saveDerived } from './derive.ts'
import { filesIn, foldRecord, goesBack, NO_EQUIPMENT, openingOf, said, withEquipment } from './fold.ts'

/** The diagnóstico or dictamen of the case, as the whole history leaves it. */
export const deriveDictamen: EffectRun = async (payload, loaded) => {
  const folded = foldDictamen(loaded)
  if (!folded) return
  const { nacido, ...dictamen } = folded
  const { id } = loaded.expediente
  const [serie, kind] = dictamen.clase === 'diagnostico-tecnico' ? ['TI-DG', 'diagnostico'] : ['TI-DI', 'dictamen']
  const folio = await ensureFolio(payload, serie, Number(dayIn(new Date(nacido)).slice(0, 4)), `${kind}:${id}`)
  await saveDerived(payload, 'dictamenes', id, loaded.state.seq, { ...dictamen, folio })
  if (dictamen.estado === 'cancelado' && !dictamen.firmado) {
    await annulFolio(payload, `${kind}:${id}`, 'Se canceló el expediente antes de firmarlo.')
  }
}

type DictamenData = Omit<Dictamen, 'id' | 'clave' | 'seq' | 'folio' | 'createdAt' | 'updatedAt'>
type Folded = DictamenData & { nacido: string }

/** Pure: what the movements say of the paper, and when it was first made; `null` before there is one. */
export const foldDictamen = (loaded: LoadedCase): Folded | null =>
  foldRecord<Folded>(loaded, 'dictamen', (dictamen, { movement, step }) => {
    const made = step && !goesBack(step, movement.opcion) ? paperOf(loaded, movement) : null
    if (made) {
      const { devoluciones = 0, motivoDevolucion = null, nacido = movement.fecha } = dictamen ?? {}
      return { ...made, devoluciones, motivoDevolucion, nacido }
    }
    return dictamen && { ...dictamen, ...(step ? signedBy(movement, step) : exceptionOf(dictamen, movement)) }
  })

/** What a step calls the paper it makes, and which paper that is. */
const CLASSES = {
  diagnostico: 'diagnostico-tecnico',
  especificaciones: 'dictamen-tecnico',
  dictamen: 'dictamen-sistema',
} as const

const paperOf = (loaded: LoadedCase, movement: StoredMovement): DictamenData | null => {
  const { expediente } = loaded
  const { datos, fecha, actor, opcion } = movement
  const kind = (Object.keys(CLASSES) as (keyof typeof CLASSES)[]).find((name) => name in datos)
  if (!kind) return null
  // What was reported before, and the requisition as it was last sent: after corrections, that one counts.
  const before = loaded.movements.filter((m) => m.seq < movement.seq && m.tipo === 'paso')
  const last = (...names: string[]) => before.map((m) => said(m, ...names)).findLast((text) => text !== null) ?? null
  return {
    expediente: expediente.id,
    clase: CLASSES[kind],
    estado: 'elaborado',
    asunto: said(openingOf(loaded) ?? movement, 'asunto') ?? expediente.titulo,
    dependencia: idOf(expediente.dependencia) ?? '',
    resultado: (said(movement, 'resultado') ??
      (kind === 'especificaciones' ? opcion : null)) as DictamenData['resultado'],
    equipo: withEquipment(NO_EQUIPMENT, movement),
    estadoEquipo: said(movement, 'estado') as DictamenData['estadoEquipo'],
    recomendacion: said(movement, 'recomendacion') as DictamenData['recomendacion'],
    numeroRequisicion: last('numeroRequisicion'),
    normas: (datos.normas as DictamenData['normas']) ?? null,
    especificaciones: (datos.especificaciones as DictamenData['especificaciones']) ?? null,
    informe: last('informe', 'revision'),
    texto: said(movement, 'diagnostico', 'dictamen', 'motivo') ?? '',
    elaborado: fecha,
    elaboradoPor: actor,
    vistoBueno: null,
    vistoBuenoPor: null,
    firmado: null,
    firmadoPor: null,
    entregado: null,
    recibe: null,
    cargoRecibe: null,
    acuse: [],
    recibido: null,
    recibidoPor: null,
    archivado: null,
    archivadoEn: null,
    devoluciones: 0,
    motivoDevolucion: null,
  }
}

/** What a step after that adds: who approved, signed, handed it over, received and filed it. */
const signedBy = (movement: StoredMovement, step: Step): Partial<DictamenData> => {
  const { rol, actor, fecha, enNombreDe } = movement
  if (step.marca === 'visto-bueno') return { estado: 'visto-bueno', vistoBueno: fecha, vistoBuenoPor: actor }
  if (step.marca === 'firma') return { estado: 'firmado', firmado: fecha, firmadoPor: actor }
  const entregado = said(movement, 'entregadoEl')
  if (entregado) {
    const [recibe, cargoRecibe] = [said(movement, 'recibe'), said(movement, 'cargoRecibe')]
    const handed = { entregado, recibe, cargoRecibe, acuse: filesIn(movement, 'acuse') }
    // Who hands it over at the end files it too (SI-04).
    return step.siguiente === null
      ? { ...handed, estado: 'archivado', archivado: fecha, archivadoEn: said(movement, 'archivadoEn') }
      : { ...handed, estado: 'entregado' }
  }
  if ((rol === 'solicitante' || enNombreDe) && step.siguiente === null) {
    const recibido = said(movement, 'recibidoEl', 'equipoRecibido') ?? fecha
    // Whoever wrote it down for them did not receive it.
    return { estado: 'recibido', recibido, recibidoPor: enNombreDe ? null : actor }
  }
  return {}
}

const exceptionOf = (dictamen: DictamenData, movement: StoredMovement): Partial<DictamenData> => {
  if (movement.tipo === 'cancelar') return { estado: 'cancelado' }
  // What goes back to the requester is the request (reading 45), not the paper.
  if (movement.tipo !== 'devolver' || movement.datos.a === 1) return {}
  return {
    estado: 'devuelto',
    vistoBueno: null,
    vistoBuenoPor: null,
    firmado: null,
    firmadoPor: null,
    devoluciones: dictamen.devoluciones + 1,
    motivoDevolucion: said(movement, 'motivo'),
  }
}
