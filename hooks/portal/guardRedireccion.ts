import { type CollectionBeforeChangeHook, ValidationError } from 'payload'
import type { Redireccion } from '../ledger/rows.ts'
import { fromFault, makesLoop, plainPath, readRules, toFault } from './redirects.ts'
import { standing } from './standing.ts'

/** One spelling of where people come from; refused where it would lead round in a circle. */
export const guardRedireccion: CollectionBeforeChangeHook<Redireccion> = async ({ data, originalDoc, req }) => {
  const { desde, hacia } = { ...originalDoc, ...data }
  const faults = [
    { path: 'desde', label: 'Dirección vieja', message: fromFault(desde) },
    { path: 'hacia', label: 'Lleva a', message: toFault(hacia) },
  ].flatMap(({ message, ...of }) => (message ? [{ ...of, message }] : []))
  if (faults.length) throw new ValidationError({ collection: 'redirecciones', errors: faults }, req.t)
  const rule = { desde: plainPath(desde as string), hacia: hacia as string }
  const rules = await readRules(req.payload)
  if (originalDoc?.desde) rules.delete(plainPath(originalDoc.desde))
  if (await makesLoop(rules, rule, standing(req.payload)))
    throw new ValidationError(
      {
        collection: 'redirecciones',
        errors: [{ path: 'hacia', message: 'Así daría vueltas: esa dirección vuelve a traer aquí.' }],
      },
      req.t,
    )
  return { ...data, desde: rule.desde }
}
