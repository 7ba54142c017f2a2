import { describe, expect, it } from 'vitest'
import { problemIn } from '../../hooks/portal/bodyShape.ts'
import { toLexical, toParagraphs } from '../../hooks/portal/lexical.ts'
import { nodesIn, TEXT_BOUNDS } from '../../hooks/portal/nodes.ts'
import { plainLines } from '../../hooks/text/plain.ts'
import { richTextToHtml } from '../../site/src/lib/portal/richText.ts'
import { spent } from '../helpers/spent.ts'
import { FAMILIES, LONGEST, lettersOf } from './families.ts'

const page = (text: string): string => richTextToHtml(toLexical(text))
const cells = (text: string): string => page(text).replace(/<div[^>]*>|<\/div>/g, '')

describe('a requester’s text as a page', () => {
  it.each([
    ['# A\n##### B\n#no', '<h2>A</h2><h4>B</h4><p>#no</p>'],
    ['uno\ndos\n\ntres', '<p>uno dos</p><p>tres</p>'],
    [
      '**a** *b* ***c*** __d__ _e_',
      '<p><strong>a</strong> <em>b</em> <strong><em>c</em></strong> <strong>d</strong> <em>e</em></p>',
    ],
    ['- a\n• b\n1. x\n2. y', '<ul><li>a</li><li>b</li></ul><ol><li>x</li><li>y</li></ol>'],
    ['- a\n- - b', '<ul><li>a</li><li class="anidada"><ul><li>b</li></ul></li></ul>'],
    ['> a\n> b\n\n---', '<blockquote>a b</blockquote><hr>'],
    ['> a\n> - b', '<blockquote>a</blockquote><ul><li>b</li></ul>'],
    [
      '[a](https://x.mx) [b](/local) [c](mailto:a@b.mx)',
      '<p><a href="https://x.mx">a</a> <a href="/local">b</a> <a href="mailto:a@b.mx">c</a></p>',
    ],
    ['<b>a</b> &amp; `b` ~~c~~', '<p>&lt;b&gt;a&lt;/b&gt; &amp;amp; `b` ~~c~~</p>'],
    ['\\*no\\* \\\\srv\\pub C:\\_x', '<p>*no* \\\\srv\\pub C:\\_x</p>'],
    ['60*40*75 cm, a_b_c', '<p>60*40*75 cm, a_b_c</p>'],
    ['    a\n```\nb\n```', '<p>a ``` b ```</p>'],
  ])('%j', (text, html) => expect(page(text)).toBe(html))

  it.each([
    'javascript:alert(1)',
    'JAVASCRIPT:x',
    'data:text/html,x',
    '//otro.mx',
    '/\\otro.mx',
    'vbscript:x',
    'ftp://x.mx',
    'x.html',
  ])('has no link to %s', (url) => {
    const state = toLexical(`[a](${url}) [b](<${url}>) <${url}> ![c](${url})`)
    expect([...nodesIn(state)].filter(({ type }) => type === 'link')).toEqual([])
    expect(richTextToHtml(state)).toContain('[a](')
  })

  it('shows no picture of another site: its words lead there', () => {
    expect(page('![mapa](https://x.mx/a.png)')).toBe('<p><a href="https://x.mx/a.png">mapa</a></p>')
  })

  it('makes tables of bars, of tabs and of GitHub’s rows, each row as wide as the widest', () => {
    const head = (a: string, b: string) => `<tr><th scope="col"><p>${a}</p></th><th scope="col"><p>${b}</p></th></tr>`
    const row = (a: string, b: string) => `<tr><td><p>${a}</p></td><td><p>${b}</p></td></tr>`
    const table = `<table><tbody>${head('a', 'b')}${row('c', 'd')}</tbody></table>`
    expect(cells('|a|b|\n|---|:-:|\n|c|d|')).toBe(table)
    expect(cells('a\tb\nc\td')).toBe(table)
    expect(cells('a | b\n--- | ---\nc | d')).toBe(table)
    expect(cells('|a|b|\n|c|d|')).toBe(`<table><tbody>${row('a', 'b')}${row('c', 'd')}</tbody></table>`)
    expect(cells('|a|b|\n|-|-|\n|c|d|e\\|f|')).toContain('<td><p>e|f</p></td>')
    expect(page('a | b')).toBe('<p>a | b</p>')
  })

  it('keeps what is deeper than lists go as text', () => {
    expect(page('- '.repeat(30).concat('fin'))).toMatch(/- - - fin/)
    expect(page('>'.repeat(200).concat('fin'))).toMatch(/&gt;&gt;&gt;fin/)
  })

  it.each(Object.entries(FAMILIES))('of 40,000 characters %s: in time, within bounds, nothing lost', (_name, text) => {
    expect(spent(() => toLexical(text))).toBeLessThan(2000)
    const state = toLexical(text)
    expect(problemIn(state, () => true)).toBeNull()
    expect(JSON.stringify(state).length).toBeLessThan(TEXT_BOUNDS.characters)
    const written = [...nodesIn(state)].flatMap((node) => {
      const { url } = (node.fields ?? {}) as { url?: string }
      return [String(node.text ?? ''), url ? decodeURI(url) : '']
    })
    const kept = lettersOf(written.join(''))
    // A figure at the head of an item is the list's own.
    const lists = (t: string) => t.replace(/1/g, '').length
    expect(lists(kept)).toBeGreaterThanOrEqual(lists(lettersOf(text)))
    if (text.trim()) expect(written.join('').trim()).not.toBe('')
  })

  it('takes time that grows with the length', () => {
    const thrice = (text: string) =>
      spent(() => {
        for (let i = 0; i < 3; i++) toLexical(text)
      })
    for (const unit of ['* ', '__a__b_', '[', '> - ', '|a', 'a**b']) {
      const short = thrice(unit.repeat(LONGEST / 4 / unit.length))
      const long = thrice(unit.repeat((4 * LONGEST) / unit.length))
      // Sixteen times as long; were it the square, 256 times.
      expect([unit, long < 100 * Math.max(short, 5)]).toEqual([unit, true])
    }
  })

  it('is paragraphs where it would be more than a page holds', () => {
    const small = `|${'1|'.repeat(12)}\n`
    const state = toLexical(small.repeat(Math.floor(LONGEST / small.length)))
    expect(problemIn(state, () => true)).toBeNull()
    expect([...nodesIn(state)].every(({ type }) => type !== 'table')).toBe(true)
    expect(lettersOf(JSON.stringify(toParagraphs('a\nb\r\nc')))).toMatch(/a.*b.*c/)
  })
})

describe('a text on paper', () => {
  it('is its words, without marks', () => {
    const text =
      '## Dónde\n\nEn **el domo**:\n- uno\n- dos\n\n|Día|Hora|\n|---|---|\n|lunes|8:00|\n\n[mapa](https://x.mx)\ny más'
    expect(plainLines(text)).toBe(
      'Dónde\n\nEn el domo:\n\n• uno\n• dos\n\nDía · Hora\nlunes · 8:00\n\nmapa (https://x.mx)\ny más',
    )
    expect(plainLines('Uno\nDos: 2*3*4\n\\\\srv\\c')).toBe('Uno\nDos: 2*3*4\n\\\\srv\\c')
  })

  it.each(Object.entries(FAMILIES))('of 40,000 characters %s: in time', (_name, text) => {
    expect(spent(() => expect(plainLines(text).length).toBeGreaterThan(0))).toBeLessThan(2000)
  })
})
