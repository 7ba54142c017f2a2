import type { CollectionBeforeChangeHook } from 'payload'

/** Who marked an opinion as attended, and when; nobody, where the mark is taken off. */
export const attend: CollectionBeforeChangeHook = ({ data, originalDoc, operation, req }) => {
  const atendida = data.atendida ?? originalDoc?.atendida
  if (operation === 'create' || Boolean(atendida) === Boolean(originalDoc?.atendida)) return data
  return {
    ...data,
    atendidaPor: atendida ? req.user?.id : null,
    atendidaEl: atendida ? new Date().toISOString() : null,
  }
}
