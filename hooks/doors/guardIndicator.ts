import { type CollectionBeforeChangeHook, ValidationError } from 'payload'
import type { Indicador } from '../ledger/rows.ts'

/** One value for each day it begins, with the centavos it was published with. */
export const guardIndicator: CollectionBeforeChangeHook<Indicador> = async ({ data, originalDoc, req }) => {
  const { clave, desde, valor } = data
  const errors: { path: string; message: string }[] = []
  if (valor !== undefined && Math.abs(valor * 100 - Math.round(valor * 100)) > 1e-6)
    errors.push({ path: 'valor', message: 'Lleva máximo dos decimales.' })
  if (clave && desde) {
    const { docs } = await req.payload.find({
      collection: 'indicadores',
      where: { and: [{ clave: { equals: clave } }, { desde: { equals: desde } }] },
      limit: 1,
      depth: 0,
      pagination: false,
      // Public figures.
      overrideAccess: true,
    })
    if (docs[0] && docs[0].id !== originalDoc?.id)
      errors.push({ path: 'desde', message: `Ya hay un valor desde ese día: ${docs[0].valor}. Corrige ese.` })
  }
  if (errors.length) throw new ValidationError({ collection: 'indicadores', errors }, req.t)
  return data
}
