import { MOST_COUNTED, type TrayTab } from '../../../../hooks/cases/tray.ts'

export const TABS: readonly { tab: TrayTab; slug: string; texto: string }[] = [
  { tab: 'meToca', slug: '', texto: 'Me toca' },
  { tab: 'enEspera', slug: 'en-espera', texto: 'En espera de otros' },
  { tab: 'concluidos', slug: 'concluidos', texto: 'Concluidos' },
]

/** The tab an address names; what waits for one, when it names none. */
export const readTab = (slug: string | null): TrayTab => TABS.find((t) => t.slug === slug)?.tab ?? 'meToca'

const HEADINGS: Record<TrayTab, [none: string, one: string, many: string]> = {
  meToca: ['Nada espera por ti', 'Una cosa espera por ti', 'cosas esperan por ti'],
  enEspera: ['Nada espera a otros', 'Un expediente espera a otros', 'expedientes esperan a otros'],
  concluidos: ['Todavía no concluye ningún expediente', 'Un expediente concluido', 'expedientes concluidos'],
}

/** A figure of the tray; where counting ended, it says that there may be more. */
export const countWords = (count: number): string =>
  `${count.toLocaleString('es-MX')}${count >= MOST_COUNTED ? ' o más' : ''}`

/** What is true of this list. With a filter the figure counts what it left: «3 coinciden», not «3 esperan por ti». */
export const trayHeading = (tab: TrayTab, count: number, filtered: boolean): string => {
  const [none, one, many] = HEADINGS[tab]
  if (filtered)
    return count === 0
      ? 'Nada coincide con lo que buscas'
      : `${countWords(count)} ${count === 1 ? 'expediente coincide' : 'expedientes coinciden'}`
  return [none, one][count] ?? `${countWords(count)} ${many}`
}

/** The last line of an empty list: good news, or what to do. */
export const emptyWords = (tab: TrayTab, filtered: boolean): string => {
  if (filtered) return 'Prueba con otra palabra, con el folio completo o quita el filtro.'
  if (tab === 'meToca') return 'Estás al día. Cuando algo te toque, aparecerá aquí.'
  return tab === 'enEspera'
    ? 'Aquí verás los expedientes abiertos cuyo siguiente paso es de alguien más.'
    : 'Aquí quedan los expedientes cuando terminan o se cancelan.'
}
