import MarkdownIt, { type StateBlock } from 'markdown-it'

/*
 * The one reader of Markdown: which marks it knows, where a link may lead, and how deep lists go. It takes time that grows with the
 * length, whatever is written (docs/decisions/014).
 */

/** Levels of lists and quotes within each other, a list counting for two; a mark below that is text. */
const DEEPEST = 8

/** Addresses anyone may follow: of the web, of mail, of telephones, and those within this portal. */
const followable = (url: string): boolean => /^(https?:\/\/.|mailto:.|tel:.|\/(?![/\\]|%5c)|#.)/i.test(url)

export const reader = new MarkdownIt({ html: false, linkify: false, typographer: false }).disable([
  ...['table', 'code', 'fence', 'html_block', 'lheading', 'reference'],
  ...['backticks', 'html_inline', 'entity', 'strikethrough', 'escape'],
])
reader.validateLink = followable

/** Too deep: the line is text, whatever it begins with. */
reader.block.ruler.before('blockquote', 'deepest', (state: StateBlock, startLine, _endLine, silent) => {
  if (state.level < DEEPEST || silent) return false
  state.push('paragraph_open', 'p', 1)
  const inline = state.push('inline', '', 0)
  inline.content = state.getLines(startLine, startLine + 1, state.blkIndent, false).trim()
  inline.children = []
  state.push('paragraph_close', 'p', -1)
  state.line = startLine + 1
  return true
})

/** A backslash takes the meaning from the mark after it, but is a sign like any other in the path of a file. */
reader.inline.ruler.before('escape', 'mark', (state, silent) => {
  const { src, pos } = state
  if (src[pos] !== '\\' || !/[*_`[\]()#>|~+.-]/.test(src[pos + 1] ?? '')) return false
  if (!silent) state.pending += isInPath(src, pos) ? src.slice(pos, pos + 2) : src[pos + 1]
  state.pos += 2
  return true
})

/** A path's first signs are looked for no further back than this. */
const PATH = 200

const isInPath = (src: string, pos: number): boolean =>
  /(^|\s)([a-z]:|\\\\)\S*$/i.test(src.slice(Math.max(0, pos - PATH), pos + 1))

/** Between figures a star multiplies: «60*40*75 cm» is a measure. */
reader.inline.ruler.before('emphasis', 'times', (state, silent) => {
  const { src, pos } = state
  if (src[pos] !== '*' || !/\d/.test(src[pos - 1] ?? '') || !/\d/.test(src[pos + 1] ?? '')) return false
  if (!silent) state.pending += '*'
  state.pos++
  return true
})
