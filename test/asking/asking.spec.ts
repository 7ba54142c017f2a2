import { describe, expect, it } from 'vitest'
import { callersIn, type Recent } from '../../hooks/cases/asking/known.ts'
import { similarAmong } from '../../hooks/cases/asking/similar.ts'
import { mediansOf, tookOf } from '../../hooks/cases/asking/usualTime.ts'
import { currentEditions, findProcedure } from '../../hooks/manual/index.ts'
import { NEEDS } from '../../hooks/manual/needs.ts'
import type { Procedure } from '../../hooks/manual/types.ts'
import { asksWithOficio, composeOwnOficio } from '../../hooks/papers/ownOficio.ts'
import { byNeed } from '../../hooks/search/byNeed.ts'
import { asksFor } from '../../site/src/lib/forms/asksFor.ts'

const offers = currentEditions().map((procedure) => ({ procedure }))
const short = (codigo: string) => codigo.slice(-5)
const found = (q: string) => byNeed(offers, q).map(({ procedure }) => short(procedure.codigo))
const of = (codigo: string) => findProcedure(`P-OMA-TI-${codigo}`) as Procedure

describe('what people need leads to its procedure', () => {
  it.each([
    ['no enciende mi equipo', 'ST-02'],
    ['NO IMPRIME la impresora', 'ST-02'],
    ['publicar en el portal', 'SI-06'],
    ['quiero subir una convocatoria a la pagina', 'SI-06'],
    ['correo para un empleado nuevo', 'SI-05'],
    ['instalar antivirus', 'ST-01'],
    ['instalación de Office', 'ST-01'],
    ['cablear red', 'DT-01'],
    ['dar de baja una computadora', 'ST-03'],
    ['comprar computadoras', 'ST-04'],
    ['requisicion', 'ST-04'],
    ['una aplicacion nueva', 'SI-03'],
    ['corregir un reporte del sistema', 'SI-02'],
    ['capacitacion', 'SI-01'],
    ['P-OMA-TI-SI-04', 'SI-04'],
  ])('«%s»', (q, codigo) => {
    expect(found(q)[0]).toBe(codigo)
  })

  it('is all of it where nothing was typed, and nothing where no word means anything here', () => {
    expect(found('  ')).toHaveLength(offers.length)
    expect(found('impre')).toContain('ST-02')
    expect(found('correo')).toEqual(['SI-05'])
    expect(found('pasaporte')).toEqual([])
    expect(found('¿¡—!?')).toEqual([])
    expect(found('$gt'.repeat(3000))).toEqual([])
  })

  it('has phrases for every procedure, each once', () => {
    expect(Object.keys(NEEDS).sort()).toEqual(offers.map(({ procedure }) => procedure.codigo).sort())
    const phrases = Object.values(NEEDS).flat()
    expect(new Set(phrases).size).toBe(phrases.length)
  })

  it('says what its form takes, as the definition has it', () => {
    expect(asksFor(of('ST-02'))).toEqual({ pide: 'Asunto', oficio: false })
    expect(asksFor(of('SI-06'))).toEqual({ pide: 'Número de oficio, fecha del oficio, título y texto', oficio: true })
    expect(asksFor(of('ST-03')).pide).toMatch(/ y 2 datos más$|inventario$/)
  })
})

describe('how long it takes', () => {
  it('is the median of five at least', () => {
    const ended = [10, 50, 20, 40, 30].map((minutos) => ({ procedimiento: 'a', minutos }))
    expect(mediansOf(ended)).toEqual(new Map([['a', { n: 5, minutos: 30 }]]))
    expect(mediansOf([...ended, { procedimiento: 'a', minutos: 41 }]).get('a')).toEqual({ n: 6, minutos: 35 })
    expect(mediansOf(ended.slice(1))).toEqual(new Map())
  })

  it('is reckoned by the hours of the department that carries it out', () => {
    const shared = globalThis as { cenoteClock?: unknown }
    const days = [
      { desde: '0000-01-01', abre: 480, cierra: 1080 },
      { desde: '2026-11-01', abre: 480, cierra: 960 },
    ]
    const took = (codigo: string) =>
      tookOf(
        { procedimiento: codigo, abierto: '2026-11-23T13:00:00.000Z', cerrado: '2026-11-25T13:00:00.000Z' },
        new Set(),
      ).minutos
    shared.cenoteClock = { targets: new Map(), hours: new Map([['soporte', days]]), read: 0 }
    try {
      expect([took('P-OMA-TI-ST-02'), took('P-OMA-TI-SI-06')]).toEqual([2 * 480, 2 * 600])
    } finally {
      delete shared.cenoteClock
    }
  })
})

