import fc from 'fast-check'

/** One request. `who` is a role, or nobody. */
export type Ask = {
  who: string | null
  method: string
  path: string
  /** What it is of, for telling faults apart: `get usuarios/:id`. */
  of: string
  type?: string
  body?: string
  headers?: Record<string, string>
}

/** Things that exist, to be asked about. */
export type Pool = {
  ids: readonly string[]
  /** Folios, slugs, codes, names of files. */
  words: readonly string[]
  pages: readonly string[]
  /** The panel's server functions, as its build calls them. */
  actions: readonly string[]
}

export const ROLES = [
  ...['solicitante', 'secretaria', 'direccion', 'jefatura-telecomunicaciones', 'jefatura-sistemas', 'jefatura-soporte'],
  ...['tecnico-telecomunicaciones', 'tecnico-soporte', 'programador', 'operador', 'administrador-web', 'administrador'],
]

const NASTY = [
  ...[
    '',
    ' ',
    '0',
    '-1',
    '1e999',
    'NaN',
    'null',
    'undefined',
    'true',
    '[]',
    '{}',
    '[object Object]',
    '9007199254740993',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '../../etc/passwd',
    '%00',
    '\0',
    'a\0b',
    '\u202e',
    '😀',
  ],
  ...[
    "' OR 1=1 --",
    '"; DROP TABLE usuarios',
    '$where',
    '{"$gt":""}',
    '.*',
    '(((((',
    '[a-',
    '\\',
    '%',
    '_',
    '*'.repeat(500),
  ],
  ...['2026-02-30', '2026-13-45T99:99', '-271821-04-20', '+275760-09-13', '0000-00-00', '1970-01-01', 'Infinity', 'ñ'],
  ...[
    '00000000-0000-0000-0000-000000000000',
    '000000000000000000000000',
    'x'.repeat(3000),
    'a,b,c,,,',
    'hash',
    'email',
  ],
]

/** Stands for something of 4,000 levels, put in once all is text: to write that many out takes a stack that is not there. */
const DEEP = '@@deep@@'
const LEVELS = `{"root":${'{"children":['.repeat(4000)}${']}'.repeat(4000)}}`

/** As JSON, with what is too deep for a stack. */
export const textOf = (value: unknown): string => (JSON.stringify(value) ?? '').replaceAll(`"${DEEP}"`, LEVELS)

/** What requests are made of: who asks, ids that exist and do not, words, and trees of all of it. */
export const valuesOf = (pool: Pool) => {
  const junk = fc.oneof(
    fc.constantFrom(...NASTY),
    fc.string({ maxLength: 40 }),
    fc.string({ unit: 'binary', maxLength: 12 }),
  )
  const id = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...pool.ids) }, junk, fc.constantFrom(...pool.words))
  const moment = fc.date({ noInvalidDate: true }).map((date) => date.toISOString())
  const value = fc.oneof(id, junk, fc.integer().map(String), moment)
  // Nobody nearly as often as all the roles together.
  const who = fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 3, arbitrary: fc.constantFrom(...ROLES) })
  const leaf = fc.constantFrom<unknown>(
    ...[null, true, 0, -1, 1e308, [], {}, DEEP],
    { root: null },
    { root: { children: [null] } },
  )
  const { node: tree } = fc.letrec<{ node: unknown }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3 },
      junk,
      leaf,
      id,
      fc.array(tie('node'), { maxLength: 4 }),
      fc.dictionary(fc.constantFrom('id', 'root', 'children', 'value', 'relationTo', '__proto__', 'x'), tie('node'), {
        maxKeys: 4,
      }),
    ),
  }))
  return { junk, id, value, who, tree }
}

export type Values = ReturnType<typeof valuesOf>

/** A name as one segment of a path. */
export const segment = (text: string): string => encodeURIComponent(text.toWellFormed()).replace(/^\.+$/, '%2E')

type Sent = { type?: string; body?: string }

/** A value as somebody would send it: as JSON, as a form with a part called `_payload`, as the wrong kind, or cut. */
export const bodyOf = (value: fc.Arbitrary<unknown>): fc.Arbitrary<Sent> =>
  fc.record({ value, how: fc.integer({ min: 0, max: 19 }) }).map(({ value, how }): Sent => {
    const text = textOf(value)
    const form = 'multipart/form-data; boundary=x'
    const part = `--x\r\ncontent-disposition: form-data; name="_payload"\r\n\r\n${text}\r\n`
    const file = `--x\r\ncontent-disposition: form-data; name="file"; filename="a\0.png"\r\ncontent-type: image/png\r\n\r\nno\r\n`
    if (how === 0) return {}
    if (how === 1) return { type: 'multipart/form-data', body: text }
    if (how === 2) return { type: form, body: part }
    if (how === 3) return { type: 'text/plain', body: text }
    if (how === 4) return { type: 'application/json', body: text.slice(0, -1) }
    if (how === 5) return { type: form, body: `${part}${file}--x--\r\n` }
    if (how < 9) return { type: form, body: `${part}--x--\r\n` }
    return { type: 'application/json', body: text }
  })
