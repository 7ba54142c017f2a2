import { type CollectionBeforeValidateHook, ValidationError, type ValidationFieldError } from 'payload'
import type { Aviso } from '../ledger/rows.ts'
import { MAXIMO } from './avisos.ts'

/*
 * An alert of the top level is on every page of the city at once and nobody can put it away: it is asked twice, here and not on the
 * screen alone. Taking one down, or ending it sooner, is not.
 */

/** What makes it another alert for those who read it. */
const SAID = ['titulo', 'texto', 'nivel', 'enlace'] as const

/** Asks twice before the top level is said, or said otherwise, and keeps who did. */
export const confirmAviso: CollectionBeforeValidateHook<Aviso> = ({ data = {}, originalDoc, operation, req }) => {
  const { confirmoTitulo, confirmo, ...given } = data as Partial<Aviso>
  const next = { ...originalDoc, ...given } as Partial<Aviso>
  const errors: ValidationFieldError[] = [...windowFaults(next, operation)]
  if (asksTwice(next, originalDoc)) {
    if (plain(confirmoTitulo) !== plain(next.titulo) || !plain(next.titulo))
      errors.push({
        path: 'confirmoTitulo',
        label: 'Escribe otra vez el título',
        message: 'Escribe otra vez el título, igual que arriba, para confirmar.',
      })
    if (confirmo !== true)
      errors.push({
        path: 'confirmo',
        label: 'Lo revisé',
        message: 'Marca que lo revisaste: saldrá en todas las páginas y nadie podrá cerrarlo.',
      })
    if (!errors.length) Object.assign(given, { confirmadoPor: req.user?.id, confirmado: new Date().toISOString() })
  }
  if (errors.length) throw new ValidationError({ collection: 'avisos', errors }, req.t)
  return given
}

const asksTwice = (next: Partial<Aviso>, before?: Partial<Aviso>): boolean => {
  if (next.nivel !== MAXIMO || next.quitado) return false
  const same =
    before?.nivel === MAXIMO && !before.quitado && SAID.every((name) => value(next[name]) === value(before[name]))
  // As moments: a date can be written in many ways. What is none is asked about.
  const notLater = at(next.hasta) <= at(before?.hasta)
  return !same || at(next.desde) !== at(before?.desde) || !notLater
}

/** As the databases read a date, milliseconds of the epoch. */
const at = (of: unknown): number => new Date(of as string).getTime()

const value = (of: unknown): string => (of === undefined || of === null ? '' : String(of))
const plain = (of: unknown): string => value(of).trim().replace(/\s+/g, ' ')

/** An alert that ended before it began, or that was over when it was written, would be seen by nobody. */
const windowFaults = ({ desde, hasta, quitado }: Partial<Aviso>, operation: string) => {
  const [from, until] = [at(desde ?? Date.now()), at(hasta ?? '')]
  if (Number.isNaN(until)) return []
  if (until <= from)
    return [{ path: 'hasta', message: 'Termina antes de empezar: pon una fecha y hora posterior a «Desde».' }]
  if (operation === 'create' && !quitado && until <= Date.now())
    return [{ path: 'hasta', message: 'Ya pasó: pon una fecha y hora que todavía no llega.' }]
  return []
}
