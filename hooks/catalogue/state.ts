import { formatDay } from '../engine/calendar.ts'

type Stated = { estado?: 'activo' | 'suspendido' | null; motivoEstado?: string | null; hasta?: string | null }

/** Suspended on a day: until its last one, included, or until somebody says otherwise. */
export const isSuspended = ({ estado, hasta }: Stated, day: string): boolean =>
  estado === 'suspendido' && (!hasta || hasta >= day)

/** «Suspendido hasta el 5 de diciembre de 2026: …»; empty where it is available. */
export const saySuspended = (stated: Stated, day: string): string => {
  if (!isSuspended(stated, day)) return ''
  const until = stated.hasta ? ` hasta el ${formatDay(stated.hasta)}` : ' hasta nuevo aviso'
  return `Suspendido${until}${stated.motivoEstado ? `: ${stated.motivoEstado}` : '.'}`
}
