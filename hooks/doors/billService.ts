import type { CollectionAfterReadHook, CollectionBeforeOperationHook } from 'payload'
import { billed, readIndicators } from '../catalogue/bill.ts'
import { serviceContext } from '../catalogue/context.ts'
import { dayIn } from '../engine/calendar.ts'
import type { Servicio } from '../ledger/rows.ts'

/** Tariffs are read whole or not at all: what one costs is reckoned from all that it says. */
export const selectTariffs: CollectionBeforeOperationHook = ({ args }) => {
  if (!('select' in args) || !args.select) return args
  const { tarifas, ...others } = args.select as Record<string, unknown>
  if (tarifas === null || typeof tarifas !== 'object') return args
  const asked = Object.values(tarifas).some(Boolean)
  if (asked) return { ...args, select: { ...others, tarifas: true } }
  // Named to be left out, one part of them: of the rest nothing can be left out.
  return { ...args, select: Object.keys(others).length ? others : undefined }
}

/** Each tariff answers what it costs today, line by line. */
export const billService: CollectionAfterReadHook<Servicio> = async ({ doc, req, context }) => {
  if (!doc.tarifas?.length) return doc
  const said = serviceContext(context)
  said.indicators ??= readIndicators(req.payload)
  const indicators = await said.indicators
  const today = dayIn(new Date())
  return { ...doc, tarifas: doc.tarifas.map((tarifa) => billed(tarifa, indicators, today)) }
}
