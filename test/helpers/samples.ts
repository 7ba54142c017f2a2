import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'

/** Files as people really send them, made in code so that the repository carries none. */
type File = { name: string; type: string; bytes: Uint8Array<ArrayBuffer> }

/** A photograph of several MB, as a telephone makes it: noisy, and it says where it was taken. */
export const photograph = async (): Promise<File> => {
  const [width, height] = [2400, 1800]
  const noise = { type: 'gaussian', mean: 128, sigma: 45 } as const
  const gradient = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs>
    <linearGradient id="g" x2="1" y2="1"><stop stop-color="#0a7d8c"/><stop offset="1" stop-color="#f4d58d"/></linearGradient>
    </defs><rect width="100%" height="100%" fill="url(#g)"/></svg>`
  const bytes = await sharp({ create: { width, height, channels: 3, background: '#000', noise } })
    .composite([{ input: Buffer.from(gradient), blend: 'soft-light' }])
    .withExif({
      IFD0: { Make: 'Cenote', Model: 'Prueba', ImageDescription: 'Fotografía de prueba' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '21/1 9/1 40/1',
        GPSLongitudeRef: 'W',
        GPSLongitude: '86/1 51/1 5/1',
      },
    })
    .jpeg({ quality: 95 })
    .toBuffer()
  return { name: 'fotografía de la glorieta.jpg', type: 'image/jpeg', bytes: copy(bytes) }
}

/** A picture of a few hundred bytes, of one colour: for what asks only that there be one. */
export const picture = async (name = 'dibujo.png', background = '#0a7d8c'): Promise<File> => {
  const create = { width: 40, height: 30, channels: 3, background } as const
  return { name, type: 'image/png', bytes: copy(await sharp({ create }).png().toBuffer()) }
}

/** One page that says `text` (Latin-1), with a cross-reference table that holds. */
export const pdf = (text = 'Oficio de prueba: instalación en la Dirección de Ecología'): File => {
  const line = text.replace(/[\\()]/g, '\\$&')
  const content = `BT /F1 14 Tf 72 720 Td (${line}) Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ]
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`
  return { name: 'oficio.pdf', type: 'application/pdf', bytes: copy(Buffer.from(body + table + end, 'latin1')) }
}

/** Plain text that calls itself a photograph. */
export const textNamedJpeg = (): File => ({
  name: 'foto.jpg',
  type: 'image/jpeg',
  bytes: copy(Buffer.from('Esto no es una fotografía.\n'.repeat(40))),
})

/** A drawing that would run in the reader's browser. */
export const svgWithScript = (): File => ({
  name: 'escudo.svg',
  type: 'image/svg+xml',
  bytes: copy(
    Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><script>alert(document.cookie)</script></svg>',
    ),
  ),
})

/** A program with a document's name. */
export const executableNamedPdf = (): File => ({
  name: 'oficio.pdf',
  type: 'application/pdf',
  bytes: copy(Buffer.concat([Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]), Buffer.alloc(4096)])),
})

const copy = (bytes: Buffer): Uint8Array<ArrayBuffer> => new Uint8Array(bytes)

/** A PDF that weighs so many bytes more: a comment that no reader shows. */
export const heavyPdf = (bytes: number, name = 'anexo.pdf'): File => {
  const whole = Buffer.from(pdf(name).bytes)
  const at = whole.indexOf('\n') + 1
  const comment = Buffer.alloc(bytes, 'c').fill('%', 0, 1)
  return {
    ...pdf(),
    name,
    bytes: copy(Buffer.concat([whole.subarray(0, at), comment, Buffer.from('\n'), whole.subarray(at)])),
  }
}

/** A small PNG that says to be of that size, black: a few kB that take up to hundreds of MB to open. */
export const hugePng = (width: number, height: number): File => {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const ends = Buffer.alloc(8)
    ends.writeUInt32BE(data.length, 0)
    ends.writeUInt32BE(crc32(body), 4)
    return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // One bit a pixel, grey.
  header[8] = 1
  const rows = deflateSync(Buffer.alloc(height * (1 + Math.ceil(width / 8))))
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const bytes = Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))])
  return { name: 'plano.png', type: 'image/png', bytes: copy(bytes) }
}
