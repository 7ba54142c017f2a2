/**
 * Text as people paste it, made ready for the Markdown reader: bullets of any kind, columns separated by tabs, headings of any
 * size. Table rows are rewritten cell by cell; besides tidying them, this keeps odd rows away from the reader's own
 * pattern for dividers, which takes exponential time on some.
 */
export const tidyText = (text: string): string => {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  return lines.flatMap((line, index) => withHeader(line, lines[index - 1] ?? '')).join('\n')
}

/** Columns pasted from a sheet have no divider: their first row is the heading. */
const withHeader = (line: string, before: string): string[] => {
  const tidy = tidyLine(line, before)
  const begins = line.includes('\t') && isRow(line.trim()) && !isRow(before.trim())
  return begins
    ? [
        tidy,
        `|${cellsOf(line.trim())
          .map(() => '---')
          .join('|')}|`,
      ]
    : [tidy]
}

const tidyLine = (line: string, before: string): string => {
  const trimmed = line.trim()
  if (isRow(trimmed)) return tableRow(cellsOf(trimmed), isRow(before.trim()))
  // The page's title is its only first-level heading.
  if (/^#\s/.test(trimmed)) return `#${trimmed}`
  if (/^#{5,}\s/.test(trimmed)) return trimmed.replace(/^#+/, '####')
  if (/^[•·▪◦‣–—]\s/.test(trimmed)) return `- ${trimmed.slice(1).trim()}`
  return trimmed
}

const isRow = (line: string): boolean => (line.includes('\t') && !/^[-*•\d]/.test(line)) || /^\|.+\|$/.test(line)

const cellsOf = (line: string): string[] => {
  const cells = line.includes('\t') ? line.split('\t') : line.slice(1, -1).split('|')
  return cells.map((cell) => cell.trim().replaceAll('|', '/'))
}

const tableRow = (cells: string[], continues: boolean): string => {
  if (continues && cells.every((cell) => /^:?-+:?$/.test(cell))) return `|${cells.map(() => '---').join('|')}|`
  return `|${cells.map((cell) => (/^[:-]*$/.test(cell) ? '' : cell)).join('|')}|`
}
