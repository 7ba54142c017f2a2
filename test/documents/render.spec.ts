import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { inflateSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { FONTS } from '../../cms/print/fonts.ts'
import { renderPdf } from '../../cms/print/render.ts'
import { pdfPages } from '../helpers/seal.ts'
import { spentOn } from '../helpers/spent.ts'
import { FORTY_LINES, LONG_NAME, paper, SPACED } from './papers.ts'

const SEAL = { titular: 'Ayuntamiento de prueba', demo: false }

/** The file with its compressed streams laid open. */
const opened = (pdf: Buffer): string =>
  pdf.toString('latin1').replace(/stream\n([\s\S]*?)\nendstream/g, (all, bytes: string) => {
    try {
      return inflateSync(Buffer.from(bytes, 'latin1')).toString('latin1')
    } catch {
      return all
    }
  })

it('is the same, byte for byte, for the same paper; and another for another', async () => {
  const [one, same] = [await renderPdf(paper(), SEAL), await renderPdf(paper(), SEAL)]
  expect(one.equals(same)).toBe(true)
  expect(one.equals(await renderPdf(paper({ asunto: 'Otro' }), SEAL))).toBe(false)
})

it('is the same in a process that has printed nothing as in one that has', async () => {
  const script = `
    const { renderPdf } = await import(${JSON.stringify(new URL('../../cms/print/render.ts', import.meta.url).href)})
    const { paper, SPACED } = await import(${JSON.stringify(new URL('./papers.ts', import.meta.url).href)})
    process.stdout.write(await renderPdf(paper({ asunto: SPACED }), ${JSON.stringify(SEAL)}))`
  const { stdout: first } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'buffer',
    maxBuffer: 10_000_000,
  })
  // The same glyphs, asked for by other signs before: spaces that do not break, letters put together, signs in twos.
  await renderPdf(paper({ asunto: SPACED.replaceAll(' ', '\u00a0').normalize('NFD').replace('-', '\u2011') }), SEAL)
  expect(first.equals(await renderPdf(paper({ asunto: SPACED }), SEAL))).toBe(true)
})

it.each(FONTS)('has no glyph for two signs in its face «$face», which would remember who asked first', ({ font }) => {
  const glyphs = font.characterSet.map((sign) => font.glyphForCodePoint(sign).id)
  expect(glyphs.length).toBeGreaterThan(300)
  expect(new Set(glyphs).size).toBe(glyphs.length)
})

it('is tagged, in Spanish, with a title that readers show, and with its fonts inside', async () => {
  const text = opened(await renderPdf(paper(), SEAL))
  expect(text).toMatch(/\/Marked true/)
  expect(text).toMatch(/\/Lang \(es-MX\)/)
  expect(text).toMatch(/\/DisplayDocTitle true/)
  expect(text).toMatch(/pdfuaid:part>1</)
  for (const tag of [
    'Document',
    'H1',
    'H2',
    'H3',
    'P',
    'Table',
    'TR',
    'TH',
    'TD',
    'L',
    'LI',
    'Lbl',
    'LBody',
    'Figure',
  ]) {
    expect(text).toMatch(new RegExp(`/S /${tag}\\b`))
  }
  expect(text).toMatch(/\/Scope \/Column/)
  const fonts = [...text.matchAll(/\/FontName \/(\S+)/g)].map(([, name]) => name)
  expect(fonts.length).toBeGreaterThanOrEqual(3)
  for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+(Bricolage|Atkinson)/)
  expect(text.match(/\/FontFile2? /g)?.length).toBe(fonts.length)
})

it('has content on every page that is either in the structure or marked as ornament', async () => {
  const text = opened(await renderPdf(paper(), SEAL))
  const marks = text.match(/\bB[DM]C\b/g)?.length ?? 0
  expect(marks).toBeGreaterThan(100)
  expect(text.match(/\bEMC\b/g)?.length).toBe(marks)
})

it('says all of it, accents right, on as many pages as it needs', async () => {
  const pages = await pdfPages(await renderPdf(paper(), SEAL))
  const flat = pages.join(' ')
  for (const words of [
    'H. Ayuntamiento de Benito Juárez',
    'Dictamen técnico',
    'TI-DI-2026-000123',
    '¿Cumplen los pingüinos?',
    'señalización «Ñandú»',
    'Íñigo Ávila Ürsúa',
    'Jefatura de Soporte Técnico',
    'https://cancun.test/verificar/7K3M-9QWX-2F4D-HJ5T',
    'Documento sellado con el certificado de Ayuntamiento de prueba.',
  ]) {
    expect(flat).toContain(words)
  }
  expect(LONG_NAME.length).toBeGreaterThanOrEqual(90)
  expect(flat).toContain(LONG_NAME)
  for (const [cell = ''] of FORTY_LINES) expect(flat).toContain(cell.slice(0, 22))
  expect(pages.length).toBeGreaterThan(1)
  for (const [i, page] of pages.entries()) expect(page).toContain(`página ${i + 1} de ${pages.length}`)
  // A name is never parted from its office.
  const last = pages.at(-1) ?? ''
  expect(last).toContain('Dirección de TIC')
  expect(last).toContain('Ürsúa')
})

