/* Colours as numbers: how far two are apart for the eye (WCAG 2.2), and what lies between them. Pure; colours are `#rrggbb`. */

export const isHex = (value: unknown): value is string => typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value)

const channels = (hex: string): number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))

const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = channels(hex).map((value) => {
    const c = value / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** From 1, the same, to 21, black on white. */
export const contrast = (one: string, other: string): number => {
  const [a, b] = [luminance(one), luminance(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

/** `share` of the second colour in the first, from 0 to 1. */
export const mix = (one: string, other: string, share: number): string => {
  const [a, b] = [channels(one), channels(other)]
  const mixed = a.map((value, i) => Math.round(value + ((b[i] ?? 0) - value) * share))
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

/** The colour itself where it stands out enough from the ground; otherwise the nearest towards `end` that does. */
export const until = (colour: string, ground: string, ratio: number, end: string): string => {
  for (let share = 0; share < 1; share += 0.04) {
    const tried = mix(colour, end, share)
    if (contrast(tried, ground) >= ratio) return tried
  }
  return end
}
