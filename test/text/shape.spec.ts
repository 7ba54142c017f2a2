import { describe, expect, it } from 'vitest'
import type { Publicacion } from '../../hooks/ledger/rows.ts'
import { problemIn } from '../../hooks/portal/bodyShape.ts'
import { toLexical } from '../../hooks/portal/lexical.ts'
import { mediaOf } from '../../hooks/portal/media.ts'
import { hasContent } from '../../hooks/portal/nodes.ts'
import { soundText } from '../../hooks/portal/sound.ts'
import { richTextToHtml } from '../../site/src/lib/portal/richText.ts'

type Node = Record<string, unknown>

const isId = (value: unknown) => value === 'id'
const state = (...children: unknown[]) => ({ root: { type: 'root', children } })
const text = (more: Node = {}): Node => ({ type: 'text', text: 'queda', format: 0, ...more })
const paragraph = (...children: unknown[]): Node => ({ type: 'paragraph', children })
const link = (fields: unknown): Node => paragraph({ type: 'link', fields, children: [text()] })
const deep = (levels: number): Node => {
  let node: Node = paragraph(text())
  for (let i = 0; i < levels; i++) node = { type: 'quote', children: [node] }
  return node
}
const heavy = { ...paragraph(text({ text: 'a'.repeat(1_100_000) })) }

/** What is not what the editor stores, and what is said of it. */
const WRONG: [name: string, value: unknown, said: RegExp][] = [
  ['a text', 'hola', /raíz/],
  ['a number', 7, /raíz/],
  ['a list', [], /raíz/],
  ['nothing', {}, /raíz/],
  ['no root', { root: null }, /raíz/],
  ['a root that is a text', { root: 'a' }, /raíz/],
  ['a root of another kind', { root: { type: 'paragraph', children: [] } }, /raíz/],
  ['a root without children', { root: { type: 'root' } }, /children/],
  ['children that are a text', { root: { type: 'root', children: 'hola' } }, /children/],
  ['a missing node', state(null), /type/],
  ['a node that is a text', state('hola'), /type/],
  ['a node that is a list', state([]), /type/],
  ['a missing node within', state(paragraph(null)), /type/],
  ['a node without a type', state({ children: [] }), /no se conoce/],
  ['a type that is none', state({ type: 7, children: [] }), /no se conoce/],
  ['a type of every object', state({ type: 'constructor', children: [] }), /no se conoce/],
  ['a type nobody knows', state({ type: 'raro', children: [] }), /«raro»/],
  ['a paragraph without children', state({ type: 'paragraph' }), /children/],
  ['a paragraph with a text for children', state({ type: 'paragraph', children: 'hola' }), /children/],
  ['a text that is a number', state(paragraph(text({ text: 7 }))), /letras/],
  ['a text whose format is an object', state(paragraph(text({ format: {} }))), /format/],
  ['a text with children', state(paragraph(text({ children: [] }))), /no contiene/],
  ['a heading of no size', state({ type: 'heading', tag: 'script', children: [] }), /tag/],
  ['a list of no kind', state({ type: 'list', children: [] }), /tag/],
  ['a list of paragraphs', state({ type: 'list', tag: 'ul', children: [paragraph()] }), /lugar/],
  ['an item outside a list', state({ type: 'listitem', children: [] }), /lugar/],
  ['a table without rows', state({ type: 'table', children: [] }), /renglones/],
  ['a table of text', state({ type: 'table', children: [text()] }), /lugar/],
  ['a row without cells', state({ type: 'table', children: [{ type: 'tablerow', children: [] }] }), /renglones/],
  ['a root within', state({ type: 'root', children: [] }), /«root»/],
  ['a link without fields', state(link(undefined)), /enlace/],
  ['a link to an object', state(link({ linkType: 'custom', url: {} })), /enlace/],
  ['a link too long', state(link({ linkType: 'custom', url: `https://x.mx/${'a'.repeat(3000)}` })), /2,000/],
  ['a link to no page', state(link({ linkType: 'internal', doc: null })), /publicación/],
  [
    'a link to a page of another shape',
    state(link({ linkType: 'internal', doc: { relationTo: 'publicaciones', value: 7 } })),
    /id/,
  ],
  [
    'a link to another collection',
    state(link({ linkType: 'internal', doc: { relationTo: 'usuarios', value: 'id' } })),
    /id/,
  ],
  ['an upload of nothing', state({ type: 'upload', relationTo: 'medios' }), /medios/],
  ['an upload of another shape', state({ type: 'upload', relationTo: 'medios', value: { id: { a: 1 } } }), /medios/],
  ['an upload of another collection', state({ type: 'upload', relationTo: 'adjuntos', value: 'id' }), /medios/],
  ['31 levels', state(deep(31)), /niveles/],
  ['4,000 levels', state(deep(4000)), /niveles/],
  ['100,000 levels', state(deep(100_000)), /niveles/],
  ['too many nodes', state(...Array.from({ length: 21_000 }, () => paragraph())), /demasiado largo/],
  ['too many characters', state(heavy), /demasiado largo/],
  ['a node with an endless field', state({ ...paragraph(), more: deep(100_000) }), /demasiado largo|niveles/],
]

describe('a text that the editor did not write', () => {
  it.each(WRONG)('%s is refused in words', (_name, value, said) => {
    expect(problemIn(value, isId)).toMatch(said)
  })

  it.each(WRONG)('%s, once stored, is shown as far as it can be', (_name, value) => {
    expect(() => richTextToHtml(value)).not.toThrow()
    expect(() => hasContent(value)).not.toThrow()
    expect(mediaOf({ cuerpo: value } as unknown as Publicacion).every((id) => typeof id === 'string')).toBe(true)
    const sound = soundText(value)
    if (sound) expect(() => JSON.stringify(sound.root.children.map(({ type }) => type))).not.toThrow()
  })

  it('keeps the words of what is too deep', () => {
    for (const levels of [40, 4000, 100_000]) expect(richTextToHtml(state(deep(levels)))).toContain('queda')
  })

  it.each([
    ['what the reader makes', toLexical('# A\n\n- b\n- - c\n\n|d|e|\n|-|-|\n|f|g|\n\n> h\n\n[i](https://x.mx)\n\n---')],
    ['a picture', state({ type: 'upload', relationTo: 'medios', value: 'id', version: 3 })],
    ['a picture as it is read', state({ type: 'upload', relationTo: 'medios', value: { id: 'id', url: '/a' } })],
    ['a link to a page', state(link({ linkType: 'internal', doc: { relationTo: 'publicaciones', value: 'id' } }))],
    ['an empty page', state()],
    ['a tab and the end of a line', state(paragraph({ type: 'tab', text: '\t', format: 0 }, { type: 'linebreak' }))],
  ])('takes %s', (_name, value) => {
    expect(problemIn(value, isId)).toBeNull()
  })
})
