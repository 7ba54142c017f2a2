import fc from 'fast-check'
import type { FlattenedField, SanitizedConfig } from 'payload'

/*
 * What can be asked of the product, from its own descriptions: every endpoint of every collection, Payload's own and those closed too,
 * with every field it has, the hidden ones first, and every page.
 */

/** One request. `who` is a role, or nobody. */
export type Ask = {
  who: string | null
  method: string
  path: string
  /** What it is of, for telling faults apart: `GET /api/usuarios/:id`. */
  of: string
  type?: string
  body?: string
  headers?: Record<string, string>
}

/** Things that exist, to be asked about: ids, folios, slugs, codes. */
export type Pool = { ids: readonly string[]; words: readonly string[]; pages: readonly string[] }

/** Nobody as often as all the roles together. */
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
    'ñ',
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
  ...['2026-02-30', '2026-13-45T99:99', '-271821-04-20', '+275760-09-13', '0000-00-00', '1970-01-01', 'Infinity'],
  ...[
    '00000000-0000-0000-0000-000000000000',
    '000000000000000000000000',
    'x'.repeat(3000),
    'a,b,c,,,',
    'hash',
    'email',
  ],
]

/** What Payload gives every collection, whether or not it is open here. */
const ENDPOINTS = [
  ...[
    'get /',
    'get /count',
    'get /:id',
    'get /versions',
    'get /versions/:id',
    'post /versions/:id',
    'post /',
    'patch /',
  ],
  ...[
    'patch /:id',
    'delete /',
    'delete /:id',
    'post /access/:id',
    'post /:id/duplicate',
    'get /file/:id',
    'get /paste-url/:id',
  ],
  ...['put /', 'get /:id/documentos', 'get /distinct', 'options /', 'head /'],
]
const ACCOUNTS = [
  ...['post /login', 'get /me', 'post /refresh-token', 'post /forgot-password', 'post /reset-password', 'post /unlock'],
  ...['get /init', 'post /first-register', 'post /verify/:id'],
]

/** Changing these of real accounts would end the run, not find anything. */
const SPARED = new Set(['activo', 'roles', 'email', 'dependencia', 'password'])

/** Any request of any kind. */
export const anyAsk = (config: SanitizedConfig, pool: Pool): fc.Arbitrary<Ask> => {
  const junk = fc.oneof(
    fc.constantFrom(...NASTY),
    fc.string({ maxLength: 40 }),
    fc.string({ unit: 'binary', maxLength: 12 }),
  )
  const id = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...pool.ids) }, junk, fc.constantFrom(...pool.words))
  const value = fc.oneof(
    id,
    junk,
    fc.integer().map(String),
    fc.date({ noInvalidDate: true }).map((d) => d.toISOString()),
  )
  const who = fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 3, arbitrary: fc.constantFrom(...ROLES) })
  const tree = fc.letrec<{ node: unknown }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3 },
      junk,
      fc.constantFrom<unknown>(null, true, 0, -1, 1e308, [], {}, { root: null }, { root: { children: [null] } }, DEEP),
      id,
      fc.array(tie('node'), { maxLength: 4 }),
      fc.dictionary(fc.constantFrom('id', 'root', 'children', 'value', 'relationTo', '__proto__', 'x'), tie('node'), {
        maxKeys: 4,
      }),
    ),
  })).node

  const collections = config.collections.map((collection) => {
    const paths = pathsOf(collection.flattenedFields)
    const fields = collection.flattenedFields.filter(({ name }) => collection.slug !== 'usuarios' || !SPARED.has(name))
    return {
      slug: collection.slug as string,
      auth: Boolean(collection.auth),
      paths,
      data: dataOf(fields, id, value, tree),
    }
  })

  const rest = fc.constantFrom(...collections).chain(({ slug, auth, paths, data }) =>
    fc
      .record({
        who,
        endpoint: fc.constantFrom(...ENDPOINTS, ...(auth ? ACCOUNTS : [])),
        id,
        query: queryOf(paths, value),
        body: bodyOf(fc.oneof({ weight: 3, arbitrary: data }, { weight: 1, arbitrary: tree })),
        override: fc.integer({ min: 0, max: 30 }),
      })
      .map(({ who, endpoint, id, query, body, override }): Ask => {
        const [method = 'get', pattern = '/'] = endpoint.split(' ')
        const path = `/api/${slug}${pattern === '/' ? '' : pattern.replace(':id', encode(id))}`
        const headers: Record<string, string> = override === 0 ? { 'x-payload-http-method-override': 'GET' } : {}
        const sends = method !== 'get' && method !== 'head' ? body : {}
        return {
          who,
          method: method.toUpperCase(),
          path: path + query,
          of: `${method} ${slug}${pattern}`,
          headers,
          ...sends,
        }
      }),
  )

  const ours = fc
    .record({
      who,
      path: fc.constantFrom(
        'expedientes',
        'movimientos',
        'observaciones',
        'encuestas',
        'verificar/x',
        'payload-preferences/x',
      ),
      body: bodyOf(fc.oneof({ weight: 4, arbitrary: commandOf(pool, id, value, tree) }, tree)),
    })
    .map(({ who, path, body }): Ask => ({ who, method: 'POST', path: `/api/${path}`, of: `post ${path}`, ...body }))

  const params = fc.dictionary(
    fc.constantFrom(
      'pagina',
      'q',
      'tipo',
      'tab',
      'procedimiento',
      'borrador',
      'version',
      'paso',
      'hechos',
      'desde',
      'where',
      'sort',
      'limit',
      'page',
      'columns',
      'x',
    ),
    value,
    { maxKeys: 4 },
  )
  const page = fc
    .record({
      who,
      page: fc.constantFrom(...pool.pages),
      id: fc.oneof(id, fc.constantFrom(...pool.words)),
      params,
      form: fc.integer({ min: 0, max: 5 }),
      fields: fc.dictionary(
        fc.constantFrom(
          'paso',
          'opcion',
          'titulo',
          'texto',
          'correo',
          'contrasena',
          'clave',
          'comando',
          'archivos',
          'volver',
          '__proto__',
        ),
        value,
        { maxKeys: 6 },
      ),
    })
    .map(({ who, page, id, params, form, fields }): Ask => {
      const path =
        page.replace(/\[[^\]]+\]/, encode(id)) + (Object.keys(params).length ? `?${new URLSearchParams(params)}` : '')
      const post = form === 0 && !page.includes('salir')
      return post
        ? {
            who,
            method: 'POST',
            path,
            of: `post ${page}`,
            type: 'application/x-www-form-urlencoded',
            body: `${new URLSearchParams(fields)}`,
          }
        : { who, method: 'GET', path, of: `get ${page}` }
    })

  return fc.oneof({ weight: 60, arbitrary: rest }, { weight: 20, arbitrary: ours }, { weight: 20, arbitrary: page })
}

