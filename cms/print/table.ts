import type { PaperTable } from '../../hooks/papers/model.ts'
import { INK, PAGE, type PrintedPaper, rule, type Struct, WIDTH } from './paper.ts'

const GAP = 12
const SIZE = 9.5

/** A table whose heading is repeated on each page; a row is never cut. */
export const drawTable = (paper: PrintedPaper, parent: Struct, { columnas, filas }: PaperTable): void => {
  const { doc } = paper
  const widths = columnWidths(paper, columnas, filas)
  const starts = widths.map((_, i) => PAGE.left + widths.slice(0, i).reduce((sum, w) => sum + w + GAP, 0))
  const heightOf = (cells: readonly string[], bold: boolean): number =>
    Math.max(
      SIZE,
      ...cells.map((cell, i) => paper.face(bold ? 'fuerte' : 'texto', SIZE).heightOfString(cell, { width: widths[i] })),
    ) + 7

  const drawCells = (
    cells: readonly string[],
    write: (cell: string, i: number, draw: () => void) => void,
    bold = false,
  ) => {
    const y = doc.y + 3.5
    const height = heightOf(cells, bold)
    for (const [i, cell] of cells.entries()) {
      write(cell, i, () => {
        paper
          .face(bold ? 'fuerte' : 'texto', SIZE, bold ? INK.agua : INK.tinta)
          .text(cell, starts[i] ?? PAGE.left, y, { width: widths[i] })
      })
    }
    doc.y = y + height - 3.5
    rule(paper, doc.y, PAGE.left, WIDTH, bold ? INK.agua : INK.linea, bold ? 0.9 : 0.6)
  }

  paper.group(parent, 'Table', (table) => {
    paper.group(table, 'TR', (row) => {
      drawCells(columnas, (_, _i, draw) => paper.tag(row, 'TH', draw, { scope: 'Column' }), true)
    })
    for (const cells of filas) {
      if (paper.room(heightOf(cells, false))) {
        // Seen again on the new page, said once.
        drawCells(columnas, (_, _i, draw) => paper.ornament(draw), true)
      }
      paper.group(table, 'TR', (row) => drawCells(cells, (_, _i, draw) => paper.tag(row, 'TD', draw)))
    }
  })
  doc.x = PAGE.left
}

/** Each column as wide as its longest word at least; the rest is shared by how much each has to say. */
const columnWidths = (paper: PrintedPaper, columnas: readonly string[], filas: readonly string[][]): number[] => {
  const total = WIDTH - GAP * (columnas.length - 1)
  const measure = (text: string, bold: boolean) => paper.face(bold ? 'fuerte' : 'texto', SIZE).widthOfString(text) + 1
  const columns = columnas.map((name, i) => {
    const cells = filas.map((row) => row[i] ?? '')
    const words = [
      ...name.split(/\s/).map((w) => measure(w, true)),
      ...cells.flatMap((c) => c.split(/\s/)).map((w) => measure(w, false)),
    ]
    const whole = Math.max(measure(name, true), ...cells.map((c) => measure(c, false)))
    const longest = words.reduce((most, word) => Math.max(most, word), 0)
    const least = Math.min(longest, total / columnas.length)
    return { least, whole: Math.max(whole, least) }
  })
  const wanted = columns.reduce((sum, c) => sum + c.whole, 0)
  const least = columns.reduce((sum, c) => sum + c.least, 0)
  if (wanted <= total) {
    // What is left over goes to the first: figures and yeses stand together at the end.
    return columns.map((c, i) => (i === 0 ? total - (wanted - c.whole) : c.whole))
  }
  // Square roots: a long column gets more, not all.
  const weights = columns.map((c) => Math.sqrt(c.whole - c.least))
  const weight = weights.reduce((sum, w) => sum + w, 0) || 1
  return columns.map((c, i) => c.least + ((total - least) * (weights[i] ?? 0)) / weight)
}
