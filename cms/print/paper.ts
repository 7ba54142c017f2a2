import PDFDocument from 'pdfkit'
import type { Cara } from '../../hooks/municipio/caras.ts'
import { MUNICIPIO } from '../../hooks/municipio/municipio.ts'
import { PALETA } from '../../hooks/municipio/paleta.ts'
import { FONTS } from './fonts.ts'

/** Ink on white paper: the portal's light colours, lines a little darker. */
export const INK = {
  linea: '#cfc8b6',
  get tinta() {
    return PALETA.tinta[0]
  },
  get tenue() {
    return PALETA.tenue[0]
  },
  get agua() {
    return PALETA.agua[0]
  },
  get turquesa() {
    return PALETA.turquesa[0]
  },
  get ambar() {
    return PALETA.ambar[0]
  },
  get coral() {
    return PALETA.coral[0]
  },
}

/** Points. Letter, as offices in Mexico print. */
export const PAGE = { width: 612, height: 792, left: 60, right: 60, top: 58, bottom: 66 } as const
export const WIDTH = PAGE.width - PAGE.left - PAGE.right
export const FOOT = PAGE.height - PAGE.bottom

export type Struct = PDFKit.PDFStructureElement

/** Of an element: what is read in its place, where it stands, what a heading cell is the heading of. */
type TagOptions = { alt?: string; bbox?: [number, number, number, number]; scope?: 'Column' | 'Row' }

/** A document being set: where the pen is, and the element of the structure tree that what comes next belongs to. */
export type PrintedPaper = {
  doc: PDFKit.PDFDocument
  root: Struct
  /** Adds an element to `parent`, with what `draw` sets as its content. */
  tag(parent: Struct, type: string, draw: () => void, options?: TagOptions): void
  /** An element that holds others. */
  group(parent: Struct, type: string, fill: (own: Struct) => void, options?: TagOptions): void
  /** Ornaments, and what repeats on each page: readers pass it by. */
  ornament(draw: () => void): void
  /** Begins a page unless `height` points are left on this one. @returns whether it did */
  room(height: number): boolean
  face(face: Cara, size: number, colour?: string): PDFKit.PDFDocument
}

/** @param date of the document: the same content and date give the same bytes */
export const createPaper = (info: { title: string; subject: string; author: string; date: Date }): PrintedPaper => {
  const { title, subject, author, date } = info
  // Its types know neither PDF/UA nor that there may be no default font.
  const doc = new PDFDocument({
    size: 'LETTER',
    margins: { top: PAGE.top, bottom: PAGE.bottom, left: PAGE.left, right: PAGE.right },
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    lang: MUNICIPIO.idioma,
    displayTitle: true,
    bufferPages: true,
    font: '',
    info: {
      Title: title,
      Subject: subject,
      Author: author,
      Creator: 'Cenote',
      Producer: 'Cenote',
      CreationDate: date,
      ModDate: date,
    },
  } as unknown as PDFKit.PDFDocumentOptions)
  for (const { face, source } of FONTS) doc.registerFont(face, source)
  const root = doc.struct('Document')
  doc.addStructure(root)
  const paper: PrintedPaper = {
    doc,
    root,
    tag(parent, type, draw, options = {}) {
      const own = doc.struct(type, options)
      parent.add(own)
      own.add(draw)
      own.end()
    },
    group(parent, type, fill, options = {}) {
      const own = doc.struct(type, options)
      parent.add(own)
      fill(own)
      own.end()
    },
    ornament(draw) {
      doc.markContent('Artifact', { type: 'Layout' })
      draw()
      doc.endMarkedContent()
    },
    room(height) {
      if (doc.y + height <= FOOT) return false
      doc.addPage()
      return true
    },
    face(face, size, colour = INK.tinta) {
      return doc.font(face).fontSize(size).fillColor(colour)
    },
  }
  return paper
}

/** The bytes, once all is set. */
export const finish = ({ doc, root }: PrintedPaper): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
    root.end()
    doc.end()
  })

/** A thin line across, or part of the way. */
export const rule = (
  paper: PrintedPaper,
  y: number,
  x: number = PAGE.left,
  width: number = WIDTH,
  colour: string = INK.linea,
  weight = 0.6,
): void =>
  paper.ornament(() => {
    paper.doc
      .save()
      .lineWidth(weight)
      .strokeColor(colour)
      .moveTo(x, y)
      .lineTo(x + width, y)
      .stroke()
      .restore()
  })
