import type { Fact, PaperPart, PaperPiece, PaperTable } from '../../hooks/papers/model.ts'
import { FOOT, INK, PAGE, type PrintedPaper, rule, type Struct, WIDTH } from './paper.ts'
import { drawTable } from './table.ts'

const LABEL = 148

/** One part: heading, who and when, then what it says. */
export const drawBlock = (paper: PrintedPaper, block: PaperPart): void =>
  paper.group(paper.root, 'Sect', (own) => {
    const { doc } = paper
    if (block.titulo) {
      doc.y += 8
      paper.room(70)
      const { titulo } = block
      paper.tag(own, 'H2', () =>
        paper.face('rotulo', 13).text(titulo, PAGE.left, doc.y, { width: WIDTH, characterSpacing: -0.15 }),
      )
      if (block.nota) {
        const { nota } = block
        paper.tag(own, 'P', () => paper.face('texto', 9, INK.tenue).text(nota, PAGE.left, doc.y + 1, { width: WIDTH }))
      }
      doc.y += 5
    }
    // No level is skipped: without a heading of its own, its parts' headings take its place.
    for (const piece of block.piezas) drawPiece(paper, own, piece, block.titulo ? 'H3' : 'H2')
    doc.y += 6
  })

const drawPiece = (paper: PrintedPaper, own: Struct, piece: PaperPiece, level: 'H2' | 'H3'): void => {
  const { doc } = paper
  if ('filas' in piece) drawRows(paper, own, piece.filas)
  else if ('tabla' in piece) drawNamedTable(paper, own, piece.tabla, level)
  else if ('parrafo' in piece) drawParagraph(paper, own, piece.parrafo)
  else {
    doc.y += 3
    paper.room(44)
    paper.tag(own, level, () => paper.face('fuerte', 10).text(piece.etiqueta, PAGE.left, doc.y, { width: WIDTH }))
    doc.y += 2
    for (const part of piece.texto.split(/\n{2,}/)) drawParagraph(paper, own, part)
  }
}

/** Flows over as many pages as it needs. */
const drawParagraph = (paper: PrintedPaper, parent: Struct, text: string): void => {
  const { doc } = paper
  paper.room(28)
  paper.tag(parent, 'P', () => paper.face('texto', 10.5).text(text, PAGE.left, doc.y, { width: WIDTH, lineGap: 2.2 }))
  doc.y += 6
}

/** Labels and values between thin rules; a row is never cut. */
export const drawRows = (paper: PrintedPaper, parent: Struct, rows: readonly Fact[]): void => {
  const { doc } = paper
  const width = WIDTH - LABEL
  paper.group(parent, 'L', (list) => {
    for (const { etiqueta, valor } of rows) {
      const height =
        Math.max(
          paper.face('texto', 10.5).heightOfString(valor, { width, lineGap: 1.5 }),
          paper.face('texto', 9.5).heightOfString(etiqueta, { width: LABEL - 14 }),
        ) + 7
      // Longer than what is left: on the next page, unless it is longer than a page.
      if (height < FOOT - PAGE.top) paper.room(height)
      rule(paper, doc.y)
      const y = doc.y + 3.5
      paper.group(list, 'LI', (item) => {
        paper.tag(item, 'Lbl', () =>
          paper.face('texto', 9.5, INK.tenue).text(etiqueta, PAGE.left, y + 0.8, { width: LABEL - 14 }),
        )
        paper.tag(item, 'LBody', () =>
          paper.face('texto', 10.5).text(valor, PAGE.left + LABEL, y, { width, lineGap: 1.5 }),
        )
      })
      doc.y = y + height - 3.5
    }
  })
  rule(paper, doc.y)
  doc.x = PAGE.left
  doc.y += 8
}

const drawNamedTable = (paper: PrintedPaper, parent: Struct, table: PaperTable, level: 'H2' | 'H3'): void => {
  const { doc } = paper
  doc.y += 3
  paper.room(60)
  paper.tag(parent, level, () => paper.face('fuerte', 10).text(table.titulo, PAGE.left, doc.y, { width: WIDTH }))
  doc.y += 4
  drawTable(paper, parent, table)
  doc.y += 8
}