it('says on every page that a demonstration is one', async () => {
  const pages = await pdfPages(await renderPdf(paper(), { ...SEAL, demo: true }))
  expect(pages.length).toBeGreaterThan(0)
  for (const page of pages) expect(page).toContain('Sello de demostración, sin validez oficial.')
})

it('holds whatever people write', async () => {
  const odd = 'x'.repeat(5000)
  const hard = paper({
    asunto: odd,
    titulo: 'Muy '.repeat(60),
    bloques: [
      {
        piezas: [
          { filas: [{ etiqueta: odd, valor: odd }] },
          { etiqueta: '', texto: '漢字 🌊 \u200f ʼ' },
          { parrafo: '\n\n\n' },
        ],
      },
      { titulo: '', piezas: [{ tabla: { titulo: '', columnas: ['a', odd], filas: [[odd, ''], []] } }] },
    ],
    firmas: Array.from({ length: 5 }, () => ({ nombre: odd.slice(0, 300), oficina: '', leyenda: '' })),
  })
  expect((await renderPdf(hard, SEAL)).length).toBeGreaterThan(10_000)
})

/** What nobody means to write, and what the faces have no signs for. */
const ODD: Record<string, string> = {
  controls: Array.from({ length: 32 }, (_, i) => String.fromCharCode(i))
    .join('')
    .repeat(300),
  emoji: '👩‍👩‍👧‍👦🇲🇽🌊'.repeat(300),
  'right to left': 'שלום مرحبا \u202e'.repeat(600),
  'heaped accents': `a${'\u0301\u0316'.repeat(4000)}`,
  unseen: '\u200b\u2060\ufeff\u00ad'.repeat(2000),
  'half characters': '\ud800a\udc00'.repeat(3000),
  'no space that breaks': 'a\u00a0'.repeat(20_000),
  'marks of order': '\ufeff'.repeat(40_000),
  'a long word': 'x'.repeat(40_000),
  'a hundred thousand lines': '\n'.repeat(100_000),
  spaces: `a${' '.repeat(40_000)}b`,
  tabs: '\t'.repeat(40_000),
}

it.each(Object.entries(ODD))('prints %s, wherever it stands, in its time', { timeout: 60_000 }, async (_name, odd) => {
  const made = paper({
    asunto: odd.slice(0, 500),
    bloques: [
      {
        titulo: odd.slice(0, 200),
        piezas: [
          { filas: [{ etiqueta: 'a', valor: odd }] },
          { etiqueta: 'b', texto: odd },
          { parrafo: odd },
          { tabla: { titulo: 'c', columnas: ['d', 'e'], filas: [[odd.slice(0, 4000), odd]] } },
        ],
      },
    ],
    firmas: [{ nombre: odd.slice(0, 120), oficina: odd.slice(0, 200), leyenda: '' }],
  })
  let bytes = 0
  const took = await spentOn(async () => {
    bytes = (await renderPdf(made, SEAL)).length
  })
  expect(bytes).toBeGreaterThan(10_000)
  expect(took).toBeLessThan(10_000)
})

it('says where there is no public address, and draws no way to one', async () => {
  const own = (host: string) => renderPdf(paper({ verificar: `http://${host}/verificar/7K3M-9QWX-2F4D-HJ5T` }), SEAL)
  for (const host of ['localhost:3000', '127.0.0.1:3000', '[::1]:3000']) {
    const pdf = await own(host)
    const pages = await pdfPages(pdf)
    expect(pages.length).toBeGreaterThan(0)
    for (const page of pages) {
      expect(page).toContain(
        `Sin dirección pública configurada; verifica en http://${host}/verificar/7K3M-9QWX-2F4D-HJ5T`,
      )
    }
    expect(opened(pdf)).not.toMatch(/\/S \/Figure\b/)
  }
  const pdf = await own('cancun.gob.mx')
  expect((await pdfPages(pdf)).join(' ')).not.toContain('Sin dirección pública')
  expect(opened(pdf)).toMatch(/\/S \/Figure\b/)
})
