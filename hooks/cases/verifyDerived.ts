import type { LoadedCase } from '../ledger/case.ts'
import type { StoredMovement } from '../ledger/movements.ts'
import type { Documento, Encuesta, Publicacion } from '../ledger/rows.ts'
import { editionsOf } from '../manual/editions.ts'
import { findStep } from '../manual/index.ts'
import type { Effect, Step } from '../manual/types.ts'
import { documentKey } from '../papers/issue.ts'
import { isSigning, signedIn } from '../papers/signing.ts'
import { averageOf } from '../records/answers.ts'
import { accountKey, foldCuenta } from '../records/cuenta.ts'
import { foldDictamen } from '../records/dictamen.ts'
import { foldEncuesta, sameSurvey } from '../records/encuesta.ts'
import { foldOficio } from '../records/oficio.ts'
import { foldOficioSaliente } from '../records/oficioSaliente.ts'
import { foldOrden } from '../records/orden.ts'

type Row = { clave: string; estado: string }
type Collection = 'oficios' | 'ordenes' | 'dictamenes' | 'cuentas'

/** What hangs on a case, as stored. */
export type DerivedRows = Record<Collection, Row[]> & {
  documentos: Pick<Documento, 'clave' | 'codigo' | 'sha256' | 'estado'>[]
  publicaciones: Pick<Publicacion, 'publicado'>[]
  encuestas: Encuesta[]
}

type Derivation = {
  name: string
  collection: Collection
  made: Effect
  fold: (loaded: LoadedCase) => { estado: string; clave: string } | null
}

const keyed =
  (fold: (loaded: LoadedCase) => { estado: string } | null, suffix = '') =>
  (loaded: LoadedCase) => {
    const folded = fold(loaded)
    return folded && { estado: folded.estado, clave: `${loaded.expediente.id}${suffix}` }
  }

/** Every record that is a fold of a case's movements, one of each at most. */
const DERIVATIONS: Derivation[] = [
  {
    name: 'oficios de solicitud',
    collection: 'oficios',
    made: 'oficio-entrante',
    fold: keyed(foldOficio, ':solicitud'),
  },
  {
    name: 'oficios de respuesta',
    collection: 'oficios',
    made: 'oficio-saliente',
    fold: keyed(foldOficioSaliente, ':respuesta'),
  },
  { name: 'órdenes de servicio', collection: 'ordenes', made: 'orden', fold: keyed(foldOrden) },
  { name: 'dictámenes', collection: 'dictamenes', made: 'dictamen', fold: keyed(foldDictamen) },
  {
    name: 'cuentas de correo',
    collection: 'cuentas',
    made: 'cuenta',
    fold(loaded) {
      const cuenta = foldCuenta(loaded)
      return cuenta && { estado: cuenta.estado, clave: accountKey(loaded.expediente.id, cuenta.correo) }
    },
  },
]

/** Each thing the steps leave behind is there once, and says what the history says. */
export const wrongDerived = (loaded: LoadedCase, rows: DerivedRows): string[] => {
  const done = editionsOf(loaded).flatMap(({ movement, procedure }) => {
    const step = movement.tipo === 'paso' ? findStep(procedure, movement.paso) : undefined
    return step ? [{ movement, step }] : []
  })
  const produced = new Set<Effect>(done.flatMap(({ step }) => step.produce ?? []))
  return [
    ...DERIVATIONS.flatMap((derivation) => wrongRecord(derivation, produced.has(derivation.made), loaded, rows)),
    ...wrongPublication(produced, rows),
    ...wrongSurvey(loaded, rows),
    ...done.flatMap(({ movement, step }) => wrongPaper(loaded.expediente.id, movement, step, rows)),
  ]
}

const wrongRecord = (derivation: Derivation, made: boolean, loaded: LoadedCase, rows: DerivedRows): string[] => {
  const { name, collection, fold } = derivation
  const expected = made ? fold(loaded) : null
  const found = expected ? rows[collection].filter(({ clave }) => clave === expected.clave) : []
  if (!expected) return []
  if (found.length !== 1) return [`tiene ${found.length} ${name}`]
  if (found[0]?.estado === expected.estado) return []
  return [`de sus ${name}, uno dice «${found[0]?.estado}» y sus movimientos dan «${expected.estado}»`]
}

const wrongPublication = (produced: ReadonlySet<Effect>, { publicaciones }: DerivedRows): string[] => {
  if (publicaciones.length !== (produced.has('borrador') ? 1 : 0))
    return [`tiene ${publicaciones.length} publicaciones`]
  return produced.has('publicacion') && !publicaciones[0]?.publicado ? ['su publicación no se publicó'] : []
}

/** What was rated in a step is gathered with the other surveys, and each says its own average. */
const wrongSurvey = (loaded: LoadedCase, { encuestas }: DerivedRows): string[] => {
  const expected = foldEncuesta(loaded)
  const [found, second] = encuestas
  if (second) return [`tiene ${encuestas.length} encuestas`]
  if (expected && !found) return ['falta su encuesta entre las encuestas: usa --rebuild']
  if (expected && found && !sameSurvey(found, expected)) return ['su encuesta no dice lo que dice su movimiento']
  if (found && found.promedio !== averageOf({ ...found })) return ['su encuesta no da su promedio']
  return []
}

/** The paper a step issues; of a signed one the movement keeps the hash, so that another in its place is found. */
const wrongPaper = (
  expediente: string,
  movement: StoredMovement,
  step: Step,
  { documentos }: DerivedRows,
): string[] => {
  if (!step.emite) return []
  const { tipo } = step.emite
  const signed = signedIn(movement)
  if (isSigning(step) && !signed) return []
  const paper = documentos.find((d) =>
    signed ? d.codigo === signed.codigo : d.clave === documentKey(expediente, movement.seq, tipo),
  )
  if (!paper || paper.estado === 'reservado') return [`falta el documento «${tipo}» del movimiento ${movement.seq}`]
  if (!signed || paper.sha256 === signed.sha256) return []
  return [`el documento «${tipo}» del movimiento ${movement.seq} no es el que se firmó`]
}
