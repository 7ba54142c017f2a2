import type { PrintedPaper } from './paper.ts'

/** Bytes kept for the seal: a certificate with its chain fits several times over. */
const SEAL_BYTES = 12_288

/** What `@signpdf` looks for and fills in. */
const BYTE_RANGE = [0, '**********', '**********', '**********']

/**
 * Leaves room in the document for a seal: an invisible signature field on the first page, with its dictionary. PDFKit itself
 * knows no signatures; this is ISO 32000-1, 12.8, with the SubFilter PAdES asks for.
 */
export const reserveSeal = ({ doc, face }: PrintedPaper, seal: { date: Date; reason: string; name: string }): void => {
  doc.switchToPage(doc.bufferedPageRange().start)
  const signature = doc.ref({
    Type: 'Sig',
    Filter: 'Adobe.PPKLite',
    SubFilter: 'ETSI.CAdES.detached',
    ByteRange: BYTE_RANGE,
    Contents: Buffer.alloc(SEAL_BYTES),
    Reason: new String(seal.reason),
    Name: new String(seal.name),
    M: seal.date,
  })
  const field = doc.ref({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Sig',
    Rect: [0, 0, 0, 0],
    V: signature,
    T: new String('sello'),
    TU: new String('Sello de la institución'),
    // Hidden, printed, locked: nobody fills it in.
    F: 2 + 4 + 128,
    P: doc.page.dictionary,
  })
  face('texto', 10)
  doc.initForm()
  const { data } = (doc as unknown as { _root: Catalog })._root.data.AcroForm
  data.Fields.push(field)
  // Signatures exist, and the file may only be added to. Readers must not draw fields anew: that would change it.
  data.SigFlags = 3
  delete data.NeedAppearances
  const page = doc.page as unknown as { annotations: unknown[] }
  page.annotations.push(field)
  signature.end('')
  field.end('')
}

type Catalog = {
  data: { AcroForm: { data: { Fields: unknown[]; SigFlags?: number; NeedAppearances?: boolean } } }
}
