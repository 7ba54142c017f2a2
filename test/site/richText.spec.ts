import { describe, expect, it } from 'vitest'
import { richTextToHtml } from '../../site/src/lib/portal/richText.ts'

type Node = Record<string, unknown>

const html = (...children: Node[]) => richTextToHtml({ root: { type: 'root', children } })
const text = (value: unknown, format = 0): Node => ({ type: 'text', text: value, format })
const paragraph = (...children: Node[]): Node => ({ type: 'paragraph', children })
const link = (fields: Node, label = 'aquí'): Node => ({ type: 'link', fields, children: [text(label)] })
const to = (url: unknown) => html(paragraph(link({ linkType: 'custom', url })))
const cell = (value: string, headerState = 0, more: Node = {}): Node => ({
  type: 'tablecell',
  headerState,
  children: [paragraph(text(value))],
  ...more,
})
const table = (...rows: Node[][]): Node => ({
  type: 'table',
  children: rows.map((children) => ({ type: 'tablerow', children })),
})
const size = (url: string, width: number, height: number) => ({ url, width, height })
const photo = {
  alt: 'Un «árbol" <b>',
  mimeType: 'image/jpeg',
  ...size('https://otro.mx/api/medios/file/a.jpg', 3000, 2000),
  sizes: {
    tarjeta: size('/api/medios/file/a-640x360.webp', 640, 360),
    pagina: size('/api/medios/file/a-1280x853.webp', 1280, 853),
  },
}
const upload = (value: unknown) => html({ type: 'upload', relationTo: 'medios', value })

describe('rich text as HTML', () => {
  it('says what the panel says', () => {
    expect(
      html(
        { type: 'heading', tag: 'h3', children: [text('Sedes')] },
        paragraph(
          text('Es '),
          text('gratis', 1),
          text(' y '),
          text('rápido', 2 | 1),
          { type: 'linebreak' },
          text('H2O', 32),
        ),
        { type: 'list', tag: 'ol', children: [{ type: 'listitem', children: [text('uno')] }] },
        { type: 'quote', children: [text('Cita')] },
        { type: 'horizontalrule' },
      ),
    ).toBe(
      '<h3>Sedes</h3><p>Es <strong>gratis</strong> y <strong><em>rápido</em></strong><br><sub>H2O</sub></p>' +
        '<ol><li>uno</li></ol><blockquote>Cita</blockquote><hr>',
    )
  })

  it('leaves the first heading to the page', () => {
    expect(html({ type: 'heading', tag: 'h1', children: [text('A')] })).toBe('<h2>A</h2>')
    expect(html({ type: 'heading', tag: 'script', children: [text('A')] })).toBe('<h2>A</h2>')
  })

  it('marks the item that only holds a list', () => {
    const inner = { type: 'list', tag: 'ul', children: [{ type: 'listitem', children: [text('b')] }] }
    const outer = { type: 'list', tag: 'ul', children: [{ type: 'listitem', children: [inner] }] }
    expect(html(outer)).toBe('<ul><li class="anidada"><ul><li>b</li></ul></li></ul>')
  })

  it.each([
    [null],
    [undefined],
    ['<b>'],
    [{}],
    [{ root: null }],
    [{ root: { children: [] } }],
    [{ root: { children: [paragraph(text(''))] } }],
  ])('is empty for %j', (value) => expect(richTextToHtml(value)).toBe(''))

  it('drops paragraphs that are only a key pressed', () => {
    expect(html(paragraph(), paragraph(text('a')), paragraph())).toBe('<p>a</p>')
  })
})

describe('nothing in the text becomes markup', () => {
  const evil = '<script>alert(1)</script>"\'&'

  it('in text', () => {
    expect(html(paragraph(text(evil)))).toBe('<p>&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;</p>')
  })

  it('in what an import left without a type we know', () => {
    expect(html({ type: 'block', fields: { html: evil }, children: [text(evil)] })).not.toContain('<script')
    expect(html({ type: 'raro', children: [text('queda')] }, paragraph(text('a')))).toBe('queda<p>a</p>')
  })

  it('in attributes', () => {
    const made = upload({ ...photo, alt: '"><img src=x onerror=alert(1)>', credito: evil })
    expect(made).toContain('alt="&quot;&gt;&lt;img src=x onerror=alert(1)&gt;"')
    expect(made).not.toContain('<script')
    expect(html(table([cell('a', 0, { colSpan: '2" onclick="x', rowSpan: 3 })]))).toContain('<td rowspan="3">')
  })

  it('and no style survives the strict policy', () => {
    const all = html(
      { ...paragraph(text('a', 4 | 8)), format: 'center', indent: 3 },
      table([{ ...cell('x', 1), backgroundColor: 'red' }]),
      {
        type: 'list',
        tag: 'ul',
        listType: 'check',
        children: [{ type: 'listitem', checked: true, children: [text('c')] }],
      },
    )
    expect(all).not.toMatch(/style=|<input|onclick/)
    expect(all).toContain('<p><s><u>a</u></s></p>')
  })
})

