/**
 * Text as people paste it, made ready for the Markdown reader: bullets of any kind, headings of any size, and tables taken apart
 * row by row, whether their columns are separated by tabs, by `|`, or as GitHub's Markdown has them. Each line is looked at a
 * fixed number of times.
 */
export type Part = { text: string } | { table: string[][]; header: boolean; lines: string[] }

/** Wider or larger than anyone reads; what is beyond stays as it was written, line by line. */
const MOST_COLUMNS = 40
const MOST_CELLS = 6000

export const partsOf = (text: string): Part[] => {
  const lines = text.split(/\r\n?|\n/).map((line) => line.trim())
  const parts: Part[] = []
  let prose: string[] = []
  for (let at = 0; at < lines.length; ) {
    const end = endOfTable(lines, at)
    if (end === at) {
      prose.push(tidyLine(lines[at] ?? ''))
      at++
      continue
    }
    if (prose.length) parts.push({ text: prose.join('\n') })
    prose = []
    parts.push(tableOf(lines.slice(at, end)))
    at = end
  }
  if (prose.length) parts.push({ text: prose.join('\n') })
  return parts
}

const tidyLine = (line: string): string => {
  // The page's title is its only first-level heading.
  if (/^#\s/.test(line)) return `#${line}`
  if (/^#{5,}\s/.test(line)) return line.replace(/^#+/, '####')
  if (/^[•·▪◦‣–—]\s/.test(line)) return `- ${line.slice(1).trim()}`
  return line
}

/** Where the table that begins at this line ends; there itself where none begins. */
const endOfTable = (lines: readonly string[], at: number): number => {
  // Without bars at its ends a row is one only where a divider follows it.
  const open = hasBar(lines[at]) && isDivider(lines[at + 1] ?? '')
  let end = at
  while (end < lines.length && (isRow(lines[end] ?? '') || (open && hasBar(lines[end])))) end++
  return end
}

const isRow = (line: string): boolean =>
  (line.includes('\t') && !/^[-*•\d]/.test(line)) || (line.length > 2 && line.startsWith('|') && line.endsWith('|'))

const hasBar = (line = ''): boolean => line.includes('|') && !/^[-*+>#]\s/.test(line)

const isDivider = (line: string): boolean => line.includes('|') && dividing(cellsOf(line))

const dividing = (cells: readonly string[]): boolean => cells.every((cell) => /^:?-+:?$/.test(cell))

const cellsOf = (line: string): string[] => {
  if (line.includes('\t') && !line.startsWith('|')) return line.split('\t').map((cell) => cell.trim())
  const from = line.startsWith('|') ? 1 : 0
  const to = line.length > 1 && line.endsWith('|') ? -1 : line.length
  return line
    .slice(from, to)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'))
}

/** Columns pasted from a sheet have no divider: their first row is the heading. */
const tableOf = (lines: string[]): Part => {
  const all = lines.map(cellsOf)
  const header = all[1] !== undefined && (dividing(all[1]) || Boolean(lines[0]?.includes('\t')))
  const rows = all
    .filter((cells) => !dividing(cells))
    .map((cells) => cells.map((cell) => (/^[:-]+$/.test(cell) ? '' : cell)))
  const columns = rows.reduce((most, cells) => Math.max(most, cells.length), 0)
  const written = rows.some((cells) => cells.some(Boolean))
  const fits = columns <= MOST_COLUMNS && columns * rows.length <= MOST_CELLS
  if (!written || !fits) return { table: [], header: false, lines }
  // Every row as wide as the widest: nothing of an odd one is lost.
  const table = rows.map((cells) => [...cells, ...Array<string>(columns - cells.length).fill('')])
  return { table, header: header || (rows.length === 1 && Boolean(lines[0]?.includes('\t'))), lines }
}
