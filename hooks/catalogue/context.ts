import type { PayloadRequest } from 'payload'
import type { Servicio } from '../ledger/rows.ts'
import type { DatedFigure } from './indicators.ts'

/** What is said of a service, while it is written or read, between those who do. */
export type ServiceContext = {
  /** Written by no form: from the manual, from a sheet that was judged whole before, or put back as it was. */
  writer?: 'manual' | 'import' | 'undo'
  /** Whether it is saved as a draft, which Payload tells only before the operation. */
  savingDraft?: boolean
  /** The row as it was stored before, where there was one. */
  before?: Servicio | null
  /** The figures its costs are reckoned with, read once a request. */
  indicators?: Promise<DatedFigure[]>
}

/** The one place on a request where that is said. */
export const serviceContext = (context: PayloadRequest['context']): ServiceContext => {
  const said = (context.service ?? {}) as ServiceContext
  context.service = said
  return said
}

/** The context of what is written by no form. */
export const writtenBy = (writer: ServiceContext['writer']): { service: ServiceContext } => ({ service: { writer } })
