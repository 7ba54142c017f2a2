import type { Payload } from 'payload'
import { type Costo, costOf, type Tarifa } from './cost.ts'
import { type DatedFigure, indicatorOn } from './indicators.ts'

/** All values of the UMA; one a year. */
export const readIndicators = async (payload: Payload): Promise<DatedFigure[]> => {
  const { docs } = await payload.find({
    collection: 'indicadores',
    where: { clave: { equals: 'uma' } },
    sort: '-desde',
    limit: 200,
    depth: 0,
    pagination: false,
    // Public figures.
    overrideAccess: true,
  })
  return docs
}

/** A tariff with what it costs on a day: what is charged by units costs one, what needs a base costs nobody knows yet. */
export const billed = <T extends Tarifa>(tarifa: T, indicators: readonly DatedFigure[], day: string): T & Costo => ({
  ...tarifa,
  ...costOf(tarifa, { uma: indicatorOn(indicators, 'uma', day)?.valor ?? null }),
})
