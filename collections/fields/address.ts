import { addressFault } from '../../hooks/portal/address.ts'

/** Payload `validate` for where a link leads; empty is none. */
export const webAddress = (value: unknown): string | true =>
  value === undefined || value === null || value === '' || (addressFault(value) ?? true)
