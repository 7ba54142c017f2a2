import { MUNICIPIO } from '../../hooks/municipio/municipio.ts'
import type { DocumentModel } from '../../hooks/papers/model.ts'
import type { ReportModel } from '../../hooks/papers/report.ts'
import { drawBlock, drawRows } from './blocks.ts'
import { drawFeet } from './foot.ts'
import { drawHead } from './head.ts'
import { createPaper, finish, INK, PAGE, WIDTH } from './paper.ts'
import { settable } from './words.ts'

/** The report as PDF, tagged, set as the papers are; without seal, QR or signatures. The same model gives the same bytes. */
export const renderReport = (given: ReportModel): Promise<Buffer> => {
  const { titulo, asunto, periodo, pie, datos, bloques } = settable(given)
  const paper = createPaper({
    title: `${titulo}: ${periodo}`,
    subject: asunto,
    author: `${MUNICIPIO.direccion}, ${MUNICIPIO.ayuntamiento}`,
    date: new Date(given.fecha),
  })
  // Of the head and the feet, what a paper has that nobody seals.
  const model = {
    titulo,
    folio: periodo,
    oficina: 'Tablero de la Dirección',
    verificar: '',
    borrador: true,
  } as DocumentModel
  drawHead(paper, model)
  const { doc, root } = paper
  paper.tag(root, 'H1', () =>
    paper.face('rotulo', 24).text(titulo, PAGE.left, doc.y, { width: WIDTH, characterSpacing: -0.4, lineGap: -3 }),
  )
  paper.tag(root, 'P', () =>
    paper.face('texto', 12, INK.tenue).text(asunto, PAGE.left, doc.y + 6, { width: WIDTH, lineGap: 1 }),
  )
  doc.y += 14
  drawRows(paper, root, datos)
  for (const block of bloques) drawBlock(paper, block)
  drawFeet(paper, model, { texto: pie, demo: false })
  return finish(paper)
}
