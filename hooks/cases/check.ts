import type { PayloadRequest } from 'payload'
import { Refused } from '../engine/errors.ts'
import { refuse } from '../engine/refusals.ts'
import { isId } from '../ledger/ids.ts'
import { idOf } from '../ledger/relation.ts'
import { attachmentFields } from '../manual/fieldsOf.ts'
import { findStep } from '../manual/index.ts'
import type { CaseState, FieldError, Movement, Procedure, Step } from '../manual/types.ts'
import { askedAgain } from './repeatedNumber.ts'

/** The case as far as its data are checked; `id` is null while it is being opened. */
export type CheckedCase = {
  id: string | null
  procedure: Procedure
  state: CaseState
  dependencia: string
  movements: readonly Movement[]
}

/** What the data point to must exist and be this case's; checked after the engine has agreed and before anything is written. */
export const checkReferences = async (req: PayloadRequest, loaded: CheckedCase, movement: Movement): Promise<void> => {
  const step = movement.tipo === 'paso' ? findStep(loaded.procedure, movement.paso) : undefined
  if (!step) return
  const wrong = await wrongAttachments(req, step, loaded.id, movement.datos)
  const asked = await askedAgain(req.payload, loaded, movement)
  // A person is asked before; a program is told, since it has nobody to ask (reading 50: asked about, not refused).
  if (req.payloadAPI === 'REST') req.context.avisos = asked
  else wrong.push(...asked)
  if (wrong.length) throw new Refused(refuse('dato-invalido', loaded.procedure, loaded.state, undefined, wrong, step))
}

const wrongAttachments = async (
  req: PayloadRequest,
  step: Step,
  expediente: string | null,
  datos: Record<string, unknown>,
): Promise<FieldError[]> => {
  const wrong: FieldError[] = []
  for (const { nombre: campo, tipos } of attachmentFields(step)) {
    const ids = datos[campo]
    if (!Array.isArray(ids) || ids.length === 0) continue
    const { docs } = await req.payload.find({
      collection: 'adjuntos',
      where: { id: { in: ids.filter((id) => isId(req.payload, id)) } },
      depth: 0,
      pagination: false,
      overrideAccess: false,
      req,
    })
    // One's own upload not yet used, or one this case has already.
    const usable = docs.filter((d) => {
      const owner = idOf(d.expediente)
      return owner === null ? idOf(d.subidoPor) === req.user?.id : owner === expediente
    })
    if (usable.length !== new Set(ids).size) {
      wrong.push({ campo, mensaje: 'Alguno de los archivos ya no está: súbelo otra vez.' })
    } else if (tipos === 'imagen' && usable.some((d) => !d.mimeType?.startsWith('image/'))) {
      wrong.push({ campo, mensaje: 'Aquí van solo imágenes: JPEG, PNG o WebP.' })
    }
  }
  return wrong
}
