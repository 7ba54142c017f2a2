import type { Payload } from 'payload'
import { formatDay } from '../engine/calendar.ts'
import { lastSaid } from '../engine/now.ts'
import { idOf } from '../ledger/relation.ts'
import { fieldsOf } from '../manual/fieldsOf.ts'
import { findStep } from '../manual/index.ts'
import { fieldFor, recordedIn } from '../manual/recorded.ts'
import type { FieldError, Movement, Procedure } from '../manual/types.ts'

/** The case as far as its numbers are compared; `id` is null while it is being opened. */
type Numbered = { id: string | null; procedure: Procedure; dependencia: string; movements: readonly Movement[] }

/**
 * An oficio's number that its dependency has used already this year is asked about, and taken once it is confirmed (reading 50): two
 * papers may bear it, and more often it is the same paper sent twice. One that this case has said before is not asked about again.
 */
export const askedAgain = async (
  payload: Payload,
  loaded: Numbered,
  { paso, datos }: Movement,
): Promise<FieldError[]> => {
  const step = findStep(loaded.procedure, paso)
  const { numero, fechaElaboracion } = recordedIn('oficio-entrante', step, datos)
  const campo = fieldFor('oficio-entrante', 'numero', step)
  const confirms = step && fieldsOf(step.datos).find(({ confirma }) => confirma === campo)?.nombre
  if (!numero || !fechaElaboracion || !campo || !confirms || datos[confirms] === true) return []
  if (lastSaid(loaded.movements, campo) === numero) return []
  const year = fechaElaboracion.slice(0, 4)
  const { docs } = await payload.find({
    collection: 'oficios',
    where: {
      and: [
        { dependencia: { equals: loaded.dependencia } },
        { sentido: { equals: 'entrante' } },
        { estado: { not_equals: 'cancelado' } },
        { numero: { in: [...new Set([numero, numero.toUpperCase(), numero.toLowerCase()])] } },
        { fechaElaboracion: { greater_than_equal: `${year}-01-01T00:00:00.000Z` } },
        { fechaElaboracion: { less_than_equal: `${year}-12-31T23:59:59.999Z` } },
        ...(loaded.id ? [{ expediente: { not_equals: loaded.id } }] : []),
      ],
    },
    depth: 1,
    limit: 1,
    pagination: false,
    // Of the asker's own dependency, or read by the office that receives it.
    overrideAccess: true,
  })
  const [found] = docs
  if (!found) return []
  const folio = typeof found.expediente === 'object' ? found.expediente.folio : idOf(found.expediente)
  const made = formatDay(found.fechaElaboracion.slice(0, 10))
  const mensaje = `La dependencia ya envió en ${year} un oficio con este número: «${found.asunto}», del ${made}, con el folio ${folio}. ¿Es otro oficio? Si lo es, confírmalo.`
  return [{ campo, mensaje, confirma: confirms }]
}