describe('links', () => {
  it.each([
    'https://example.org/a?b=1&c=2',
    'http://example.org',
    '/dependencias#tic',
    '#aviso',
    'mailto:tic@example.org',
    'tel:+529988812800',
  ])('keeps %s', (url) => {
    expect(to(url)).toBe(`<p><a href="${url.replaceAll('&', '&amp;')}">aquí</a></p>`)
  })

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' \u0001javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://example.org/x',
    'http://[',
    '',
    null,
    undefined,
    { toString: 'x' },
  ])('drops %j and keeps its words', (url) => {
    expect(to(url)).toBe('<p>aquí</p>')
  })

  it('leads to another publication by its address, and nowhere when this reader may not see it', () => {
    const inner = (doc: unknown) => html(paragraph(link({ linkType: 'internal', url: 'https://x.mx', doc })))
    expect(inner({ relationTo: 'publicaciones', value: { slug: 'a-b' } })).toBe(
      '<p><a href="/noticias/a-b">aquí</a></p>',
    )
    for (const doc of [
      { relationTo: 'publicaciones', value: 'id' },
      { relationTo: 'publicaciones', value: null },
      null,
    ]) {
      expect(inner(doc)).toBe('<p>aquí</p>')
    }
  })
})

describe('uploads', () => {
  it('are pictures with their measure, no larger than the page, from here', () => {
    const made = upload(photo)
    expect(made).toMatch(/^<figure><img src="\/api\/medios\/file\/a-1280x853\.webp" width="1280" height="853"/)
    expect(made).toContain('alt="Un «árbol&quot; &lt;b&gt;" loading="lazy"')
    // The card is cut to 16:9, this picture is not: a smaller screen must not see less of it.
    expect(made).not.toContain('srcset')
  })

  it('offer the smaller one where it shows the same', () => {
    const wide = { ...photo, sizes: { ...photo.sizes, pagina: size('/api/medios/file/a-1280x720.webp', 1280, 720) } }
    expect(upload(wide)).toContain(
      'srcset="/api/medios/file/a-640x360.webp 640w, /api/medios/file/a-1280x720.webp 1280w"',
    )
  })

  it('fall back to the original, name the author, and escape the name of a file', () => {
    expect(upload({ ...photo, sizes: {}, credito: 'Ana' })).toContain('src="/api/medios/file/a.jpg" width="3000"')
    expect(upload({ ...photo, credito: 'Ana' })).toContain('<figcaption>Ana</figcaption>')
    expect(
      upload({
        alt: '',
        filename: 'a<b>.pdf',
        mimeType: 'application/pdf',
        url: '/api/medios/file/a.pdf',
        filesize: 310_400,
      }),
    ).toBe('<p><a href="/api/medios/file/a.pdf">a&lt;b&gt;.pdf</a> (310 kB)</p>')
  })

  it.each([['id'], [null], [{ mimeType: 'application/pdf', url: 'javascript:alert(1)', alt: 'x' }]])(
    'show nothing for %j',
    (value) => expect(upload(value)).toBe(''),
  )
})

describe('tables', () => {
  it('scroll by keyboard, say which they are, and name their columns and rows', () => {
    const made = html(table([cell('', 3), cell('Día', 1)], [cell('Vivero', 2), cell('23')]), table([cell('b')]))
    expect(made).toContain('<div class="tabla" role="region" tabindex="0" aria-label="Tabla 1"><table><tbody>')
    expect(made).toContain('aria-label="Tabla 2"')
    expect(made).toContain('<tr><td></td><th scope="col"><p>Día</p></th></tr>')
    expect(made).toContain('<tr><th scope="row"><p>Vivero</p></th><td><p>23</p></td></tr>')
  })

  it('span no more than a table can hold', () => {
    expect(html(table([cell('a', 0, { colSpan: 9e9 })]))).toContain('colspan="50"')
  })
})