const encode = (text: string): string => encodeURIComponent(text.toWellFormed()).replace(/^\.+$/, '%2E')

/** Stands for something of 4,000 levels, put in once all is text: to write that many out takes a stack that is not there. */
const DEEP = '@@deep@@'
const LEVELS = `{"root":${'{"children":['.repeat(4000)}${']}'.repeat(4000)}}`

/** Every path a query could name: columns, what is within them, what a relationship leads to, and what does not exist. */
const pathsOf = (fields: readonly FlattenedField[]): string[] => [
  ...fields.flatMap(({ name, type }) =>
    type === 'relationship' || type === 'upload'
      ? [name, `${name}.email`, `${name}.solicitante.email`]
      : [name, `version.${name}`],
  ),
  ...[
    'id',
    '_id',
    'hash',
    'salt',
    'resetPasswordToken',
    'expediente.solicitante.email',
    '__proto__',
    'constructor',
    'x__y',
    'and',
    'or',
    '',
  ],
]

const OPERATORS = [
  'equals',
  'not_equals',
  'in',
  'not_in',
  'exists',
  'greater_than',
  'less_than',
  'like',
  'contains',
  'all',
  'near',
  'within',
  '$gt',
  'x',
]

const queryOf = (paths: string[], value: fc.Arbitrary<string>): fc.Arbitrary<string> => {
  const path = fc.constantFrom(...paths)
  const condition = fc
    .record({
      path,
      operator: fc.constantFrom(...OPERATORS),
      value,
      shape: fc.constantFrom('', '[]', '[a]', '[0][b]'),
      or: fc.constantFrom('', '[or][0]', '[and][1]', '[and][0][or][0]'),
    })
    .map(({ path, operator, value, shape, or }): [string, string] => [
      `where${or}[${path}][${operator}]${shape}`,
      value,
    ])
  const sort = path.map((name): [string, string] => ['sort', name])
  const odd = fc
    .record({
      name: fc.constantFrom(
        'limit',
        'page',
        'depth',
        'draft',
        'trash',
        'select',
        'populate',
        'joins',
        'locale',
        'pagination',
        'data',
        'where',
        'sort',
        'limit[a]',
        'sort[a]',
        'select[a][b]',
        'populate[usuarios][hash]',
        'joins[x][limit]',
        'showHiddenFields',
        'overrideAccess',
      ),
      value,
    })
    .map(({ name, value }): [string, string] => [name, value])
  return fc
    .array(fc.oneof(condition, condition, sort, odd), { maxLength: 4 })
    .map((pairs) =>
      pairs.length
        ? `?${pairs.map(([name, value]) => `${encodeURIComponent(name.toWellFormed())}=${encodeURIComponent(value.toWellFormed())}`).join('&')}`
        : '',
    )
}

