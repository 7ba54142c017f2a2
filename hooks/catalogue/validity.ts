import type { UNIDADES, VIGENCIAS } from './taxonomy.ts'

/** How long what one gets is good for. */
export type Vigencia = {
  tipo?: keyof typeof VIGENCIAS | null
  cantidad?: number | null
  unidad?: keyof typeof UNIDADES | null
  nota?: string | null
}

const UNITS = { dias: ['día', 'días'], meses: ['mes', 'meses'], anios: ['año', 'años'] } as const

/** «1 año», «No caduca: hasta que se presente la baja»; empty where nothing is known or it means nothing. */
export const sayVigencia = (vigencia: Vigencia | null | undefined): string => {
  const { tipo, cantidad, unidad, nota } = vigencia ?? {}
  const span = cantidad && unidad ? `${cantidad} ${UNITS[unidad][cantidad === 1 ? 0 : 1]}` : ''
  const said =
    tipo === 'plazo'
      ? span
      : tipo === 'ejercicio-fiscal'
        ? 'Hasta el 31 de diciembre'
        : tipo === 'indefinida'
          ? 'No caduca'
          : ''
  return [said, nota].filter(Boolean).join(': ')
}
