import type { Payload, Where } from 'payload'
import { loadCase } from '../../ledger/case.ts'
import { pagesOf } from '../../ledger/pages.ts'
import { idOf } from '../../ledger/relation.ts'
import type { Expediente } from '../../ledger/rows.ts'
import { editionsOf } from '../../manual/editions.ts'
import { findStep } from '../../manual/index.ts'
import { markBehind } from '../settle.ts'
import type { Check } from './check.ts'

/**
 * Cases whose step of publishing is recorded and whose page never was published: recovery publishes it, or tells field by field what
 * it lacks, as it would of one that failed today.
 */
export const unpublished: Check = async (payload) => {
  const never: Where = { and: [{ publicado: { exists: false } }, { expediente: { exists: true } }] }
  for await (const pages of pagesOf(payload, 'publicaciones', never)) {
    for (const page of pages) {
      const expediente = await payload.findByID({
        collection: 'expedientes',
        id: idOf(page.expediente) ?? '',
        depth: 0,
        disableErrors: true,
        overrideAccess: true,
      })
      // One that is behind is looked at anyway.
      if (!expediente?.alDia) continue
      const recorded = await isRecorded(payload, expediente)
      if (recorded) await markBehind(payload, expediente.id)
    }
  }
  return []
}

/** Not so where the case cannot be read: recovery tells of it. */
const isRecorded = async (payload: Payload, expediente: Expediente): Promise<boolean> => {
  const loaded = await loadCase(payload, expediente).catch(() => null)
  return (
    loaded !== null &&
    editionsOf(loaded).some(
      ({ movement, procedure }) =>
        movement.tipo === 'paso' && findStep(procedure, movement.paso)?.produce?.includes('publicacion'),
    )
  )
}