type Sent = { type?: string; body?: string }

/** A value as somebody would send it: as JSON, as a form with a part called `_payload`, as the wrong kind, or cut. */
const bodyOf = (value: fc.Arbitrary<unknown>): fc.Arbitrary<Sent> =>
  fc.record({ value, how: fc.integer({ min: 0, max: 19 }) }).map(({ value, how }): Sent => {
    const text = (JSON.stringify(value) ?? '').replaceAll(`"${DEEP}"`, LEVELS)
    const part = `--x\r\ncontent-disposition: form-data; name="_payload"\r\n\r\n${text}\r\n`
    if (how === 0) return {}
    if (how === 1) return { type: 'multipart/form-data', body: text }
    if (how === 2) return { type: 'multipart/form-data; boundary=x', body: part }
    if (how === 3) return { type: 'text/plain', body: text }
    if (how === 4) return { type: 'application/json', body: text.slice(0, -1) }
    if (how === 5)
      return {
        type: 'multipart/form-data; boundary=x',
        body: `${part}--x\r\ncontent-disposition: form-data; name="file"; filename="a\0.png"\r\ncontent-type: image/png\r\n\r\nno\r\n--x--\r\n`,
      }
    if (how < 9) return { type: 'multipart/form-data; boundary=x', body: `${part}--x--\r\n` }
    return { type: 'application/json', body: text }
  })

/** A document of these fields, each of its kind or of any other. */
const dataOf = (
  fields: readonly FlattenedField[],
  id: fc.Arbitrary<string>,
  value: fc.Arbitrary<string>,
  tree: fc.Arbitrary<unknown>,
): fc.Arbitrary<unknown> => {
  const kinds: Record<string, fc.Arbitrary<unknown>> = {
    number: fc.oneof(fc.integer(), fc.double()),
    checkbox: fc.boolean(),
    date: value,
    relationship: fc.oneof(id, fc.array(id, { maxLength: 3 })),
    upload: fc.oneof(id, fc.array(id, { maxLength: 3 })),
  }
  const model = Object.fromEntries(
    fields.map((field) => [
      field.name,
      fc.oneof({ weight: 2, arbitrary: kinds[field.type] ?? value }, { weight: 1, arbitrary: tree }),
    ]),
  )
  return fc.record(model, { requiredKeys: [] })
}

/** What our own endpoints take, with names that mean something to them. */
const commandOf = (
  pool: Pool,
  id: fc.Arbitrary<string>,
  value: fc.Arbitrary<string>,
  tree: fc.Arbitrary<unknown>,
): fc.Arbitrary<unknown> => {
  const any = fc.oneof({ weight: 2, arbitrary: id }, { weight: 2, arbitrary: value }, tree)
  return fc.record(
    {
      procedimiento: fc.oneof(fc.constantFrom(...pool.words), any),
      expediente: fc.oneof({ weight: 3, arbitrary: id }, tree),
      paso: fc.oneof(fc.integer({ min: -1, max: 20 }), any),
      opcion: any,
      excepcion: fc.oneof(fc.constantFrom('cancelar', 'reasignar', 'devolver', 'migrar', 'constructor'), any),
      canal: fc.oneof(fc.constantFrom('telefono', 'papel', 'web'), any),
      comando: any,
      texto: any,
      adjuntos: fc.array(any, { maxLength: 3 }),
      sha256: any,
      value: tree,
      solicitante: fc.oneof(fc.record({ dependencia: any, area: any, nombre: any }), tree),
      datos: fc.oneof(
        tree,
        fc.dictionary(
          fc.constantFrom(
            'titulo',
            'texto',
            'numeroOficio',
            'fechaOficio',
            'motivo',
            'asignado',
            'publicacion',
            'indicacion',
            'nota',
            'archivos',
            'adjuntos',
            'recibido',
            'dependencia',
            'equipo',
            '__proto__',
          ),
          any,
          { maxKeys: 8 },
        ),
      ),
    },
    { requiredKeys: [] },
  )
}
