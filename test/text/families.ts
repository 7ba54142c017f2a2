/** What a text field takes at most. */
export const LONGEST = 40_000

const fill = (unit: string, length = LONGEST): string => unit.repeat(Math.ceil(length / unit.length)).slice(0, length)
const growing = (each: (i: number) => string): string => Array.from({ length: 280 }, (_, i) => each(i + 1)).join('')

const HALF = LONGEST / 2

/** Texts that make readers of Markdown, expressions and line breakers take time that grows with the square, or worse. */
export const FAMILIES: Record<string, string> = {
  ...Object.fromEntries(
    [
      ...['* ', '*', '*a ', 'a*', 'a**b', '***a ', '*a_ ', '__a__b_', '_a ', '*a **a ', 'x***y', 'a_b*c ', '~~a ', '~'],
      ...['[', '![', '[a](', '[a](<b', '[a][', '](', '[]', '[[]', '[a]: b\n', '[a](b "', '[(', '[a](b)', '](b)'],
      ...[
        '`',
        '`a\n',
        '```\n',
        '``` a\n',
        '>',
        '> ',
        '> a\n',
        '> - ',
        '- > ',
        '- ',
        '+ ',
        '1. ',
        '- a\n',
        '1. a\n',
        '-\n',
      ],
      ...['|', '|a', '|-', '|:-:', '|a|\n|-|\n', '|a|b|\n', '\\|', 'a\tb\n', '\t', 'a|b\n-|-\n', '|a\tb\n'],
      ...['<', '<a ', '<a@b', '<!--', '<?', '<!A ', '<![CDATA[', '<a href="', '<http:', '&', '&amp;', '&#', '&a'],
      ...[
        'a',
        ' ',
        '\n',
        'a\n',
        '\r\n',
        'a\n\n',
        'a   \n',
        '\\',
        '\\\n',
        '\\*',
        ':\\*',
        '---\n',
        '- - ',
        'a\n=\n',
        '#',
        '# a\n',
        '# ',
      ],
      ...[
        'a.',
        'a@b.',
        'www.a ',
        'http://a.',
        'a-',
        '.a',
        '-',
        '1*1*',
        '漢',
        '🌊',
        'e\u0301',
        'a\u00a0',
        '\u200b',
        '\ufeff',
        '\u00ad',
      ],
      ...['\ud800', '\udc00a', '\0', '\u0007', '\u202e', 'שלום ', 'مرحبا', '\u2028', '\u0301\u0316', '👩‍👩‍👧 ', '🇲🇽'],
    ].map((unit) => [JSON.stringify(unit), fill(unit)]),
  ),
  'brackets opened and closed': fill('[', HALF) + fill(']', HALF),
  'emphasis opened and closed': fill('*a ', HALF) + fill(' b*', HALF),
  'links within links': fill('[a ', HALF) + fill('](b)', HALF),
  'quotes, then lines': `${fill('>', HALF)}a\n${fill('a\n', HALF)}`,
  'items, then blank lines': `${fill('- ', HALF)}a\n${fill('\n', HALF)}`,
  'longer and longer ticks': growing((i) => `${'`'.repeat(i)}a`),
  'deeper and deeper quotes': growing((i) => `${'>'.repeat(i)}a\n`),
  'deeper and deeper lists': growing((i) => `${' '.repeat(i)}- a\n`),
  'a wide table': `${fill('|a', LONGEST / 4)}|\n${fill('|-', LONGEST / 4)}|\n${fill('|\n', HALF)}`,
  'many odd rows': `${fill('|a', 300)}|\n${fill('|-', 300)}|\n${fill('|a|\n', LONGEST - 700)}`,
  'a long word in spaces': `a${fill(' ')}b`,
  'heaped accents': `a${fill('\u0301\u0316')}`,
}

/** Letters and figures: what must be there after the marks are read. */
export const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')
