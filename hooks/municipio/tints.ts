import { contrast, isHex, mix, until } from './contrast.ts'
import type { Color, Pair } from './paleta.ts'

/*
 * A whole palette from the few colours a municipality chooses: the rest is derived, in light and in dark, so that whatever they choose
 * can be read. Pure.
 */

/** The colours that are chosen, on light ground; what is empty stays as the product has it. */
export type Chosen = { agua?: string | null; turquesa?: string | null; papel?: string | null; tinta?: string | null }

type Palette = Record<Color, Pair>

const NIGHT = '#0c191d'

/** The colours that follow from those chosen; the others are not among them. */
export const derive = (chosen: Chosen, base: Palette): Partial<Palette> => {
  const papel = isHex(chosen.papel) ? chosen.papel : base.papel[0]
  const changed: Partial<Palette> = {}
  if (isHex(chosen.papel)) {
    changed.papel = [papel, base.papel[1]]
    changed.piedra = [mix(papel, '#6b5a2e', 0.07), base.piedra[1]]
    changed.linea = [mix(papel, '#4a4330', 0.2), base.linea[1]]
  }
  if (isHex(chosen.tinta)) {
    changed.tinta = [chosen.tinta, base.tinta[1]]
    changed.tenue = [
      until(mix(chosen.tinta, papel, 0.3), mix(papel, '#6b5a2e', 0.07), 5.5, chosen.tinta),
      base.tenue[1],
    ]
  }
  if (isHex(chosen.agua)) {
    const { agua } = chosen
    changed.agua = [agua, until(mix(agua, '#ffffff', 0.45), NIGHT, 7, '#ffffff')]
    changed['agua-claro'] = [mix(papel, agua, 0.13), mix(NIGHT, agua, 0.4)]
    changed.hondo = [agua, mix(NIGHT, agua, 0.4)]
    changed.surco = [mix(agua, '#ffffff', 0.62), mix(agua, '#ffffff', 0.4)]
    changed.pie = [mix(agua, '#000000', 0.42), mix(NIGHT, agua, 0.12)]
  }
  if (isHex(chosen.turquesa)) {
    changed.turquesa = [chosen.turquesa, until(mix(chosen.turquesa, '#ffffff', 0.25), NIGHT, 5, '#ffffff')]
  }
  return changed
}

export type ContrastFault = { campo: keyof Chosen; mensaje: string }

/** What could not be read, beside the colour that is to blame, with how far apart the two are and how far they must be. */
export const contrastFaults = (chosen: Chosen, base: Palette): ContrastFault[] => {
  const of = { ...base, ...derive(chosen, base) }
  const light = (name: Color) => of[name][0]
  const asked: [campo: keyof Chosen, what: string, one: string, other: string, least: number][] = [
    ['tinta', 'El texto sobre el papel', light('tinta'), light('papel'), 7],
    ['agua', 'El color principal sobre el papel', light('agua'), light('papel'), 5.5],
    ['agua', 'El color principal sobre sus fondos claros', light('agua'), light('agua-claro'), 4.5],
    ['agua', 'Las letras de los botones sobre el color principal', light('sobre-agua'), light('agua'), 4.5],
    ['agua', 'Las letras del pie sobre su fondo', '#e8f0ef', light('pie'), 7],
    ['turquesa', 'El color de las marcas sobre el papel', light('turquesa'), light('papel'), 3],
    ['papel', 'El rojo de los errores sobre el papel', light('coral'), light('papel'), 4.5],
  ]
  const wrong = (Object.keys(chosen) as (keyof Chosen)[]).flatMap((campo): ContrastFault[] =>
    chosen[campo] && !isHex(chosen[campo])
      ? [{ campo, mensaje: 'Escribe el color con seis cifras, por ejemplo #00586b.' }]
      : [],
  )
  if (wrong.length) return wrong
  return asked.flatMap(([campo, what, one, other, least]) => {
    const ratio = contrast(one, other)
    if (ratio >= least) return []
    return [{ campo, mensaje: `${what} tiene un contraste de ${ratio.toFixed(2)}:1 y hace falta ${least}:1.` }]
  })
}
