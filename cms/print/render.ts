import { DOCUMENT_TYPES } from '../../hooks/manual/documentTypes.ts'
import { MUNICIPIO } from '../../hooks/municipio/municipio.ts'
import type { DocumentModel } from '../../hooks/papers/model.ts'
import { drawBlock, drawRows } from './blocks.ts'
import { drawFeet } from './foot.ts'
import { drawHead, drawTitle } from './head.ts'
import { createPaper, finish } from './paper.ts'
import { reserveSeal } from './placeholder.ts'
import { drawSignatures } from './signatures.ts'
import { drawStamps } from './stamp.ts'
import { settable } from './words.ts'

/** Who seals, as the paper says it. */
export type SealName = { titular: string; demo: boolean }

/**
 * The paper as PDF, tagged, with its fonts inside and room for the seal. The same model and seal give the same bytes.
 */
export const renderPdf = (given: DocumentModel, seal: SealName): Promise<Buffer> => {
  const { verificar } = given
  const model = { ...settable(given), verificar }
  const date = new Date(model.fecha)
  const paper = createPaper({
    title: `${model.titulo} ${model.folio}`,
    subject: model.impreso ? model.asunto : `${DOCUMENT_TYPES[model.tipo]}: ${model.asunto}`,
    author: `${model.ajeno ?? MUNICIPIO.direccion}, ${MUNICIPIO.ayuntamiento}`,
    date,
  })
  drawHead(paper, model)
  drawTitle(paper, model)
  if (model.datos.length) drawRows(paper, paper.root, model.datos)
  for (const block of model.bloques) drawBlock(paper, block)
  drawSignatures(paper, model)
  if (model.impreso) {
    drawFeet(paper, model, { texto: model.impreso, demo: false })
    return finish(paper)
  }
  if (model.borrador) {
    drawStamps(paper)
    drawFeet(paper, model, { texto: 'Borrador para revisar antes de firmar. Sin sello y sin validez.', demo: true })
    return finish(paper)
  }
  const texto = seal.demo
    ? 'Documento sellado. Sello de demostración, sin validez oficial.'
    : `Documento sellado con el certificado de ${seal.titular}.`
  drawFeet(paper, model, { texto, demo: seal.demo })
  reserveSeal(paper, { date, reason: `${model.titulo} ${model.folio}`, name: seal.titular })
  return finish(paper)
}
