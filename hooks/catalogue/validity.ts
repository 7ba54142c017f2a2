import type { UNIDADES, VIGENCIAS } from './taxonomy.ts'
import { TERM_WORDS, type TermWords } from './words.ts'

/** How long what one gets is good for. */
export type Vigencia = {
  tipo?: keyof typeof VIGENCIAS | null
  cantidad?: number | null
  unidad?: keyof typeof UNIDADES | null
  nota?: string | null
}

/** «1 año», «No caduca: hasta que se presente la baja»; empty where nothing is known or it means nothing. */
export const sayVigencia = (vigencia: Vigencia | null | undefined, say: TermWords = TERM_WORDS): string => {
  const { tipo, cantidad, unidad, nota } = vigencia ?? {}
  const span = cantidad && unidad ? say.tiempo(cantidad, unidad) : ''
  const said =
    tipo === 'plazo' ? span : tipo === 'ejercicio-fiscal' ? say.finDeAnio : tipo === 'indefinida' ? say.noCaduca : ''
  return [said, nota].filter(Boolean).join(': ')
}
