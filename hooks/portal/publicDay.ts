import { dayIn } from '../engine/calendar.ts'

/** The day it became visible: when it was published, or later if it was told to wait. `null` for a draft that never was. */
export const publicDay = ({
  publicado,
  visibleDesde,
}: {
  publicado?: string | null
  visibleDesde?: string | null
}): string | null => {
  if (!publicado) return null
  const day = dayIn(new Date(publicado))
  return visibleDesde && visibleDesde > day ? visibleDesde : day
}
