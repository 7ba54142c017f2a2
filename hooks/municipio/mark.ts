/* The mark is drawn inside every page and every paper: circles, paths and groups, with figures and nothing else. Pure. */

const ATTRIBUTES: Record<string, RegExp> = {
  fill: /^(none|currentColor)$/,
  stroke: /^(none|currentColor)$/,
  'stroke-width': /^[\d.]{1,6}$/,
  'stroke-linecap': /^(butt|round|square)$/,
  'stroke-linejoin': /^(miter|round|bevel)$/,
  'fill-rule': /^(nonzero|evenodd)$/,
  cx: /^-?[\d.]{1,8}$/,
  cy: /^-?[\d.]{1,8}$/,
  r: /^[\d.]{1,8}$/,
  d: /^[MmLlHhVvCcSsQqTtAaZz\d\s.,-]{1,5000}$/,
}

const TAG = /<(\/?)(g|circle|path)((?:\s+[a-z-]+="[^"<>]*")*)\s*(\/?)>/g

/** Why this is no mark, for a person; `null` where it is one. */
export const markFault = (marca: string): string | null => {
  const rest = marca.replace(TAG, '').trim()
  if (rest) return `Solo <g>, <circle> y <path>, con sus medidas. Sobra: «${rest.slice(0, 60)}».`
  let open = 0
  for (const [, close, name, attributes = '', self] of marca.matchAll(TAG)) {
    if (name === 'g') open += close ? -1 : self ? 0 : 1
    else if (!close && !self) return `Cierra cada figura: <${name} … />.`
    if (open < 0) return 'Hay un </g> de más.'
    for (const [, key = '', value = ''] of attributes.matchAll(/([a-z-]+)="([^"]*)"/g))
      if (!ATTRIBUTES[key]?.test(value)) return `«${key}="${value.slice(0, 40)}"» no se puede dibujar.`
  }
  if (open) return 'Falta cerrar un <g>.'
  return /<(circle|path)\b/.test(marca) ? null : 'Dibuja por lo menos una figura.'
}
