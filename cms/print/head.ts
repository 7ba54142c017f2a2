import { MUNICIPIO } from '../../hooks/municipio/municipio.ts'
import type { DocumentModel } from '../../hooks/papers/model.ts'
import { isPublic, NOT_PUBLIC } from './address.ts'
import { drawMark, drawQr } from './drawings.ts'
import { INK, PAGE, type PrintedPaper, rule, WIDTH } from './paper.ts'

const TOP = 40
const MARK = 42
/** Side of the QR, quiet zone included: large enough for any telephone. */
const QR = 78

/** The municipality, its directorate and department, and the way to verify: on the first page only. */
export const drawHead = (paper: PrintedPaper, model: DocumentModel): void => {
  const { doc, root } = paper
  const x = PAGE.left + MARK + 14
  const width = WIDTH - MARK - 14 - QR
  paper.ornament(() => drawMark(paper, PAGE.left, TOP, MARK))
  paper.tag(root, 'P', () => {
    paper.face('rotulo', 13).text(MUNICIPIO.ayuntamiento, x, TOP + 1, { width, characterSpacing: -0.15 })
  })
  for (const name of [model.ajeno ?? MUNICIPIO.direccion, model.oficina].filter(Boolean)) {
    paper.tag(root, 'P', () => paper.face('texto', 9.5, INK.tenue).text(name, x, doc.y + 0.5, { width }))
  }
  const line = TOP + 62
  rule(paper, line, PAGE.left, model.ajeno || model.borrador ? WIDTH : WIDTH - QR, INK.turquesa, 1.2)
  // The quiet zone reaches into the margin, so that the figure itself stands in line with the text.
  doc.y = line + 18
  // Nobody can verify what is not sealed.
  if (model.borrador || model.impreso) return
  const at = { x: PAGE.left + WIDTH - QR + 8, y: TOP - 9 }
  if (isPublic(model.verificar)) {
    paper.tag(root, 'Figure', () => drawQr(paper, model.verificar, at.x, at.y, QR), {
      alt: `Código QR para comprobar que este documento es auténtico: ${model.verificar}`,
      bbox: [at.x, at.y, at.x + QR, at.y + QR],
    })
  } else {
    const own = { width: QR - 8, align: 'right' } as const
    paper.tag(root, 'P', () => paper.face('fuerte', 8.5, INK.ambar).text(NOT_PUBLIC, at.x, TOP + 2, own))
  }
  doc.y = line + 18
}

/** Title and subject, folio and date; a letter also says to whom. */
export const drawTitle = (paper: PrintedPaper, model: DocumentModel): void => {
  const { doc, root } = paper
  const side = 176
  const y = doc.y
  const width = WIDTH - side - 18
  paper.tag(root, 'H1', () => {
    paper.face('rotulo', 24).text(model.titulo, PAGE.left, y, { width, characterSpacing: -0.4, lineGap: -3 })
  })
  paper.tag(root, 'P', () => {
    paper.face('texto', 12, INK.tenue).text(model.asunto, PAGE.left, doc.y + 6, { width, lineGap: 1 })
  })
  const below = doc.y
  const x = PAGE.left + WIDTH - side
  const aside = { width: side, align: 'right' } as const
  const line = (draw: () => void) => paper.tag(root, 'P', draw)
  line(() => paper.face('texto', 8.5, INK.tenue).text(model.ajeno ? 'Número' : 'Folio', x, y + 2, aside))
  line(() => paper.face('fija', 12.5).text(model.folio, x, doc.y + 1, aside))
  line(() => paper.face('texto', 9.5).text(`${MUNICIPIO.nombre}, ${model.dia}`, x, doc.y + 3, aside))
  line(() => paper.face('texto', 8.5, INK.tenue).text(model.procedimiento, x, doc.y + 1, aside))
  doc.y = Math.max(below, doc.y) + 14
  const [first, ...rest] = model.destinatario ?? []
  if (first) {
    line(() => paper.face('fuerte', 11).text(first, PAGE.left, doc.y + 4, { width: WIDTH * 0.7 }))
    for (const name of [...rest, 'Presente']) {
      line(() => paper.face('texto', 10.5).text(name, PAGE.left, doc.y, { width: WIDTH * 0.7 }))
    }
    doc.y += 14
  }
}
