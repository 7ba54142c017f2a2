import type { LoadedCase } from '../ledger/case.ts'
import type { StoredMovement } from '../ledger/movements.ts'
import type { Documento, Encuesta, Publicacion } from '../ledger/rows.ts'
import type { Step } from '../manual/types.ts'
import { documentKey } from '../papers/issue.ts'
import { isSigning, signedPaperOf } from '../papers/signing.ts'
import { stepsIn } from '../papers/sources.ts'
import { averageOf } from '../records/answers.ts'
import type { DerivedCollection } from '../records/derive.ts'
import { foldEncuesta, sameSurvey } from '../records/encuesta.ts'
import { type CaseRecord, RECORDS } from '../records/records.ts'

/** What hangs on a case, as stored. */
export type DerivedRows = Record<DerivedCollection, { clave: string; estado: string }[]> & {
  documentos: Pick<Documento, 'clave' | 'codigo' | 'sha256' | 'estado'>[]
  publicaciones: Pick<Publicacion, 'publicado'>[]
  encuestas: Encuesta[]
}

/** Each thing the steps leave behind is there once, and says what the history says. */
export const wrongDerived = (loaded: LoadedCase, rows: DerivedRows): string[] => {
  const done = stepsIn(loaded)
  return [
    ...RECORDS.flatMap((record) => wrongRecord(record, loaded, rows)),
    ...wrongPublication(done, rows),
    ...wrongSurvey(loaded, rows),
    ...done.flatMap(({ movement, step }) => wrongPaper(loaded.expediente.id, movement, step, rows)),
  ]
}

const wrongRecord = ({ collection, nombre, expected }: CaseRecord, loaded: LoadedCase, rows: DerivedRows): string[] => {
  const row = expected(loaded)
  if (!row) return []
  const found = rows[collection].filter(({ clave }) => clave === row.clave)
  if (found.length !== 1) return [`tiene ${found.length} ${nombre}`]
  if (found[0]?.estado === row.estado) return []
  return [`de sus ${nombre}, uno dice «${found[0]?.estado}» y sus movimientos dan «${row.estado}»`]
}

const wrongPublication = (done: readonly { step: Step }[], { publicaciones }: DerivedRows): string[] => {
  const gave = (effect: 'borrador' | 'publicacion') => done.some(({ step }) => step.produce?.includes(effect))
  if (publicaciones.length !== (gave('borrador') ? 1 : 0)) return [`tiene ${publicaciones.length} publicaciones`]
  return gave('publicacion') && !publicaciones[0]?.publicado ? ['su publicación no se publicó'] : []
}

/** What was rated in a step is gathered with the other surveys, and each says its own average. */
const wrongSurvey = (loaded: LoadedCase, { encuestas }: DerivedRows): string[] => {
  const expected = foldEncuesta(loaded)
  const [found, second] = encuestas
  if (second) return [`tiene ${encuestas.length} encuestas`]
  if (expected && !found) return ['falta su encuesta entre las encuestas: usa --rebuild']
  if (expected && found && !sameSurvey(found, expected)) return ['su encuesta no dice lo que dice su movimiento']
  if (found && found.promedio !== averageOf(found)) return ['su encuesta no da su promedio']
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
  const signed = signedPaperOf(movement)
  if (isSigning(step) && !signed) return []
  const paper = documentos.find((d) =>
    signed ? d.codigo === signed.codigo : d.clave === documentKey(expediente, movement.seq, tipo),
  )
  if (!paper || paper.estado === 'reservado') return [`falta el documento «${tipo}» del movimiento ${movement.seq}`]
  if (!signed || paper.sha256 === signed.sha256) return []
  return [`el documento «${tipo}» del movimiento ${movement.seq} no es el que se firmó`]
}
