import { dayIn } from '../../../../hooks/engine/calendar.ts'
import { ROLES, type Rol } from '../../../../hooks/manual/roles.ts'
import type { Step } from '../../../../hooks/manual/types.ts'
import { shortDay } from './moments.ts'

/** `1 cosa espera`, `7 cosas esperan`. */
export const plural = (n: number, one: string, many: string): string =>
  `${n.toLocaleString('es-MX')} ${n === 1 ? one : many}`

/** Verbs that say nothing alone. */
const LIGHT = new Set(['Dar', 'Hacer', 'Dejar', 'Poner', 'Tomar'])

/** A button's text short enough for a row: «Turnar», «Dar la instrucción». */
export const shortVerb = (accion: string): string => {
  const words = accion.split(' ')
  return words.slice(0, LIGHT.has(words[0] ?? '') ? 3 : 1).join(' ')
}

/** How much of the target is used: calm, soon, late. */
export const timeTone = (minutes: number, hours: number): 'ambar' | 'coral' | undefined => {
  if (minutes > hours * 60) return 'coral'
  return minutes >= hours * 45 ? 'ambar' : undefined
}

/** Where someone sits: the dependency of those who ask, the office of staff. */
export const workplaceOf = (roles: readonly Rol[], dependencia: string | null): string => {
  const staff = roles.find((rol) => rol !== 'solicitante')
  return staff ? ROLES[staff].oficina : (dependencia ?? ROLES.solicitante.oficina)
}

/** «PDF», «JPG»: the kind of a file in the three or four letters people know it by. */
export const kindOfFile = (mimeType: string | null | undefined, name: string): string => {
  const known: Record<string, string> = {
    'application/pdf': 'PDF',
    'image/jpeg': 'JPG',
    'image/png': 'PNG',
    'image/webp': 'WEBP',
  }
  return known[mimeType ?? ''] ?? (/\.(\w{2,4})$/.exec(name)?.[1] ?? 'ARCH').toUpperCase()
}

/** «9f2c…a81e»: enough of a hash to compare by eye. */
export const shortHash = (hash: string): string => `${hash.slice(0, 4)}…${hash.slice(-4)}`

/** Whether the step's own form is left aside because something else completes it: the panel's «Publicar». */
export const publishes = (step: Step): boolean => step.produce?.includes('publicacion') ?? false

type Page = {
  _status?: string | null
  retirado?: string | null
  visibleDesde?: string | null
  visibleHasta?: string | null
}

/** Whether a page can be read on the portal today; if not, why, in words. */
export const onPortal = (page: Page, now = new Date()): { visible: true } | { visible: false; porque: string } => {
  const today = dayIn(now)
  if (page._status !== 'published') return { visible: false, porque: 'Todavía no se publica.' }
  if (page.retirado) return { visible: false, porque: 'Se retiró del portal.' }
  if (page.visibleDesde && page.visibleDesde > today)
    return { visible: false, porque: `Publicada: se verá en el portal desde el ${shortDay(page.visibleDesde)}.` }
  if (page.visibleHasta && page.visibleHasta < today)
    return { visible: false, porque: `Se vio en el portal hasta el ${shortDay(page.visibleHasta)}.` }
  return { visible: true }
}
