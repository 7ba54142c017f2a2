import type { LoadedCase } from '../ledger/case.ts'
import type { StoredMovement } from '../ledger/movements.ts'
import { idOf } from '../ledger/relation.ts'
import type { Dictamen } from '../ledger/rows.ts'
import { actsOn, recordedIn, type Said } from '../manual/recorded.ts'
import type { Acto } from '../manual/registros.ts'
import { foldRecord, reasonIn, requestFor, saidBefore, withEquipment } from './fold.ts'

type DictamenData = Omit<Dictamen, 'id' | 'clave' | 'seq' | 'folio' | 'createdAt' | 'updatedAt'>

/** `nacido`: when it was first made, through returns. */
type Folded = DictamenData & { nacido: string }

/** Pure: what the movements say of the diagnóstico or dictamen; `null` before there is one. */
export const foldDictamen = (loaded: LoadedCase): Folded | null =>
  foldRecord<Folded>(loaded, 'dictamen', (before, { movement, step }) => {
    if (!step) return before && { ...before, ...exceptionOf(before, movement) }
    const said = recordedIn('dictamen', step, movement.datos)
    let dictamen = before
    for (const act of actsOn('dictamen', step)) {
      if (act.estado === 'elaborado') {
        const { devoluciones = 0, motivoDevolucion = null, nacido = movement.fecha } = dictamen ?? {}
        dictamen = { ...made(loaded, movement, said, act), devoluciones, motivoDevolucion, nacido }
      } else if (dictamen) dictamen = { ...dictamen, ...DONE[act.estado](said, movement) }
    }
    return dictamen
  })

type Making = Extract<Acto<'dictamen'>, { clase: unknown }>

/** The paper as the step that makes it says it, with what was reported before and the requisition as it was last sent. */
const made = (loaded: LoadedCase, movement: StoredMovement, said: Said<'dictamen'>, making: Making): DictamenData => {
  const { expediente } = loaded
  const { fecha, actor, opcion } = movement
  const before = saidBefore(loaded, 'dictamen', movement.seq)
  const verdict = opcion === 'cumple' || opcion === 'no-cumple' ? opcion : null
  return {
    expediente: expediente.id,
    clase: making.clase,
    estado: 'elaborado',
    asunto: requestFor(loaded, 'expediente').said.titulo ?? expediente.titulo,
    dependencia: idOf(expediente.dependencia) ?? '',
    resultado: making.resultado === 'opcion' ? verdict : (said.resultado ?? null),
    equipo: withEquipment(said),
    estadoEquipo: said.estadoEquipo ?? null,
    recomendacion: said.recomendacion ?? null,
    numeroRequisicion: before.findLast((b) => b.numeroRequisicion)?.numeroRequisicion ?? null,
    normas: said.normas ?? null,
    especificaciones: said.especificaciones ?? null,
    informe: before.findLast((b) => b.informe)?.informe ?? null,
    texto: said.texto ?? '',
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

const handedOver = ({ entregado, recibe, cargoRecibe, acuse }: Said<'dictamen'>): Partial<DictamenData> => ({
  entregado: entregado ?? null,
  recibe: recibe ?? null,
  cargoRecibe: cargoRecibe ?? null,
  acuse: acuse ?? [],
})

/** What the steps after that add: who approved, signed, handed it over, received and filed it. */
const DONE: Record<
  Exclude<Acto<'dictamen'>['estado'], 'elaborado'>,
  (said: Said<'dictamen'>, movement: StoredMovement) => Partial<DictamenData>
> = {
  'visto-bueno': (_, { fecha, actor }) => ({ estado: 'visto-bueno', vistoBueno: fecha, vistoBuenoPor: actor }),
  firmado: (_, { fecha, actor }) => ({ estado: 'firmado', firmado: fecha, firmadoPor: actor }),
  entregado: (said) => ({ ...handedOver(said), estado: 'entregado' }),
  // Who hands it over at the end files it too.
  archivado: (said, { fecha }) => ({
    ...handedOver(said),
    estado: 'archivado',
    archivado: fecha,
    archivadoEn: said.archivadoEn ?? null,
  }),
  recibido: ({ recibido }, { fecha, actor, enNombreDe }) => ({
    estado: 'recibido',
    recibido: recibido ?? fecha,
    // Whoever wrote it down for them did not receive it.
    recibidoPor: enNombreDe ? null : actor,
  }),
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
    motivoDevolucion: reasonIn(movement, 'motivo'),
  }
}
