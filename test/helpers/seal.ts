import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { fromBER, type OctetString } from 'asn1js'
import { ContentInfo, SignedData } from 'pkijs'

/*
 * Reads a PDF's seal with software that did not make it: PKI.js, which shares nothing with what seals but the standards.
 */

export type SealRead = {
  /** The signature over the attributes holds, and the hash among them is the file's. */
  valid: boolean
  /** The seal covers the file from its first byte to its last, but for itself. */
  whole: boolean
  /** Common name of the certificate. */
  titular: string
  subFilter: string
  /** Object identifiers of what is signed besides the content. */
  attributes: string[]
  /** SHA-256 of the certificate, as the seal itself names it. */
  namedCertificate: string | null
  certificate: string
}

const COMMON_NAME = '2.5.4.3'
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47'

export const readSeal = async (pdf: Buffer): Promise<SealRead> => {
  const text = pdf.toString('latin1')
  const range = /\/ByteRange\s*\[\s*(\d+) (\d+) (\d+) (\d+)\s*\]/.exec(text)?.slice(1).map(Number)
  const [from = 0, length = 0, after = 0, rest = 0] = range ?? []
  if (!range) throw new Error('the PDF has no seal')
  const content = Buffer.concat([pdf.subarray(from, from + length), pdf.subarray(after, after + rest)])
  const hex = text.slice(from + length + 1, after - 1)
  const { result } = fromBER(new Uint8Array(Buffer.from(hex, 'hex')))
  const signed = new SignedData({ schema: new ContentInfo({ schema: result }).content })
  const [info] = signed.signerInfos
  const [certificate] = signed.certificates ?? []
  if (!info || !certificate || !('subject' in certificate)) throw new Error('the seal has no signer')
  const valid = await signed.verify({ signer: 0, data: exact(content), checkChain: false }).catch(() => false)
  const attributes = info.signedAttrs?.attributes ?? []
  const named = attributes.find(({ type }) => type === SIGNING_CERTIFICATE_V2)
  const name = certificate.subject.typesAndValues.find(({ type }) => type === COMMON_NAME)
  return {
    valid,
    whole: from === 0 && after + rest === pdf.length,
    titular: name?.value.valueBlock.value ?? '',
    subFilter: /\/SubFilter\s*\/([\w.]+)/.exec(text)?.[1] ?? '',
    attributes: attributes.map(({ type }) => type),
    namedCertificate: named ? firstOctets(named.values[0]) : null,
    certificate: createHash('sha256')
      .update(Buffer.from(certificate.toSchema(true).toBER()))
      .digest('hex'),
  }
}

const exact = (bytes: Buffer): ArrayBuffer => new Uint8Array(bytes).buffer

/** The first string of octets within, depth first. */
const firstOctets = (node: unknown): string | null => {
  const { valueBlock } = node as { valueBlock: { value?: unknown[]; valueHexView?: Uint8Array } }
  if ((node as OctetString).idBlock.tagNumber === 4) return Buffer.from(valueBlock.valueHexView ?? []).toString('hex')
  for (const child of valueBlock.value ?? []) {
    const found = firstOctets(child)
    if (found) return found
  }
  return null
}

const has = (command: string): boolean => spawnSync(command, ['-v']).error === undefined

/** Whether the distribution's own check of a seal is there, for a second opinion. */
export const hasPdfsig = has('pdfsig')

/** What Debian's `pdfsig` says of a PDF. */
export const pdfsig = (pdf: Buffer): string => {
  const file = path.join(mkdtempSync(path.join(process.env.TEST_SCRATCH ?? tmpdir(), 'pdf-')), 'documento.pdf')
  writeFileSync(file, pdf)
  return spawnSync('pdfsig', [file], { encoding: 'utf8' }).stdout
}

/** What a reader makes of a PDF, page after page, in the order it is read; one space for each gap. */
export const pdfPages = async (pdf: Buffer): Promise<string[]> => {
  const library = await PDFiumLibrary.init()
  try {
    const document = await library.loadDocument(pdf)
    const pages = [...document.pages()].map((page) => page.getText().replace(/\s+/g, ' '))
    document.destroy()
    return pages
  } finally {
    library.destroy()
  }
}
