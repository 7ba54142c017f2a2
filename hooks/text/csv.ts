import { type Options, stringify } from 'csv-stringify/sync'

/**
 * Rows as spreadsheets read them: RFC 4180 in UTF-8 with its mark. A cell with a line break is one cell (the library leaves it bare once
 * its lines' end is chosen), so that nothing in it begins a row.
 */
export const csvOf = (rows: Parameters<typeof stringify>[0], options: Options = {}): string =>
  stringify(rows, { bom: true, record_delimiter: '\r\n', quoted_match: /[\r\n]/, ...options })
