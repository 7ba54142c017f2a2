import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { diagramPolicy } from '../../hooks/diagram/style.ts'
import { drawDiagram } from '../../hooks/diagram/svg.ts'
import { wrap } from '../../hooks/diagram/text.ts'
import { PROCEDURES } from '../../hooks/manual/index.ts'
import { hard } from './hard.ts'

const ALL = [...PROCEDURES, hard].map((p) => [`${p.codigo} v${p.version}`, p] as const)
const count = (text: string, part: string) => text.split(part).length - 1

describe.each(ALL)('%s, drawn', (_, procedure) => {
  const svg = drawDiagram(procedure, { aqui: 2, hechos: new Set([1]) })

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

  it('marks where one is, and what is done', () => {
    expect(count(svg, '<g class="aqui">')).toBe(1)
    expect(count(svg, '>Estás aquí<')).toBe(1)
    expect(svg).toContain('Estás aquí: paso 2</title>')
    expect(count(svg, '<g class="hecho">')).toBe(1)
    expect(drawDiagram(procedure)).not.toContain('Estás aquí')
    expect(drawDiagram(procedure, { aqui: 99 })).toBe(drawDiagram(procedure))
  })
})

it('writes any name as text', () => {
  const svg = drawDiagram(hard)
  expect(svg).toContain('&#60;difícil&#62;')
  expect(svg).not.toContain('<difícil')
})

it('lets a diagram opened by itself use its own style, no other', () => {
  expect(diagramPolicy()).toMatch(/^default-src 'none'; font-src data:; style-src 'sha256-[A-Za-z0-9+/]{43}='$/)
})

describe('wrapping', () => {
  it('loses no word, breaks none, and is even', () => {
    expect(wrap('Recibe, sella y registra el oficio', 126, 14)).toEqual(['Recibe, sella y', 'registra el oficio'])
    expect(wrap('Desinternacionalización total', 60, 14)).toEqual(['Desinternacionalización', 'total'])
    expect(wrap('  Pide  ', 60, 14)).toEqual(['Pide'])
  })
})
