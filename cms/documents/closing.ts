import type { DocumentModel, Signature } from '../../hooks/documents/model.ts'
import { drawQr } from './drawings.ts'
import { INK, PAGE, type Paper, rule, WIDTH } from './paper.ts'

const GAP = 28

/** Who signs: two beside each other, each block whole, on the same page as its name. */
export const drawSignatures = (paper: Paper, firmas: readonly Signature[]): void => {
  if (firmas.length === 0) return
  const { doc, root } = paper
  const width = (WIDTH - GAP) / 2
  for (let i = 0; i < firmas.length; i += 2) {
    const pair = firmas.slice(i, i + 2)
    const height = Math.max(...pair.map((f) => heightOf(paper, f, width))) + 30
    paper.room(height)
    const y = doc.y + 26
    let end = y
    for (const [at, firma] of pair.entries()) {
      const x = PAGE.left + at * (width + GAP)
      rule(paper, y, x, width, INK.turquesa, 1.2)
      paper.tag(root, 'P', () => {
        paper.face('rotulo', 11.5).text(firma.nombre, x, y + 7, { width, characterSpacing: -0.1 })
        if (firma.cargo) paper.face('texto', 10).text(firma.cargo, x, doc.y + 1, { width })
        paper.face('texto', 10).text(firma.oficina, x, doc.y + 1, { width })
        paper.face('texto', 8.5, INK.tenue).text(firma.leyenda, x, doc.y + 2, { width })
      })
      end = Math.max(end, doc.y)
    }
    doc.x = PAGE.left
    doc.y = end + 10
  }
}

const heightOf = (paper: Paper, { nombre, cargo, oficina, leyenda }: Signature, width: number): number =>
  paper.face('rotulo', 11.5).heightOfString(nombre, { width }) +
  paper.face('texto', 10).heightOfString(oficina, { width }) +
  (cargo ? paper.face('texto', 10).heightOfString(cargo, { width }) : 0) +
  paper.face('texto', 8.5).heightOfString(leyenda, { width }) +
  12

/** How anyone can tell that it is authentic. */
export const drawVerification = (paper: Paper, model: DocumentModel, sello: string, demo: boolean): void => {
  const { doc, root } = paper
  const size = 92
  paper.room(size + 28)
  const y = doc.y + 16
  rule(paper, y)
  paper.tag(root, 'Figure', () => drawQr(paper, model.verificar, PAGE.left - 10, y + 4, size), {
    alt: `Código QR que lleva a ${model.verificar}`,
    bbox: [PAGE.left - 10, y + 4, PAGE.left - 10 + size, y + 4 + size],
  })
  const x = PAGE.left + size
  const width = WIDTH - size
  paper.tag(root, 'H2', () => paper.face('fuerte', 10).text('Comprueba que es auténtico', x, y + 14, { width }))
  paper.tag(root, 'P', () => {
    paper
      .face('texto', 9, INK.tenue)
      .text('Lee el código con un teléfono, o escribe esta dirección:', x, doc.y + 2, { width })
    paper.face('fija', 9).text(model.verificar, x, doc.y + 2, { width })
  })
  paper.tag(root, 'P', () =>
    paper.face(demo ? 'fuerte' : 'texto', 9, demo ? INK.ambar : INK.tenue).text(sello, x, doc.y + 3, { width }),
  )
  doc.y = Math.max(doc.y, y + size)
}
