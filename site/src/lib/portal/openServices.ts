import { tidy } from '../../../../hooks/catalogue/ficha.ts'
import type { Servicio } from '../../../../hooks/ledger/rows.ts'
import { serviceHref } from './catalogue.ts'
import { related } from './service.ts'

/** What is ours alone, and what says it twice. */
const INSIDE = ['id', 'responsable', 'notaDeCambio', 'createdAt', '_status'] as const

/** A service as open data: its own fields, offices and services by name and address instead of by id. */
export const openService = (service: Servicio, origin: string): Record<string, unknown> => {
  const { dependencia, requisitos, ...rest } = service
  const data = Object.fromEntries(Object.entries(rest).filter(([name]) => !INSIDE.some((one) => one === name)))
  const named = (value: unknown) => {
    const one = related(value)
    return one ? { nombre: one.nombre, slug: one.slug } : null
  }
  return {
    url: `${origin}${serviceHref(service.slug)}`,
    ...(tidy({
      ...data,
      dependencia: named(dependencia),
      requisitos: requisitos?.map(({ servicio, ...one }) => ({ ...one, servicio: named(servicio) })),
    }) as Record<string, unknown>),
  }
}
