import type { DocumentModel, Signature } from '../../hooks/papers/model.ts'
import { INK, PAGE, type PrintedPaper, rule, WIDTH } from './paper.ts'

const GAP = 28
const HALF = (WIDTH - GAP) / 2
/** Room for a hand that signs on paper. */
const ABOVE = 26
const SIZE = 10.5

/** What closes the paper and who signs it: two beside each other, each block whole, none on another page than its closing words. */
export const drawSignatures = (paper: PrintedPaper, { cierre, firmas }: DocumentModel): void => {
  const pairs = Array.from({ length: Math.ceil(firmas.length / 2) }, (_, i) => firmas.slice(2 * i, 2 * i + 2))
  const [first = []] = pairs
  const closing = cierre.map((words) => paper.face('texto', SIZE).heightOfString(words, { width: WIDTH }) + 5)
  paper.room(closing.reduce((sum, h) => sum + h, 0) + pairHeight(paper, first))
  for (const words of cierre) {
    paper.tag(paper.root, 'P', () => paper.face('texto', SIZE).text(words, PAGE.left, paper.doc.y, { width: WIDTH }))
    paper.doc.y += 5
  }
  for (const pair of pairs) drawPair(paper, pair)
}

const drawPair = (paper: PrintedPaper, pair: readonly Signature[]): void => {
  const { doc, root } = paper
  paper.room(pairHeight(paper, pair))
  const y = doc.y + ABOVE
  let end = y
  for (const [at, firma] of pair.entries()) {
    const x = PAGE.left + at * (HALF + GAP)
    const width = HALF
    rule(paper, y, x, width, INK.turquesa, 1.2)
    const { nombre, cargo, oficina, leyenda } = firma
    paper.tag(root, 'P', () => paper.face('rotulo', 11.5).text(nombre, x, y + 6, { width, characterSpacing: -0.1 }))
    for (const line of cargo ? [cargo, oficina] : [oficina]) {
      paper.tag(root, 'P', () => paper.face('texto', 10).text(line, x, doc.y + 1, { width }))
    }
    paper.tag(root, 'P', () => paper.face('texto', 8.5, INK.tenue).text(leyenda, x, doc.y + 2, { width }))
    end = Math.max(end, doc.y)
  }
  doc.x = PAGE.left
  doc.y = end + 8
}

const pairHeight = (paper: PrintedPaper, pair: readonly Signature[]): number =>
  pair.length ? Math.max(...pair.map((firma) => heightOf(paper, firma, HALF))) + ABOVE : 0

const heightOf = (paper: PrintedPaper, { nombre, cargo, oficina, leyenda }: Signature, width: number): number =>
  paper.face('rotulo', 11.5).heightOfString(nombre, { width }) +
  paper.face('texto', 10).heightOfString(oficina, { width }) +
  (cargo ? paper.face('texto', 10).heightOfString(cargo, { width }) : 0) +
  paper.face('texto', 8.5).heightOfString(leyenda, { width }) +
  10
