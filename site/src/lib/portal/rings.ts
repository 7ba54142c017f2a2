import { ANILLOS, PALETA } from '../../../../hooks/municipio/paleta.ts'

/**
 * Water seen from above: contours drawn from a word. The same word gives the same water, always.
 * About 1 kB: one path for all contours, one for the water in the middle, in whole numbers.
 */
export type RingGround = 'claro' | 'hondo'

type Point = [x: number, y: number]

const WIDTH = 640
const HEIGHT = 360
/** Points of each contour: fewer look like polygons, more weigh more. */
const POINTS = 8
const CONTOURS = 8

/** Ground, line and water of each, in light and in dark. */
const coloursOf = (ground: RingGround) =>
  ground === 'claro'
    ? ([PALETA['agua-claro'], ANILLOS.surcoClaro, ANILLOS.ojoClaro] as const)
    : ([PALETA.hondo, ANILLOS.surcoHondo, ANILLOS.ojoHondo] as const)

/** The drawing of `word` as an SVG document of 640 × 360. `ground` is the card's or the hero's. `dark: false` leaves dark out. */
export const drawRings = (word: string, ground: RingGround = 'claro', dark = true): string => {
  const random = randomFrom(word)
  const centre: Point = [between(random, 0.36, 0.68) * WIDTH, between(random, 0.28, 0.68) * HEIGHT]
  const waves = [1, 2, 3].map((n) => ({
    n,
    phase: random() * 2 * Math.PI,
    size: between(random, 0.6, 1.2) / (n + 0.4),
  }))
  const tilt = random() * Math.PI
  const drift: Point = [between(random, -0.12, 0.12), between(random, -0.12, 0.12)]

  const contour = (radius: number): string =>
    smoothLoop(
      Array.from({ length: POINTS }, (_, i) => {
        const angle = (i / POINTS) * 2 * Math.PI
        // The farther out, the less the stone follows the water: the waves turn and grow.
        const bend = waves.reduce((sum, w) => sum + w.size * Math.sin(w.n * angle + w.phase + radius / 260), 0)
        const r = radius * (1 + 0.2 * bend + 0.1 * Math.cos(2 * (angle - tilt)))
        return [
          centre[0] + r * 1.18 * Math.cos(angle) + drift[0] * radius,
          centre[1] + r * Math.sin(angle) + drift[1] * radius,
        ]
      }),
    )

  const lines = Array.from({ length: CONTOURS }, (_, i) => contour(50 + 40 * i + 2.4 * i * i)).join('')
  const [[fill, darkFill], [line, darkLine], [water, darkWater]] = coloursOf(ground)
  const style = dark
    ? `<style>@media(prefers-color-scheme:dark){rect{fill:${darkFill}}.l{stroke:${darkLine}}.a{fill:${darkWater}}}</style>`
    : ''
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" preserveAspectRatio="xMidYMid slice">${style}<rect width="${WIDTH}" height="${HEIGHT}" fill="${fill}"/><path class="l" fill="none" stroke="${line}" stroke-width="1.4" vector-effect="non-scaling-stroke" d="${lines}"/><path class="a" fill="${water}" d="${contour(26)}"/></svg>`
}

/** A closed curve through the points (uniform Catmull-Rom), as relative smooth cubics: the shortest way to write it. */
const smoothLoop = (points: Point[]): string => {
  const at = (i: number): Point => points[(i + points.length) % points.length] as Point
  const handle = (i: number): Point => [(at(i + 1)[0] - at(i - 1)[0]) / 6, (at(i + 1)[1] - at(i - 1)[1]) / 6]
  let pen: Point = [Math.round(at(0)[0]), Math.round(at(0)[1])]
  const first = handle(0)
  let path = `M${pen[0]} ${pen[1]}c${numbers([first[0], first[1]])}`
  for (let i = 1; i <= points.length; i++) {
    const to = at(i)
    const back = handle(i)
    const pair = numbers([to[0] - back[0] - pen[0], to[1] - back[1] - pen[1], to[0] - pen[0], to[1] - pen[1]])
    path += i === 2 ? `s${pair}` : joined(pair)
    pen = [pen[0] + Math.round(to[0] - pen[0]), pen[1] + Math.round(to[1] - pen[1])]
  }
  return `${path}z`
}

const joined = (text: string): string => (text.startsWith('-') ? text : ` ${text}`)

const numbers = (values: number[]): string =>
  values.map((v) => `${Math.round(v) || 0}`).reduce((all, v) => all + joined(v))

const between = (random: () => number, low: number, high: number): number => low + random() * (high - low)

/** Numbers from 0 to 1 that depend on the word alone (FNV-1a, then mulberry32). */
const randomFrom = (word: string): (() => number) => {
  let seed = 0x811c9dc5
  for (const char of word) seed = Math.imul(seed ^ (char.codePointAt(0) ?? 0), 0x01000193)
  return () => {
    seed = (seed + 0x6d2b79f5) | 0
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Where the drawing of `word` is served. `v` goes up when the drawing changes: browsers keep it for a year. */
export const ringsUrl = (word: string, ground: RingGround = 'claro'): string =>
  `/anillos/${word}.svg?fondo=${ground}&v=1`

/** Words that name a drawing: slugs. */
export const isRingWord = (word: unknown): word is string => typeof word === 'string' && /^[a-z0-9-]{1,120}$/.test(word)
