import { PDFiumLibrary } from '@hyzyla/pdfium'
import sharp from 'sharp'

/** Pixels for each point: a letter page is 979 pixels wide, sharp on a telephone and readable at a desk. */
const SCALE = 1.6

let library: Promise<PDFiumLibrary> | undefined

/** The first page of a PDF as a picture, PNG with few colours: paper is ink on white. */
export const firstPage = async (pdf: Buffer): Promise<Buffer> => {
  library ??= PDFiumLibrary.init()
  const document = await (await library).loadDocument(pdf)
  try {
    const { data, width, height } = await document.getPage(0).render({ scale: SCALE, render: 'bitmap' })
    return await sharp(data, { raw: { width, height, channels: 4 } })
      .png({ palette: true, colours: 32 })
      .toBuffer()
  } finally {
    document.destroy()
  }
}
