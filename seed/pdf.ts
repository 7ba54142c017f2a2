import PDFDocument from 'pdfkit'

/** A page that says these lines, as a scanner would send it. */
export const makePdf = (lines: readonly string[]): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const doc = new PDFDocument({ size: 'LETTER' })
    const chunks: Buffer[] = []
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
    for (const line of lines) doc.fontSize(14).text(line)
    doc.end()
  })
