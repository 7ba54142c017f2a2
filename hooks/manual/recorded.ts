import { fieldsOf } from './fieldsOf.ts'
import type { Acto, Columnas, Derivado, Registro } from './registros.ts'
import type { Movement, Step } from './types.ts'

/** What is said for a record: its columns, those of which something was given. */
export type Said<R extends Registro> = Partial<Columnas[R]>

/** What a step's data say for a record, as its fields declare. Blank says nothing. */
export const recordedIn = <R extends Registro>(
  record: R,
  step: Pick<Step, 'datos'> | undefined,
  datos: Movement['datos'],
): Said<R> => {
  const said: Record<string, unknown> = {}
  for (const { nombre, registra } of step ? fieldsOf(step.datos) : []) {
    const value = datos[nombre]
    if (value === undefined || value === null || value === '') continue
    for (const column of registra[record] ?? []) said[column] = value
  }
  // The one place where this is taken on trust: a field is registered only where its kind fits (`Registra`), and the ledger holds
  // only what the step's schema let in.
  return said as Said<R>
}

/** The field of a step that says this column of a record. */
export const fieldFor = <R extends Registro>(
  record: R,
  column: keyof Columnas[R] & string,
  step: Pick<Step, 'datos'> | undefined,
): string | undefined => step && fieldsOf(step.datos).find(({ registra }) => registra[record]?.includes(column))?.nombre

/** What completing a step does to a record, in order; nothing where it leaves it as it is. */
export const actsOn = <R extends Derivado>(record: R, step: Pick<Step, 'registra'>): Acto<R>[] =>
  [step.registra?.[record] ?? []].flat().map((act) => (typeof act === 'string' ? { estado: act } : act) as Acto<R>)

/** Whether the step asks how good the service was. */
export const rates = (step: Pick<Step, 'datos'>): boolean =>
  fieldsOf(step.datos).some(({ registra }) => registra.encuesta?.length)
