import fc from 'fast-check'
import { PROCEDURES } from '../../hooks/manual/index.ts'
import { schemaOf } from '../hooks/graph.ts'
import { sample } from '../hooks/sample.ts'
import { type Ask, bodyOf, type Pool, ROLES, segment, textOf, type Values } from './values.ts'

const DOORS = ['expedientes', 'movimientos', 'observaciones', 'encuestas', 'verificar/x', 'payload-preferences/x']

const DATA = [
  ...[
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
  ],
  ...['adjuntos', 'recibido', 'dependencia', 'equipo', '__proto__'],
]

/** What our own endpoints take, under names that mean something to them. */
export const commandAsk = (pool: Pool, { who, id, value, tree }: Values): fc.Arbitrary<Ask> => {
  const any = fc.oneof({ weight: 2, arbitrary: id }, { weight: 2, arbitrary: value }, tree)
  const command = fc.record(
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
      datos: fc.oneof(tree, fc.dictionary(fc.constantFrom(...DATA), any, { maxKeys: 8 })),
    },
    { requiredKeys: [] },
  )
  return fc
    .record({ who, door: fc.constantFrom(...DOORS), body: bodyOf(fc.oneof({ weight: 4, arbitrary: command }, tree)) })
    .map(({ who, door, body }): Ask => ({ who, method: 'POST', path: `/api/${door}`, of: `post ${door}`, ...body }))
}

/** A step as it should be, by whom it should be, but for one thing; or for none. */
export const stepAsk = ({ id, value, tree }: Values): fc.Arbitrary<Ask> => {
  const steps = PROCEDURES.flatMap(({ codigo, pasos }) => pasos.map((step) => ({ codigo, step })))
  return fc.constantFrom(...steps).chain(({ codigo, step }) => {
    const datos = sample(schemaOf(step)) as Record<string, unknown>
    const name = fc.oneof(fc.constant(''), fc.constantFrom('', ...Object.keys(datos)))
    return fc
      .record({
        who: fc.constantFrom(...step.responsables, ...ROLES),
        expediente: id,
        name,
        other: fc.oneof(value, tree),
      })
      .map(({ who, expediente, name, other }): Ask => {
        const [door, about] =
          step.paso === 1
            ? ['expedientes', { procedimiento: codigo }]
            : ['movimientos', { expediente, paso: step.paso }]
        const body = textOf({ ...about, datos: name ? { ...datos, [name]: other } : datos })
        const of = `post ${door} ${codigo} ${step.paso}`
        return { who, method: 'POST', path: `/api/${door}`, of, type: 'application/json', body }
      })
  })
}

const PARAMETERS = [
  ...[
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
    'hasta',
    'where',
    'sort',
  ],
  ...['limit', 'page', 'columns', 'x'],
]

const FIELDS = [
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
]

/** Any page, with parameters it may know; some as a form. */
export const pageAsk = (pool: Pool, { who, id, value }: Values): fc.Arbitrary<Ask> =>
  fc
    .record({
      who,
      page: fc.constantFrom(...pool.pages),
      id,
      params: fc.dictionary(fc.constantFrom(...PARAMETERS), value, { maxKeys: 4 }),
      form: fc.integer({ min: 0, max: 5 }),
      fields: fc.dictionary(fc.constantFrom(...FIELDS), value, { maxKeys: 6 }),
    })
    .map(({ who, page, id, params, form, fields }): Ask => {
      const query = Object.keys(params).length ? `?${new URLSearchParams(params)}` : ''
      const path = page.replace(/\[[^\]]+\]/, segment(id)) + query
      // Signing out would leave the rest of the run without that person.
      if (form > 0 || page.includes('salir')) return { who, method: 'GET', path, of: `get ${page}` }
      const type = 'application/x-www-form-urlencoded'
      return { who, method: 'POST', path, of: `post ${page}`, type, body: `${new URLSearchParams(fields)}` }
    })

const FUNCTIONS = [
  ...[
    'form-state',
    'render-list',
    'render-document',
    'render-document-slots',
    'render-field',
    'render-widget',
    'table-state',
  ],
  ...['slugify', 'get-default-layout', 'copy-data-from-locale', 'schedule-publish', 'constructor', 'toString'],
]

/** The calls the panel's pages make to the server. */
export const panelAsk = (slugs: string[], pool: Pool, { who, junk, id, value, tree }: Values): fc.Arbitrary<Ask> =>
  fc
    .record({
      who,
      action: fc.constantFrom(...pool.actions, '00'),
      name: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...FUNCTIONS) }, junk),
      args: fc.record(
        {
          collectionSlug: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...slugs) }, tree),
          docID: fc.oneof(id, tree),
          id: fc.oneof(id, tree),
          query: fc.oneof(fc.record({ where: tree, sort: value, limit: tree, page: tree }, { requiredKeys: [] }), tree),
          schemaPath: value,
          formState: tree,
          data: tree,
          operation: fc.oneof(fc.constantFrom('create', 'update'), tree),
          docPermissions: tree,
          params: tree,
        },
        { requiredKeys: [] },
      ),
      how: fc.integer({ min: 0, max: 9 }),
    })
    .map(({ who, action, name, args, how }): Ask => {
      const text = textOf([{ name, args }])
      const of = `post /admin ${FUNCTIONS.includes(name) ? name : 'junk'}`
      const type = how === 0 ? 'multipart/form-data; boundary=x' : 'text/plain;charset=UTF-8'
      const body = how === 1 ? text.slice(1) : text
      return { who, method: 'POST', path: '/admin', of, headers: { 'next-action': action }, type, body }
    })
