import type { Payload } from 'payload'
import type { LoadedCase } from '../ledger/case.ts'
import type { EffectRun } from '../ledger/effect.ts'
import { annulPaperFolio, paperFolio } from '../ledger/folios.ts'
import type { NumberedType } from '../manual/documentTypes.ts'
import type { Derivado } from '../manual/registros.ts'
import { findSurvey } from './answers.ts'
import { accountKey, foldCuenta, freeOthers, isOld } from './cuenta.ts'
import { type DerivedCollection, saveDerived } from './derive.ts'
import { foldDictamen } from './dictamen.ts'
import { tellEquipmentOf } from './lastDiagnosis.ts'
import { foldOficio } from './oficio.ts'
import { foldOficioSaliente } from './oficioSaliente.ts'
import { foldOrden, surveyOf } from './orden.ts'

/** What is common to all records. */
type Folded = { estado: string }

type Definition<T extends Folded> = {
  effect: Derivado
  collection: DerivedCollection
  /** What a case has too many or too few of, where that is told. */
  nombre: string
  /** The one row of a case, and of nothing else. */
  key: (expediente: string, row: T) => string
  /** Pure: what the whole history makes of it; `null` where there is none. */
  fold: (loaded: LoadedCase) => T | null
  /** The paper whose series numbers it, from when it was first made; `anula`: why the number comes to nothing, if it does. */
  series?: (row: T) => { tipo: NumberedType; desde: string; anula?: string | false | null }
  /** Its columns, where more than the fold makes them. */
  columns?: (row: T, folio: string, payload: Payload) => Promise<object> | object
}

/** A record of a case: what derives it and what it is verified by are the same fold under the same key. */
export type CaseRecord = {
  effect: Derivado
  collection: DerivedCollection
  nombre: string
  /** Pure: the row there should be. */
  expected: (loaded: LoadedCase) => { clave: string; estado: string } | null
  /** Writes the row as the whole history leaves it. Run twice, it leaves the same. */
  derive: EffectRun
}

const record = <T extends Folded>(definition: Definition<T>): CaseRecord => {
  const { effect, collection, nombre, key, fold, series, columns = (row) => row } = definition
  return {
    effect,
    collection,
    nombre,
    expected(loaded) {
      const row = fold(loaded)
      return row && { clave: key(loaded.expediente.id, row), estado: row.estado }
    },
    async derive(payload, loaded) {
      const row = fold(loaded)
      if (!row) return
      const { id } = loaded.expediente
      const numbered = series?.(row)
      const folio = numbered ? await paperFolio(payload, numbered.tipo, id, numbered.desde) : ''
      await saveDerived(payload, collection, key(id, row), loaded.state.seq, await columns(row, folio, payload))
      if (numbered?.anula) await annulPaperFolio(payload, numbered.tipo, id, numbered.anula)
    },
  }
}

const cuenta = record({
  effect: 'cuenta',
  collection: 'cuentas',
  nombre: 'cuentas de correo',
  key: (id, row) => accountKey(id, row.correo),
  fold: foldCuenta,
})

const dictamen = record({
  effect: 'dictamen',
  collection: 'dictamenes',
  nombre: 'dictámenes',
  key: (id) => id,
  fold: foldDictamen,
  series: ({ clase, nacido, estado, firmado }) => ({
    tipo: clase === 'diagnostico-tecnico' ? 'diagnostico' : 'dictamen',
    desde: nacido,
    anula: estado === 'cancelado' && !firmado && 'Se canceló el expediente antes de firmarlo.',
  }),
  columns: ({ nacido: _, ...row }, folio) => ({ ...row, folio }),
})

/** Every record that is a fold of a case's movements, one of each at most: derived from here, and verified from here. */
export const RECORDS: readonly CaseRecord[] = [
  record({
    effect: 'oficio-entrante',
    collection: 'oficios',
    nombre: 'oficios de solicitud',
    key: (id) => `${id}:solicitud`,
    fold: foldOficio,
  }),
  record({
    effect: 'orden',
    collection: 'ordenes',
    nombre: 'órdenes de servicio',
    key: (id) => id,
    fold: foldOrden,
    series: ({ abierta, estado }) => ({
      tipo: 'orden',
      desde: abierta,
      anula: estado === 'cancelada' && 'Se canceló el expediente.',
    }),
    // Rated after the end, by whoever was served: those answers are no movement.
    async columns(row, folio, payload) {
      const expediente = { equals: row.expediente }
      const late = row.encuesta.promedio === null ? await findSurvey(payload, { expediente }) : undefined
      return { ...row, folio, ...(late && { encuesta: surveyOf(late) }) }
    },
  }),
  {
    ...dictamen,
    async derive(payload, loaded, ...rest) {
      await dictamen.derive(payload, loaded, ...rest)
      // The inventory says of each piece what its last diagnóstico recommends.
      await tellEquipmentOf(payload, loaded.expediente.id)
    },
  },
  {
    ...cuenta,
    async derive(payload, loaded, ...rest) {
      if (await isOld(payload, loaded)) return
      await cuenta.derive(payload, loaded, ...rest)
      await freeOthers(payload, loaded, cuenta.expected(loaded)?.clave ?? '')
    },
  },
  record({
    effect: 'oficio-saliente',
    collection: 'oficios',
    nombre: 'oficios de respuesta',
    key: (id) => `${id}:respuesta`,
    fold: foldOficioSaliente,
    series: ({ nacido }) => ({ tipo: 'oficio', desde: nacido }),
    columns: ({ nacido: _, ...row }, folio) => ({ ...row, folio, numero: row.numero || folio }),
  }),
]
