import { TERM_WORDS, type TermWords } from './words.ts'

type Stated = { estado?: 'activo' | 'suspendido' | null; motivoEstado?: string | null; hasta?: string | null }

/** Suspended on a day: until its last one, included, or until somebody says otherwise. */
export const isSuspended = ({ estado, hasta }: Stated, day: string): boolean =>
  estado === 'suspendido' && (!hasta || hasta >= day)

/** «Suspendido hasta el 5 de diciembre de 2026: …»; empty where it is available. */
export const saySuspended = (stated: Stated, day: string, say: TermWords = TERM_WORDS): string => {
  if (!isSuspended(stated, day)) return ''
  return `${say.suspendido(stated.hasta ?? null)}${stated.motivoEstado ? `: ${stated.motivoEstado}` : '.'}`
}
