import fc from 'fast-check'
import type { SanitizedConfig } from 'payload'
import { commandAsk, pageAsk, panelAsk, stepAsk } from './ours.ts'
import { restAsk } from './rest.ts'
import { type Ask, type Pool, valuesOf } from './values.ts'

/**
 * Anything that can be asked of the product, from its own descriptions: every endpoint of every collection, Payload's own and the closed
 * ones too, every step of every procedure, every page, every call of the panel.
 */
export const anyAsk = (config: SanitizedConfig, pool: Pool): fc.Arbitrary<Ask> => {
  const values = valuesOf(pool)
  const slugs = config.collections.map(({ slug }) => slug as string)
  return fc.oneof(
    { weight: 50, arbitrary: restAsk(config, values) },
    { weight: 15, arbitrary: commandAsk(pool, values) },
    { weight: 12, arbitrary: stepAsk(values) },
    { weight: 19, arbitrary: pageAsk(pool, values) },
    { weight: 4, arbitrary: panelAsk(slugs, pool, values) },
  )
}
