import fc from 'fast-check'
import type { FlattenedField, SanitizedConfig } from 'payload'
import { type Ask, bodyOf, segment, type Values } from './values.ts'

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
  ...['patch /:id', 'delete /', 'delete /:id', 'post /access/:id', 'post /:id/duplicate', 'get /file/:id'],
  ...['get /paste-url/:id', 'put /', 'get /:id/documentos', 'get /distinct', 'options /', 'head /'],
]

const ACCOUNTS = [
  ...['post /login', 'get /me', 'post /refresh-token', 'post /forgot-password', 'post /reset-password', 'post /unlock'],
  ...['get /init', 'post /first-register', 'post /verify/:id'],
]

/** Changing these of real accounts would end the run, not find anything. */
const SPARED = new Set(['activo', 'roles', 'email', 'dependencia', 'password'])

/** Any request to any collection, from the fields it has: the hidden ones too. */
export const restAsk = (config: SanitizedConfig, values: Values): fc.Arbitrary<Ask> => {
  const collections = config.collections.map(({ slug, auth, flattenedFields }) => ({
    slug: slug as string,
    endpoints: [...ENDPOINTS, ...(auth ? ACCOUNTS : [])],
    query: queryOf(pathsOf(flattenedFields), values),
    data: dataOf(
      flattenedFields.filter(({ name }) => slug !== 'usuarios' || !SPARED.has(name)),
      values,
    ),
  }))
  return fc.constantFrom(...collections).chain(({ slug, endpoints, query, data }) =>
    fc
      .record({
        who: values.who,
        endpoint: fc.constantFrom(...endpoints),
        id: values.id,
        query,
        body: bodyOf(fc.oneof({ weight: 3, arbitrary: data }, { weight: 1, arbitrary: values.tree })),
        override: fc.integer({ min: 0, max: 30 }),
      })
      .map(({ who, endpoint, id, query, body, override }): Ask => {
        const [method = 'get', pattern = '/'] = endpoint.split(' ')
        const path = `/api/${slug}${pattern === '/' ? '' : pattern.replace(':id', segment(id))}${query}`
        const headers: Record<string, string> = override === 0 ? { 'x-payload-http-method-override': 'GET' } : {}
        const sends = method === 'get' || method === 'head' ? {} : body
        return { who, method: method.toUpperCase(), path, of: `${method} ${slug}${pattern}`, headers, ...sends }
      }),
  )
}

/** Every path a query could name: columns, what a relationship leads to, what is hidden, and what does not exist. */
const pathsOf = (fields: readonly FlattenedField[]): string[] => [
  ...fields.flatMap(({ name, type }) => [
    ...[name, `version.${name}`],
    ...(type === 'relationship' || type === 'upload' ? [`${name}.email`, `${name}.solicitante.email`] : []),
  ]),
  ...['id', '_id', 'hash', 'salt', 'resetPasswordToken', 'expediente.solicitante.email', '__proto__', 'constructor'],
  ...['x__y', 'and', 'or', ''],
]

const OPERATORS = [
  ...['equals', 'not_equals', 'in', 'not_in', 'exists', 'greater_than', 'less_than', 'like', 'contains', 'all'],
  ...['near', 'within', '$gt', 'x'],
]

const PARAMETERS = [
  ...[
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
  ],
  ...['sort', 'limit[a]', 'sort[a]', 'select[a][b]', 'populate[usuarios][hash]', 'joins[x][limit]', 'showHiddenFields'],
]

const queryOf = (paths: string[], { value }: Values): fc.Arbitrary<string> => {
  const path = fc.constantFrom(...paths)
  const condition = fc
    .record({
      path,
      operator: fc.constantFrom(...OPERATORS),
      value,
      shape: fc.constantFrom('', '', '', '[]', '[a]', '[0][b]'),
      within: fc.constantFrom('', '', '[or][0]', '[and][1]', '[and][0][or][0]'),
    })
    .map(({ path, operator, value, shape, within }) => [`where${within}[${path}][${operator}]${shape}`, value] as const)
  const sort = path.map((name) => ['sort', name] as const)
  const odd = fc.tuple(fc.constantFrom(...PARAMETERS), value)
  return fc.array(fc.oneof(condition, condition, sort, odd), { maxLength: 3 }).map((pairs) => {
    const text = pairs.map((pair) => pair.map((part) => encodeURIComponent(part.toWellFormed())).join('='))
    return text.length ? `?${text.join('&')}` : ''
  })
}

/** A document of these fields, each of its kind or of any other. */
const dataOf = (fields: readonly FlattenedField[], { id, value, tree }: Values): fc.Arbitrary<unknown> => {
  const named = fc.oneof(id, fc.array(id, { maxLength: 3 }))
  const kinds: Record<string, fc.Arbitrary<unknown>> = {
    number: fc.oneof(fc.integer(), fc.double()),
    checkbox: fc.boolean(),
    relationship: named,
    upload: named,
  }
  const model = fields.map(({ name, type }) => {
    const fit = { weight: 2, arbitrary: kinds[type] ?? value }
    return [name, fc.oneof(fit, { weight: 1, arbitrary: tree })] as const
  })
  return fc.record(Object.fromEntries(model), { requiredKeys: [] })
}
