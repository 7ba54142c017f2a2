import type { Token } from 'markdown-it'
import { reader } from './marks.ts'
import { type Part, partsOf } from './tidy.ts'

/*
 * What people write, as a small tree: the marks that our pages know (headings, emphasis, lists, quotes, rules, links, tables) and
 * everything else as the text it is, HTML, code and entities included. One pass over what the reader found.
 */

export type Inline =
  | { text: string; bold: boolean; italic: boolean }
  | { href: string; children: Inline[] }
  | { lineBreak: true }

type Item = { content: Inline[]; lists: List[] }
type List = { ordered: boolean; start: number; items: Item[] }

export type MarkdownBlock =
  | { kind: 'paragraph' | 'quote'; content: Inline[] }
  | { kind: 'heading'; level: 2 | 3 | 4; content: Inline[] }
  | ({ kind: 'list' } & List)
  | { kind: 'rule' }
  | { kind: 'table'; header: boolean; rows: Inline[][][] }
  /** A table too large to be one, as it was written. */
  | { kind: 'lines'; lines: string[] }

/**
 * What a text says, block by block, in its order.
 * @param lineEnd what a line's end within a paragraph becomes: a space on a page, which is as wide as its reader's screen
 */
export const readText = (text: string, lineEnd: ' ' | '\n' = ' '): MarkdownBlock[] =>
  partsOf(text).flatMap((part) => blocksOf(part, lineEnd))

const blocksOf = (part: Part, lineEnd: string): MarkdownBlock[] => {
  if ('text' in part) return readBlocks(reader.parse(part.text, {}), lineEnd)
  const { table, header, lines } = part
  if (table.length === 0) return [{ kind: 'lines', lines }]
  return [{ kind: 'table', header, rows: table.map((cells) => cells.map(readLine)) }]
}

const readLine = (line: string): Inline[] => inlinesOf(reader.parseInline(line, {})[0]?.children ?? [], ' ')

const BREAK: Inline = { lineBreak: true }

/** Adds to what was said in the same place, on a line of its own. */
const append = (content: Inline[], more: readonly Inline[]): void => {
  if (content.length && more.length) content.push(BREAK)
  for (const inline of more) content.push(inline)
}

/** One pass over the reader's flat list of tokens, keeping the lists and the quote that are open. */
const readBlocks = (tokens: readonly Token[], lineEnd: string): MarkdownBlock[] => {
  const blocks: MarkdownBlock[] = []
  const lists: List[] = []
  let quotes = 0
  let heading: 2 | 3 | 4 | null = null
  const add = (content: Inline[]) => {
    const item = lists.at(-1)?.items.at(-1)
    const last = blocks.at(-1)
    if (content.length === 0) return
    if (item) append(item.content, content)
    else if (quotes === 0)
      blocks.push(heading ? { kind: 'heading', level: heading, content } : { kind: 'paragraph', content })
    else if (last?.kind === 'quote') append(last.content, content)
    else blocks.push({ kind: 'quote', content })
  }
  const open = (ordered: boolean, start: number) => {
    const list: List = { ordered, start, items: [] }
    const item = lists.at(-1)?.items.at(-1)
    if (item) item.lists.push(list)
    else blocks.push({ kind: 'list', ...list })
    lists.push(list)
  }
  for (const token of tokens) {
    switch (token.type) {
      case 'blockquote_open':
        quotes++
        break
      case 'blockquote_close':
        quotes--
        break
      case 'bullet_list_open':
        open(false, 1)
        break
      case 'ordered_list_open':
        open(true, Number(token.attrGet('start') ?? 1))
        break
      case 'bullet_list_close':
      case 'ordered_list_close':
        lists.pop()
        break
      case 'list_item_open':
        lists.at(-1)?.items.push({ content: [], lists: [] })
        break
      case 'heading_open':
        heading = token.tag === 'h3' ? 3 : token.tag === 'h4' ? 4 : 2
        break
      case 'heading_close':
        heading = null
        break
      case 'hr':
        if (lists.length === 0 && quotes === 0) blocks.push({ kind: 'rule' })
        else add([{ text: token.markup, bold: false, italic: false }])
        break
      case 'inline':
        add(inlinesOf(token.children ?? [], lineEnd))
    }
  }
  return blocks
}

const inlinesOf = (tokens: readonly Token[], lineEnd: string): Inline[] => {
  const content: Inline[] = []
  // Within a link its words, beside it everything else.
  let into = content
  let bold = 0
  let italic = 0
  const say = (text: string) => {
    const last = into.at(-1)
    if (!text) return
    if (last && 'text' in last && last.bold === bold > 0 && last.italic === italic > 0) last.text += text
    else into.push({ text, bold: bold > 0, italic: italic > 0 })
  }
  for (const token of tokens) {
    switch (token.type) {
      case 'strong_open':
      case 'strong_close':
        bold += token.nesting
        break
      case 'em_open':
      case 'em_close':
        italic += token.nesting
        break
      case 'link_open': {
        const link = { href: String(token.attrGet('href') ?? ''), children: [] }
        content.push(link)
        into = link.children
        break
      }
      case 'link_close':
        into = content
        break
      case 'softbreak':
        say(lineEnd)
        break
      case 'hardbreak':
        into.push(BREAK)
        break
      case 'image':
        picture(token, into === content ? content : null, say)
        break
      default:
        say(token.content)
    }
  }
  return content
}

/** No picture of another site is shown: its words lead to it. */
const picture = (token: Token, content: Inline[] | null, say: (text: string) => void): void => {
  const href = String(token.attrGet('src') ?? '')
  const words = token.content || href
  if (content) content.push({ href, children: [{ text: words, bold: false, italic: false }] })
  else say(words)
}
