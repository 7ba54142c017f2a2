import { FOOT, INK, PAGE, type PrintedPaper } from './paper.ts'

/** Across each page of a paper that is only to be read before it is signed. */
export const drawStamps = (paper: PrintedPaper): void => {
  const { doc } = paper
  const { start, count } = doc.bufferedPageRange()
  const [x, y] = [PAGE.width / 2, FOOT / 2]
  for (let n = 0; n < count; n++) {
    doc.switchToPage(start + n)
    paper.ornament(() => {
      doc
        .save()
        .fillOpacity(0.13)
        .rotate(-38, { origin: [x, y] })
      paper
        .face('rotulo', 108, INK.coral)
        .text('BORRADOR', 0, y - 60, { width: PAGE.width, align: 'center', lineBreak: false })
      doc.restore()
    })
  }
}
