import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { noSession, Refused } from '../../hooks/engine/errors.ts'
import { line } from '../../hooks/manual/fields.ts'
import { PROCEDURES } from '../../hooks/manual/index.ts'
import { dayRange, fromLocalInput, shortMoment, toLocalInput } from '../../site/src/lib/case/moments.ts'
import { readTab, trayHeading } from '../../site/src/lib/case/tray.ts'
import { onPortal, shortVerb, timeTone, workplaceOf } from '../../site/src/lib/case/words.ts'
import { formFields } from '../../site/src/lib/forms/formFields.ts'
import { summaryOf, wrongFrom } from '../../site/src/lib/forms/refused.ts'
import { casePathname, localPath, pageNumber, withQuery } from '../../site/src/lib/session/paths.ts'

describe('where to go after signing in', () => {
  it.each([
    '/intranet',
    '/intranet/expedientes/TI-SI-2026-000001?enviado=1',
    '/admin',
    '/admin/collections/publicaciones',
    '/noticias/x?borrador=1',
  ])('takes %s', (path) => expect(localPath(path)).toBe(path))

  it.each([
    'https://malo.test/intranet',
    '//malo.test',
    '/\\malo.test',
    '/intranet/..//malo.test',
    '/noticias/../\\malo.test',
    '/intranet\n//malo.test',
    'javascript:alert(1)',
    '/intranetmalo',
    '/intranet/salir',
    '/intranet/entrar?a=/intranet',
    '/api/usuarios',
    '',
    null,
    `/intranet/${'x'.repeat(600)}`,
  ])('leads %j to the tray', (path) => expect(localPath(path)).toMatch(/^\/intranet$/))
})

it('writes addresses without empty parameters', () => {
  expect(withQuery('/intranet', { q: '', tab: undefined, pagina: 2 })).toBe('/intranet?pagina=2')
  expect(withQuery('/intranet', { q: 'a&b' })).toBe('/intranet?q=a%26b')
  expect(casePathname('TI/../x')).toBe('/intranet/expedientes/TI%2F..%2Fx')
})

it.each([
  ['2', 2],
  ['0', 1],
  ['-3', 1],
  ['x', 1],
  [null, 1],
  ['1e99', 1],
  ['1.5', 1],
])('reads page %j as %i', (given, page) => {
  expect(pageNumber(given)).toBe(page)
})

describe('moments', () => {
  it('are Cancún’s, whatever the machine thinks', () => {
    expect(toLocalInput(new Date('2026-01-01T03:05:00Z'))).toBe('2025-12-31T22:05')
    expect(fromLocalInput('2025-12-31T22:05')).toBe('2025-12-31T22:05:00-05:00')
    expect(fromLocalInput('2025-12-31T22:05:30')).toBe('2025-12-31T22:05:30-05:00')
    expect(shortMoment(new Date('2026-11-19T16:02:00Z'))).toBe('19 nov 2026, 11:02')
  })

  it('make a range of days', () => {
    expect(dayRange('2026-11-23', '2026-12-31')).toBe('del 23 nov 2026 al 31 dic 2026')
    expect(dayRange(undefined, '2026-12-31')).toBe('hasta el 31 dic 2026')
    expect(dayRange('2026-11-23')).toBe('desde el 23 nov 2026')
    expect(dayRange()).toBe('')
  })
})

describe('words', () => {
  it('say how many things wait', () => {
    expect(trayHeading('meToca', 0, false)).toBe('Nada espera por ti')
    expect(trayHeading('meToca', 1, false)).toBe('Una cosa espera por ti')
    expect(trayHeading('meToca', 7, false)).toBe('7 cosas esperan por ti')
    expect(trayHeading('concluidos', 318, false)).toBe('318 expedientes concluidos')
    expect(trayHeading('concluidos', 1_000, false)).toBe('1,000 o más expedientes concluidos')
    expect(trayHeading('meToca', 1, true)).toBe('1 expediente coincide')
    expect(readTab('en-espera')).toBe('enEspera')
    expect(readTab('cualquiera')).toBe('meToca')
  })

  it('shorten a button without leaving it empty of sense', () => {
    expect(shortVerb('Turnar al administrador web')).toBe('Turnar')
    expect(shortVerb('Dar la instrucción a Secretaría')).toBe('Dar la instrucción')
    for (const { accion } of PROCEDURES.flatMap((p) => p.pasos))
      expect(shortVerb(accion).length).toBeLessThanOrEqual(24)
  })

  it('tell calm from soon and late', () => {
    expect([179, 180, 240, 241].map((m) => timeTone(m, 4))).toEqual([undefined, 'ambar', 'ambar', 'coral'])
  })

  it('name the office of staff and the dependency of those who ask', () => {
    expect(workplaceOf(['solicitante'], 'Ecología')).toBe('Ecología')
    expect(workplaceOf(['solicitante', 'secretaria'], 'Ecología')).toBe('Dirección de TIC')
  })

  it('say why a page is not on the portal', () => {
    const now = new Date('2026-11-23T18:00:00Z')
    expect(onPortal({ _status: 'published' }, now)).toEqual({ visible: true })
    expect(onPortal({ _status: 'published', visibleDesde: '2026-12-10' }, now)).toMatchObject({
      porque: expect.stringContaining('desde el 10 dic 2026'),
    })
    expect(onPortal({ _status: 'published', visibleHasta: '2026-11-22' }, now)).toMatchObject({ visible: false })
    expect(onPortal({ _status: 'published', visibleHasta: '2026-11-23' }, now)).toEqual({ visible: true })
    expect(onPortal({ _status: 'published', retirado: '2026-11-01' }, now)).toMatchObject({ visible: false })
    expect(onPortal({ _status: 'draft' }, now)).toMatchObject({ visible: false })
  })
})

describe('refusals', () => {
  it('keep their status and their words', () => {
    expect(wrongFrom(new Refused(noSession))).toEqual({
      status: 401,
      errores: [{ campo: '', mensaje: noSession.mensaje }],
    })
    const campos = [{ campo: 'titulo', mensaje: 'Falta este dato.' }]
    expect(wrongFrom(new Refused({ ...noSession, codigo: 'dato-invalido', campos }))).toEqual({
      status: 400,
      errores: campos,
    })
  })

  it('let what is no refusal go its way', () => {
    expect(() => wrongFrom(new Error('se cayó'))).toThrow('se cayó')
    expect(() => wrongFrom(Object.assign(new Error('x'), { refusal: { codigo: 'inventado' } }))).toThrow('x')
  })

  it('name their field in the summary, and link only to what is there', () => {
    const fields = formFields(z.strictObject({ titulo: line({ title: 'Título' }) }))
    const errores = [
      { campo: 'titulo', mensaje: 'Falta este dato.' },
      { campo: 'publicacion', mensaje: 'Falta el texto.' },
    ]
    expect(summaryOf(errores, fields)).toEqual([
      { campo: 'titulo', mensaje: 'Título: falta este dato.' },
      { campo: '', mensaje: 'Falta el texto.' },
    ])
  })
})
