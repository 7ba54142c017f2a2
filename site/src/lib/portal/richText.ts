import { convertLexicalToHTML, type HTMLConverters } from '@payloadcms/richtext-lexical/html'
import type { SerializedEditorState } from '@payloadcms/richtext-lexical/lexical'
import { soundText } from '../../../../hooks/portal/sound.ts'
import { formatBytes } from './format.ts'
import { attributes, escapeText, safeHref } from './html.ts'
import { pagePicture, type StoredImage } from './images.ts'

/*
 * Text written in the panel, as HTML. Payload's own converters write inline styles, which our Content-Security-Policy refuses,
 * and unlabelled tables; so every node has its converter here, and a kind of node we do not know shows its text alone.
 */

/** A node as stored, its shape made sound; all else an import or an older editor may have left out. */
type Node = { type?: string; children?: Node[]; [key: string]: unknown }
type Render = (args: { node: Node; nodesToHTML: (args: { nodes: never[] }) => string[] }) => string

const BOLD = 1
const FORMATS: [bit: number, tag: string][] = [
  [16, 'code'],
  [64, 'sup'],
  [32, 'sub'],
  [8, 'u'],
  [4, 's'],
  [2, 'em'],
  [BOLD, 'strong'],
]
const HEADER_ROW = 1
const HEADER_COLUMN = 2

const inside: (args: Parameters<Render>[0]) => string = ({ node, nodesToHTML }) =>
  nodesToHTML({ nodes: (node.children ?? []) as never[] }).join('')

const wrap =
  (tag: string): Render =>
  (args) => {
    const html = inside(args)
    return html && `<${tag}>${html}</${tag}>`
  }

const text: Render = ({ node }) => {
  const format = typeof node.format === 'number' ? node.format : 0
  return FORMATS.reduce((html, [bit, tag]) => (format & bit ? `<${tag}>${html}</${tag}>` : html), escapeText(node.text))
}

/** The page's title is its only h1. */
const heading: Render = (args) => wrap(args.node.tag === 'h3' || args.node.tag === 'h4' ? args.node.tag : 'h2')(args)

const list: Render = (args) => wrap(args.node.tag === 'ol' ? 'ol' : 'ul')(args)

const listitem: Render = (args) => {
  const nested = args.node.children?.length && args.node.children.every((child) => child.type === 'list')
  return `<li${nested ? ' class="anidada"' : ''}>${inside(args)}</li>`
}

/** A link that leads nowhere safe or public keeps its words and loses the link. */
const link: Render = (args) => {
  const href = safeHref(hrefOf(args.node))
  const html = inside(args)
  return href && html ? `<a${attributes({ href })}>${html}</a>` : html
}

const hrefOf = ({ fields }: Node): unknown => {
  const { linkType, url, doc } = (fields ?? {}) as {
    linkType?: unknown
    url?: unknown
    doc?: { relationTo?: unknown; value?: unknown } | null
  }
  if (linkType !== 'internal') return url
  const target = doc?.value
  const known = doc?.relationTo === 'publicaciones' && target && typeof target === 'object' && 'slug' in target
  return known ? `/noticias/${encodeURIComponent(String(target.slug))}` : null
}

/** A picture at the text's width, or a link to a file. Nothing where the upload is not there for this reader. */
const upload: Render = ({ node }) => {
  if (!node.value || typeof node.value !== 'object') return ''
  const file = node.value as StoredImage & {
    alt?: string | null
    credito?: string | null
    filename?: string | null
    filesize?: number | null
  }
  const picture = pagePicture(file)
  if (picture) {
    const { srcset, ...size } = picture
    const credit = file.credito ? `<figcaption>${escapeText(file.credito)}</figcaption>` : ''
    const img = attributes({
      ...size,
      srcset,
      sizes: srcset && '(width < 44rem) 100vw, 42rem',
      alt: file.alt ?? '',
      loading: 'lazy',
      decoding: 'async',
    })
    return `<figure><img${img}>${credit}</figure>`
  }
  const href = safeHref(file.url)
  const size = file.filesize ? ` (${formatBytes(file.filesize)})` : ''
  return href ? `<p><a${attributes({ href })}>${escapeText(file.alt || file.filename)}</a>${size}</p>` : ''
}

const table =
  (number: () => number): Render =>
  (args) => {
    const rows = inside(args)
    // It may be wider than the page: then it scrolls, by keyboard too.
    return (
      rows &&
      `<div class="tabla" role="region" tabindex="0" aria-label="Tabla ${number()}"><table><tbody>${rows}</tbody></table></div>`
    )
  }

const tablecell: Render = (args) => {
  const { headerState, colSpan, rowSpan } = args.node
  const state = typeof headerState === 'number' ? headerState : 0
  const html = inside(args)
  const span = attributes({ colspan: spanOf(colSpan), rowspan: spanOf(rowSpan) })
  // The empty corner of a table names nothing.
  if (!state || !html) return `<td${span}>${html}</td>`
  const scope = state & HEADER_ROW ? 'col' : state & HEADER_COLUMN ? 'row' : null
  return `<th${attributes({ scope })}${span}>${html}</th>`
}

const spanOf = (value: unknown): number | null =>
  Number.isInteger(value) && Number(value) > 1 ? Math.min(Number(value), 50) : null

/** HTML of a rich text field: escaped, without styles or scripts. `''` for an empty one. */
export const richTextToHtml = (data: unknown): string => {
  const state = soundText(data)
  if (!state) return ''
  let tables = 0
  const renders: Record<string, Render | string> = {
    paragraph: wrap('p'),
    text,
    linebreak: '<br>',
    tab: ' ',
    heading,
    list,
    listitem,
    quote: wrap('blockquote'),
    horizontalrule: '<hr>',
    link,
    autolink: link,
    upload,
    table: table(() => ++tables),
    tablerow: wrap('tr'),
    tablecell,
    unknown: inside,
  }
  return convertLexicalToHTML({
    data: state as unknown as SerializedEditorState,
    converters: renders as HTMLConverters,
    disableContainer: true,
    disableIndent: true,
    disableTextAlign: true,
  })
}
