import { roleNames } from '../manual/roles.ts'
import type { FlowNode, Graph } from './graph.ts'
import { longestWord, wrap } from './text.ts'

export type Rect = { x: number; y: number; w: number; h: number }

/** Measures of the drawing, in pixels. */
export const SIZES = {
  margin: 8,
  pad: 12,
  /** Sizes of text, and from one line to the next: the name of a lane (`head`), an activity (`text`), everything else (`small`). */
  head: 16,
  headLine: 19,
  text: 14,
  textLine: 18,
  small: 12.5,
  smallLine: 16,
  /** The least width and height of a step's box; `wide` is its width where the lanes are so few that the page has room. */
  box: { w: 172, wide: 196, h: 56 },
  /** Width of a page on a desk's screen. */
  page: 1248,
  /** What a lane takes besides its boxes, where one line runs on each side of them. */
  lane: 32,
  /** A step's number stands in a circle of this radius at the left of its box; how far from the box's sides its text begins and ends. */
  number: 11,
  textStart: 38,
  textEnd: 8,
  event: 32,
  decision: 36,
  /** Free height between one row and the next. */
  gap: 38,
  /** From where a line turns for the last time down to the box below, so that its arrow has room. */
  landing: 18,
  /** Two of four choices leave at a decision's foot: how far apart they turn. */
  fourth: 14,
  /** From a line to its words. */
  label: 3,
} as const

/** The size of a node and what it says. `above` and `below` are kept free in its row, for labels and lines. */
export type Box = {
  w: number
  h: number
  above: number
  below: number
  /** The activity, in lines. */
  lines: string[]
  /** Who may do it, where it is not the lane's responsible alone. */
  quienes: string[]
}

/** A node with its place. */
export type PlacedNode = FlowNode & Box & { rect: Rect }

const NOTHING = { lines: [], quienes: [] }

/** Width of the boxes of each lane: words are not broken, nor are those of a choice beside its decision. */
export const laneWidths = ({ lanes, nodes, edges }: Graph): number[] => {
  const share = Math.floor((SIZES.page - 2 * SIZES.margin) / lanes.length) - SIZES.lane
  const usual = Math.min(SIZES.box.wide, Math.max(SIZES.box.w, share))
  return lanes.map((_, lane) => {
    const texts = nodes.flatMap((n) => (n.lane === lane && n.step && n.tipo === 'paso' ? [n.step.actividad] : []))
    const labels = edges.flatMap((e) => (e.from.lane === lane && e.nombre ? [e.nombre] : []))
    const words = Math.max(0, ...texts.map((text) => longestWord(text, SIZES.text))) + SIZES.textStart + SIZES.textEnd
    const sides = 2 * (Math.max(0, ...labels.map(labelWidth)) + SIZES.label) + SIZES.decision
    return Math.max(usual, words, sides)
  })
}

/** How wide a choice is written: the narrowest that takes three lines, but no wider than half a box unless its longest word is. */
const labelWidth = (label: string): number => {
  let width = longestWord(label, SIZES.small, 'fuerte')
  while (width < SIZES.box.w / 2 && wrap(label, width, SIZES.small, 'fuerte').length > 3) width += 4
  return width
}

/** Room for a choice's words: beside a decision, or beside the line that leaves at its foot. */
const labelRoom = (laneWidth: number, place: 'lado' | 'pie'): number =>
  place === 'pie' ? laneWidth / 2 - 2 * SIZES.label : (laneWidth - SIZES.decision) / 2 - SIZES.label

/** A choice's words in lines. */
export const labelLines = (label: string, laneWidth: number, place: 'lado' | 'pie'): string[] =>
  wrap(label, labelRoom(laneWidth, place), SIZES.small, 'fuerte')

/** The size of a node in a lane whose boxes are `width` wide. */
export const boxOf = (node: FlowNode, width: number, { edges }: Graph): Box => {
  if (node.tipo === 'inicio') return { w: SIZES.event, h: SIZES.event, above: 4, below: SIZES.gap - 8, ...NOTHING }
  // Its name stands below it.
  if (node.tipo === 'fin') return { w: SIZES.event, h: SIZES.event, above: 4, below: SIZES.textLine + 14, ...NOTHING }
  const height = (place: 'lado' | 'pie') =>
    SIZES.smallLine *
    Math.max(0, ...edges.map((e) => (e.from === node && e.nombre ? labelLines(e.nombre, width, place).length : 0)))
  if (node.tipo === 'decision') {
    const above = Math.max(0, height('lado') + 2 * SIZES.label - SIZES.decision / 2)
    const fourth = (node.step?.opciones?.length ?? 0) > 3 ? SIZES.fourth : 0
    return {
      w: SIZES.decision,
      h: SIZES.decision,
      above,
      below: height('pie') + SIZES.landing + 10 + fourth,
      ...NOTHING,
    }
  }
  const inner = width - SIZES.textStart - SIZES.textEnd
  const lines = wrap(node.step?.actividad ?? '', inner, SIZES.text)
  const roles = node.step?.responsables ?? []
  const quienes = roles.length > 1 ? wrap(roleNames(roles), inner, SIZES.small) : []
  const text = lines.length * SIZES.textLine + quienes.length * SIZES.smallLine + (quienes.length ? 4 : 0)
  const decided = Boolean(node.step?.opciones)
  return {
    w: width,
    h: Math.max(SIZES.box.h, text + 2 * SIZES.pad),
    above: 0,
    below: decided ? 20 : SIZES.gap,
    lines,
    quienes,
  }
}
