import type { Publicacion } from '../ledger/rows.ts'
import { type Inline, type MarkdownBlock, readText } from '../text/markdown.ts'
import { hasContent, nodesIn, TEXT_BOUNDS } from './nodes.ts'

type Body = Publicacion['cuerpo']
type Node = { type: string; version: number; [key: string]: unknown }

/**
 * What the requester wrote, as the editor's own document: headings, lists, tables, emphasis and links. Pure. Where that would be more
 * than a page may hold, tables are lines, or all of it paragraphs; nothing of the text is lost.
 */
export const toLexical = (text: string): Body => {
  const blocks = readText(text)
  const whole = stateOf(blocks.flatMap(nodesOf))
  if (isFit(whole)) return whole
  const flat = stateOf(blocks.flatMap((block) => (block.kind === 'table' ? rowsAsLines(block) : nodesOf(block))))
  return isFit(flat) ? flat : toParagraphs(text)
}

/** The text as it was written, a paragraph for each line, or for several where there are very many. */
export const toParagraphs = (text: string): Body => {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim())
  const each = Math.ceil(lines.length / MOST_PARAGRAPHS) || 1
  const groups = Array.from({ length: Math.ceil(lines.length / each) }, (_, i) => lines.slice(i * each, (i + 1) * each))
  return stateOf(groups.map((group) => paragraph([textNode(group.join('\n'))])))
}

const MOST_PARAGRAPHS = 1500

/** Room is left for what whoever designs the page adds. */
const isFit = (state: Body): boolean => {
  const { length } = JSON.stringify(state)
  return (
    hasContent(state) && length < 0.8 * TEXT_BOUNDS.characters && [...nodesIn(state)].length < 0.8 * TEXT_BOUNDS.nodes
  )
}

const stateOf = (children: Node[]): Body => {
  const state = { root: element('root', children) } as unknown as Body
  let links = 0
  // The editor tells links apart by an id that is theirs alone within the text.
  for (const node of nodesIn(state)) if (node.type === 'link') node.id = (++links).toString(16).padStart(24, '0')
  return state
}

const element = (type: string, children: Node[], more: object = {}): Node => {
  return { children, direction: null, format: '', indent: 0, type, version: 1, ...more }
}

const paragraph = (children: Node[]): Node => element('paragraph', children, { textFormat: 0, textStyle: '' })

const textNode = (text: string, format = 0): Node => {
  return { detail: 0, format, mode: 'normal', style: '', text, type: 'text', version: 1 }
}

const inlines = (content: readonly Inline[]): Node[] =>
  content.map((part) => {
    if ('lineBreak' in part) return { type: 'linebreak', version: 1 }
    if ('text' in part) return textNode(part.text, (part.bold ? 1 : 0) | (part.italic ? 2 : 0))
    const fields = { linkType: 'custom', newTab: false, url: part.href }
    return element('link', inlines(part.children), { version: 3, fields })
  })

const nodesOf = (block: MarkdownBlock): Node[] => {
  switch (block.kind) {
    case 'heading':
      return [element('heading', inlines(block.content), { tag: `h${block.level}` })]
    case 'quote':
      return [element('quote', inlines(block.content))]
    case 'rule':
      return [{ type: 'horizontalrule', version: 1 }]
    case 'list':
      return [listNode(block)]
    case 'table':
      return [tableNode(block)]
    case 'lines':
      return block.lines.map((line) => paragraph([textNode(line)]))
    default:
      return [paragraph(inlines(block.content))]
  }
}

type List = Pick<Extract<MarkdownBlock, { kind: 'list' }>, 'ordered' | 'start' | 'items'>

/** The editor keeps a list within a list in an item of its own, after the one it belongs to. */
const listNode = ({ ordered, start, items }: List): Node => {
  let value = start
  const children = items.flatMap(({ content, lists }) => {
    const own = content.length || !lists.length ? [element('listitem', inlines(content), { value: value++ })] : []
    return [...own, ...lists.map((list) => element('listitem', [listNode(list)], { value }))]
  })
  return element('list', children, { listType: ordered ? 'number' : 'bullet', start, tag: ordered ? 'ol' : 'ul' })
}

type Table = Extract<MarkdownBlock, { kind: 'table' }>

const tableNode = ({ header, rows }: Table): Node => {
  const cell = (content: readonly Inline[], headerState: number) =>
    element('tablecell', [paragraph(inlines(content))], { backgroundColor: null, colSpan: 1, headerState, rowSpan: 1 })
  const rowNode = (cells: readonly Inline[][], i: number) => {
    const headerState = header && i === 0 ? 1 : 0
    return element(
      'tablerow',
      cells.map((content) => cell(content, headerState)),
    )
  }
  return element('table', rows.map(rowNode))
}

const rowsAsLines = ({ rows }: Table): Node[] => {
  const mark: Inline = { text: ' | ', bold: false, italic: false }
  return rows.map((cells) =>
    paragraph(inlines(cells.filter((c) => c.length).flatMap((c, i) => (i ? [mark, ...c] : c)))),
  )
}
