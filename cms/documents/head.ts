import type { DocumentModel } from '../../hooks/documents/model.ts'
import { MUNICIPIO } from '../../site/src/municipio.ts'
import { drawMark } from './drawings.ts'
import { FOOT, INK, PAGE, type Paper, rule, WIDTH } from './paper.ts'

/** The municipality, its directorate, and what this paper is: on the first page only. */
export const drawHead = (paper: Paper, model: DocumentModel): void => {
  const { doc, root } = paper
  const top = 42
  const text = PAGE.left + 54
  paper.ornament(() => drawMark(paper, PAGE.left, top, 40))
  paper.tag(root, 'P', () => {
    paper.face('rotulo', 13).text(MUNICIPIO.ayuntamiento, text, top + 1, { width: WIDTH - 54, characterSpacing: -0.15 })
    paper.face('texto', 9.5, INK.tenue).text(MUNICIPIO.direccion, text, doc.y + 1, { width: WIDTH - 54 })
    doc.text(model.oficina, text, doc.y, { width: WIDTH - 54 })
  })
  const line = Math.max(doc.y + 10, top + 52)
  rule(paper, line, PAGE.left, WIDTH, INK.turquesa, 1.2)
  doc.y = line + 20
}

/** Title, subject and folio; a letter also says to whom. */
export const drawTitle = (paper: Paper, model: DocumentModel): void => {
  const { doc, root } = paper
  const folioWidth = 168
  const y = doc.y
  paper.tag(root, 'H1', () => {
    paper
      .face('rotulo', 25)
      .text(model.titulo, PAGE.left, y, { width: WIDTH - folioWidth - 18, characterSpacing: -0.4, lineGap: -3 })
  })
  const below = doc.y
  const x = PAGE.left + WIDTH - folioWidth
  paper.tag(root, 'P', () => {
    paper.face('texto', 8.5, INK.tenue).text('Folio', x, y + 3, { width: folioWidth, align: 'right' })
    paper.face('fija', 12.5).text(model.folio, x, doc.y + 1, { width: folioWidth, align: 'right' })
    paper.face('texto', 8.5, INK.tenue).text(model.procedimiento, x, doc.y + 1, { width: folioWidth, align: 'right' })
  })
  doc.y = Math.max(below + 4, doc.y + 4)
  paper.tag(root, 'P', () => {
    paper.face('texto', 12.5, INK.tenue).text(model.asunto, PAGE.left, doc.y, { width: WIDTH, lineGap: 1 })
  })
  doc.y += 12
  paper.tag(root, 'P', () => {
    paper.face('texto', 10).text(`${MUNICIPIO.nombre}, ${model.dia}`, PAGE.left, doc.y, {
      width: WIDTH,
      align: model.destinatario ? 'right' : 'left',
    })
  })
  if (model.destinatario) {
    const [first = '', ...rest] = model.destinatario
    doc.y += 8
    paper.tag(root, 'P', () => {
      paper.face('fuerte', 11).text(first, PAGE.left, doc.y, { width: WIDTH * 0.7 })
      for (const part of rest) paper.face('texto', 10.5).text(part, PAGE.left, doc.y, { width: WIDTH * 0.7 })
      paper.face('texto', 10.5).text('Presente', PAGE.left, doc.y, { width: WIDTH * 0.7 })
    })
  }
  doc.y += 14
}

/** What stands at the foot of every page, and the folio at the top of those after the first; when all pages are there. */
export const drawFeet = (paper: Paper, model: DocumentModel, sello: string): void => {
  const { doc } = paper
  const { start, count } = doc.bufferedPageRange()
  for (let n = 0; n < count; n++) {
    doc.switchToPage(start + n)
    // Below the margin, where text would otherwise begin another page.
    doc.page.margins.bottom = 0
    doc.markContent('Artifact', { type: 'Pagination' })
    const y = FOOT + 22
    doc
      .save()
      .lineWidth(0.6)
      .strokeColor(INK.linea)
      .moveTo(PAGE.left, y)
      .lineTo(PAGE.left + WIDTH, y)
      .stroke()
      .restore()
    paper.face('fija', 8).text(model.codigo, PAGE.left, y + 7, { lineBreak: false })
    paper.face('texto', 8, INK.tenue).text(sello, PAGE.left, y + 18, { width: WIDTH - 90, height: 20, ellipsis: true })
    paper
      .face('texto', 8, INK.tenue)
      .text(`página ${n + 1} de ${count}`, PAGE.left, y + 7, { width: WIDTH, align: 'right' })
    if (n > 0) {
      paper.face('texto', 8, INK.tenue).text(`${model.titulo} · ${MUNICIPIO.gobierno}`, PAGE.left, 30, {
        width: WIDTH - 170,
        height: 10,
        ellipsis: true,
      })
      paper.face('fija', 8).text(model.folio, PAGE.left, 30, { width: WIDTH, align: 'right' })
      doc
        .save()
        .lineWidth(0.6)
        .strokeColor(INK.linea)
        .moveTo(PAGE.left, 44)
        .lineTo(PAGE.left + WIDTH, 44)
        .stroke()
        .restore()
    }
    doc.endMarkedContent()
  }
}
