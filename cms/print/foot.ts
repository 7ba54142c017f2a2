import { MUNICIPIO } from '../../hooks/municipio/municipio.ts'
import type { DocumentModel } from '../../hooks/papers/model.ts'
import { isPublic, NOT_PUBLIC } from './address.ts'
import { FOOT, INK, PAGE, type PrintedPaper, WIDTH } from './paper.ts'

type Sello = { texto: string; demo: boolean }

/** How to verify and which page it is, at the foot of each; what paper it is, at the top of those after the first. */
export const drawFeet = (paper: PrintedPaper, model: DocumentModel, sello: Sello): void => {
  const { doc } = paper
  const { start, count } = doc.bufferedPageRange()
  for (let n = 0; n < count; n++) {
    doc.switchToPage(start + n)
    // Below the margin, where text would otherwise begin another page.
    doc.page.margins.bottom = 0
    doc.markContent('Artifact', { type: 'Pagination' })
    drawFoot(paper, model, sello, `página ${n + 1} de ${count}`)
    if (n > 0) drawRunningHead(paper, model)
    doc.endMarkedContent()
  }
}

const drawFoot = (
  paper: PrintedPaper,
  { verificar, borrador, impreso }: DocumentModel,
  { texto, demo }: Sello,
  pagina: string,
): void => {
  const y = FOOT + 12
  const half = WIDTH - 80
  line(paper, y)
  if (!borrador && !impreso) {
    const found = isPublic(verificar)
    const before = found ? 'Comprueba que es auténtico en ' : `${NOT_PUBLIC}; verifica en `
    const doc = paper.face(found ? 'texto' : 'fuerte', 8, found ? INK.tenue : INK.ambar)
    doc.text(before, PAGE.left, y + 8, { lineBreak: false })
    const x = PAGE.left + doc.widthOfString(before) + 1
    paper.face('fija', 8).text(verificar, x, y + 8, { lineBreak: false })
  }
  const seal = paper.face(demo ? 'fuerte' : 'texto', 8, demo ? INK.ambar : INK.tenue)
  seal.text(texto, PAGE.left, y + 20, { width: half, height: 20, ellipsis: true })
  paper.face('texto', 8, INK.tenue).text(pagina, PAGE.left, y + 20, { width: WIDTH, align: 'right' })
}

const drawRunningHead = (paper: PrintedPaper, { titulo, folio }: DocumentModel): void => {
  const y = 30
  const title = `${titulo} · ${MUNICIPIO.gobierno}`
  paper.face('texto', 8, INK.tenue).text(title, PAGE.left, y, { width: WIDTH - 170, height: 10, ellipsis: true })
  paper.face('fija', 8).text(folio, PAGE.left, y, { width: WIDTH, align: 'right' })
  line(paper, y + 14)
}

const line = ({ doc }: PrintedPaper, y: number): void => {
  doc.save().lineWidth(0.6).strokeColor(INK.linea)
  doc.moveTo(PAGE.left, y).lineTo(PAGE.left + WIDTH, y)
  doc.stroke().restore()
}
