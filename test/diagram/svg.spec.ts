import { create, type Font } from 'fontkit'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { diagramPolicy, diagramStyle } from '../../hooks/diagram/style.ts'
import { drawDiagram } from '../../hooks/diagram/svg.ts'
import { textWidth, wrap } from '../../hooks/diagram/text.ts'
import { PROCEDURES } from '../../hooks/manual/index.ts'
import { hard } from './hard.ts'

const ALL = [...PROCEDURES, hard].map((p) => [`${p.codigo} v${p.version}`, p] as const)
const count = (text: string, part: string) => text.split(part).length - 1

describe.each(ALL)('%s, drawn', async (_, procedure) => {
  const svg = await drawDiagram(procedure, { aqui: 2, hechos: new Set([1]) })

  it('is well formed, of its own size', async () => {
    const { width, height } = await sharp(Buffer.from(svg)).metadata()
    expect([String(width), String(height)]).toEqual(/viewBox="0 0 (\d+) (\d+)"/.exec(svg)?.slice(1))
    expect(svg).not.toMatch(/NaN|undefined|Infinity|\[object/)
  })

  it('runs nothing and loads nothing', () => {
    expect(svg).not.toMatch(/<script|<foreignObject|<image|<use|\son\w+=|href|style="|url\((?!data:font)/)
  })

  it('is told to whoever does not see it, step by step', () => {
    expect(svg).toMatch(/<svg [^>]*role="img" aria-labelledby="titulo descripcion"/)
    const [, description = ''] = /<desc id="descripcion">(.*?)<\/desc>/s.exec(svg) ?? []
    for (const step of procedure.pasos) {
      expect(description).toContain(`Paso ${step.paso}, `)
      expect(description).toContain(`: ${step.actividad};`)
    }
  })

  it('marks where one is, and what is done', async () => {
    expect(count(svg, '<g class="aqui">')).toBe(1)
    expect(count(svg, '>Estás aquí<')).toBe(1)
    expect(svg).toContain('Estás aquí: paso 2</title>')
    expect(count(svg, '<g class="hecho">')).toBe(1)
    expect(await drawDiagram(procedure)).not.toContain('Estás aquí')
    expect(await drawDiagram(procedure, { aqui: 99 })).toBe(await drawDiagram(procedure))
  })
})

it('writes any name as text', async () => {
  const svg = await drawDiagram(hard)
  expect(svg).toContain('&#60;difícil&#62;')
  expect(svg).not.toContain('<difícil')
})

/** The faces a style carries: family and weight as the style says them, each as it can be read. */
const facesOf = (style: string) =>
  [
    ...style.matchAll(
      /@font-face\{font-family:"([^"]+)";font-weight:(\d+);src:url\(data:font\/woff2;base64,([^)]+)\)\}/g,
    ),
  ].map(([, family, weight, base64 = '']) => ({
    name: `${family} ${weight}`,
    bytes: base64.length,
    font: create(Buffer.from(base64, 'base64')) as Font,
  }))

describe('the faces within', async () => {
  const faces = facesOf(await diagramStyle())

  it('weigh 20 kB together, and say whose they are', () => {
    expect(faces.map(({ name }) => name)).toEqual([
      'Atkinson Hyperlegible Next 400',
      'Atkinson Hyperlegible Next 700',
      'Bricolage Grotesque 600',
    ])
    expect(faces.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(20_000)
    for (const { font } of faces) expect(font.copyright).toMatch(/^Copyright .* Authors/)
  })

  it('have every sign that the manual’s diagrams write', async () => {
    const drawn = (await Promise.all(PROCEDURES.map((p) => drawDiagram(p, { aqui: 1 })))).join('')
    const written = [...drawn.matchAll(/<tspan[^>]*>([^<]*)</g)].map(([, text]) => text).join('')
    expect(written.length).toBeGreaterThan(5000)
    for (const { font } of faces) {
      expect([...new Set(written)].filter((sign) => !font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0))).toEqual([])
    }
  })

  it('are as wide as they were measured', () => {
    const text = 'Añade «Tú» a la Avenida; ¿y el güero?'
    for (const [i, face] of (['texto', 'fuerte', 'rotulo'] as const).entries()) {
      const width = ((faces[i]?.font.layout(text).advanceWidth ?? 0) * 14) / (faces[i]?.font.unitsPerEm ?? 1)
      expect(textWidth(text, 14, face)).toBe(Math.ceil(width - 1e-9))
    }
  })
})

it('lets a diagram opened by itself use its own style, no other', async () => {
  expect(await diagramPolicy()).toMatch(/^default-src 'none'; font-src data:; style-src 'sha256-[A-Za-z0-9+/]{43}='$/)
})

describe('wrapping', () => {
  it('loses no word, breaks none, and is even', () => {
    expect(wrap('Recibe, sella y registra el oficio', 126, 14)).toEqual(['Recibe, sella y', 'registra el oficio'])
    expect(wrap('Desinternacionalización total', 60, 14)).toEqual(['Desinternacionalización', 'total'])
    expect(wrap('  Pide  ', 60, 14)).toEqual(['Pide'])
  })
})