const recent = (titulo: string, more: Partial<Recent> = {}): Recent => ({
  id: titulo,
  folio: 'TI-ST-2026-000001',
  titulo,
  procedimiento: 'P-OMA-TI-ST-02',
  estado: 'en-proceso',
  dependencia: 'tesoreria',
  area: 'Caja',
  nombreSolicitante: 'Íñigo Poot',
  abierto: '2026-11-24T15:00:00.000Z',
  palabras: [],
  ...more,
})

describe('what may be there already', () => {
  const titles = (asunto: string, cases: Recent[], numeros: string[] = []) =>
    similarAmong(cases, { asunto, numeros }).map(({ titulo }) => titulo)

  it('is what says half of it in the same words, however they end', () => {
    const cases = [recent('La impresora de caja no imprime'), recent('Cambiar el monitor de recepción')]
    expect(titles('Impresoras de caja sin imprimir', cases)).toEqual(['La impresora de caja no imprime'])
    expect(titles('No abre el correo', cases)).toEqual([])
    expect(titles('', cases)).toEqual([])
  })

  it('or names the same equipment, and is still open', () => {
    const words = { palabras: ['vnb3k12345', 'tesoreria'] }
    expect(titles('Otra cosa', [recent('Revisar equipo', words)], ['VNB3K12345'])).toEqual(['Revisar equipo'])
    expect(titles('Otra cosa', [recent('Revisar equipo', { ...words, estado: 'concluido' })], ['VNB3K12345'])).toEqual(
      [],
    )
    expect(titles('Otra cosa', [recent('Revisar equipo', { palabras: ['s', 'n'] })], ['S/N', ''])).toEqual([])
  })

  it('and who called before is known once, as they last called', () => {
    const cases = [recent('b', { area: 'Ingresos' }), recent('a'), recent('c', { nombreSolicitante: null })]
    expect(callersIn(cases)).toEqual([{ nombre: 'Íñigo Poot', area: 'Ingresos', dependencia: 'tesoreria' }])
  })
})

describe('the oficio drawn up', () => {
  const sender = { dependencia: 'Tesorería Municipal', area: 'Caja', titular: '', cargo: '' }
  const now = new Date('2026-11-25T15:00:00Z')
  const text = (model: unknown) => JSON.stringify(model)

  it('is offered where an oficio is asked for', () => {
    expect(
      offers.filter(({ procedure }) => asksWithOficio(procedure)).map(({ procedure }) => short(procedure.codigo)),
    ).toEqual(['DT-01', 'SI-02', 'SI-03', 'SI-04', 'SI-05', 'SI-06', 'ST-03'])
  })

  it('says what the form says, and leaves blank what is missing or is not what it should be', () => {
    const datos = { asunto: 'Diagnóstico', tipoEquipo: 'Impresora', marca: 'HP', fechaOficio: '2026-02-31', serie: 7 }
    const model = composeOwnOficio(of('ST-03'), datos, sender, now)
    expect(model).toMatchObject({ ajeno: 'Tesorería Municipal', asunto: 'Diagnóstico', oficina: 'Caja' })
    expect(model.folio).toMatch(/^_+$/)
    expect(model.dia).toBe('____ de ______________ de 2026')
    expect(text(model.bloques)).toContain('"valor":"HP"')
    expect(text(model.bloques)).not.toContain('31')
    expect(model.firmas[0]?.nombre).toBe('Nombre y cargo de quien dirige')
    const whole = composeOwnOficio(
      of('ST-03'),
      { ...datos, numeroOficio: 'TM/12/2026', fechaOficio: '2026-11-20' },
      { ...sender, titular: 'Zazil Ek', cargo: 'Tesorera' },
      now,
    )
    expect([whole.folio, whole.dia, whole.firmas[0]?.nombre, whole.firmas[0]?.cargo]).toEqual([
      'TM/12/2026',
      '20 de noviembre de 2026',
      'Zazil Ek',
      'Tesorera',
    ])
  })

  it.each(offers.filter(({ procedure }) => asksWithOficio(procedure)))(
    'takes any junk of $procedure.codigo',
    ({ procedure }) => {
      const junk = Object.fromEntries(
        Object.keys(procedure.pasos[0]?.datos.shape ?? {}).map((name, i) => [
          name,
          ['\0', [], {}, 'x'.repeat(1e5), null, -1][i % 6],
        ]),
      )
      expect(composeOwnOficio(procedure, junk, sender, now).asunto).toBe(procedure.nombre)
    },
  )
})
