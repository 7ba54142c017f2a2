import { type Inline, type MarkdownBlock, readText } from './markdown.ts'

/** What a text says without its marks, line by line, for papers, where a `#` or a `|` means nothing; blank lines part its paragraphs. */
export const plainLines = (text: string): string => {
  const blocks = readText(text, '\n').map((block) => linesOf(block).join('\n'))
  // Nothing but marks: then they are what was said.
  return blocks.filter(Boolean).join('\n\n') || text
}

const linesOf = (block: MarkdownBlock): string[] => {
  switch (block.kind) {
    case 'rule':
      return []
    case 'lines':
      return block.lines.map((line) => line.replace(/[|\t]+/g, ' ').trim())
    case 'table':
      return block.rows.map((cells) => cells.map(wordsOf).filter(Boolean).join(' · '))
    case 'list':
      return itemLines(block, '')
    default:
      return [wordsOf(block.content)]
  }
}

type List = Extract<MarkdownBlock, { kind: 'list' }>
type Inner = Pick<List, 'ordered' | 'start' | 'items'>

const itemLines = ({ ordered, start, items }: Inner, indent: string): string[] =>
  items.flatMap(({ content, lists }, i) => {
    const mark = ordered ? `${start + i}.` : '•'
    const words = wordsOf(content)
    // An item that only holds a list is one level that says nothing.
    const own = words ? [`${indent}${mark} ${words}`] : []
    return [...own, ...lists.flatMap((list) => itemLines(list, words ? `${indent}  ` : indent))]
  })

const wordsOf = (content: readonly Inline[]): string => content.map(wordOf).join('')

const wordOf = (inline: Inline): string => {
  if ('lineBreak' in inline) return '\n'
  if ('text' in inline) return inline.text
  const words = wordsOf(inline.children)
  // On paper nobody follows a link: its address is said, unless it is what the words say.
  const told = words === inline.href.replace(/^(mailto|tel):/, '')
  return told || /^[/#]/.test(inline.href) ? words : `${words} (${inline.href})`
}
