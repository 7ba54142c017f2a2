import { describe, expect, it } from 'vitest'
import { si06 } from '../../hooks/manual/si-06.ts'
import { of } from './people.ts'
import { jefatura, si06After, syntheticAt } from './routes.ts'
import { begin } from './run.ts'
import { FILLED } from './si-06.oracle.ts'

const secretaria = of('secretaria')
const solicitante = of('solicitante')
const fields = (refusal: { campos?: { campo: string; mensaje: string }[] }) =>
  Object.fromEntries(refusal.campos?.map(({ campo, mensaje }) => [campo, mensaje]) ?? [])
const NO_DATE = 'Escribe una fecha que exista, con día, mes y año.'

describe('wrong data', () => {
  it('are told field by field, in Spanish', () => {
    const datos = {
      numeroOficio: ' ',
      fechaOficio: '2026-02-30',
      tipo: 'rumor',
      titulo: 'x'.repeat(141),
      texto: 40,
      imagenes: [5, ''],
      documentos: 'oficio.pdf',
      oficioFirmado: ['a', 'b'],
      visibleHasta: 20261123,
      area: null,
    }
    expect(fields(begin(si06).refused(solicitante, { paso: 1, datos }))).toEqual({
      numeroOficio: 'Falta este dato.',
      fechaOficio: NO_DATE,
      tipo: 'Escoge una opción: Noticia, Comunicado, Aviso, Convocatoria, Campaña.',
      titulo: 'Máximo 140 caracteres.',
      texto: 'Falta este dato.',
      imagenes: 'Adjunta los archivos otra vez.',
      documentos: 'Adjunta los archivos otra vez.',
      oficioFirmado: 'Máximo un archivo.',
      visibleHasta: NO_DATE,
      area: 'Falta este dato.',
    })
  })

  it('are each told once', () => {
    const { campos } = syntheticAt(3).refused(jefatura, { paso: 3, datos: { asignado: 5, nota: '', sobra: 1 } })
    expect(campos).toHaveLength(3)
    expect(new Set(campos?.map((c) => c.campo))).toEqual(new Set(['asignado', 'nota', 'sobra']))
  })

  it('and a wrong choice are told together', () => {
    const refusal = syntheticAt(2).refused(of('operador'), { paso: 2, opcion: 'otra', datos: {} })
    expect(Object.keys(fields(refusal))).toEqual(['cuando', 'opcion'])
  })

  it('and a wrong person are told together', () => {
    const refusal = syntheticAt(3).refused(jefatura, { paso: 3, datos: { asignado: 'nadie', nota: '' } })
    expect(Object.keys(fields(refusal)).sort()).toEqual(['asignado', 'nota'])
  })

  it('may be wrong only together', () => {
    const datos = { ...FILLED[1], visibleDesde: '2026-12-02', visibleHasta: '2026-12-01' }
    expect(fields(begin(si06).refused(solicitante, { paso: 1, datos }))).toEqual({
      visibleHasta: 'No puede ser antes de «Visible desde», 2 de diciembre de 2026.',
    })
  })

  it('name every field the step does not ask for', () => {
    const datos = JSON.parse('{"seq":1,"estado":"concluido","__proto__":{"a":1},"constructor":2}')
    const refusal = si06After(1).refused(secretaria, { paso: 2, datos: { ...FILLED[2], ...datos, toString: 3 } })
    const mensaje = 'El paso 2 no pide este dato.'
    expect(fields(refusal)).toMatchObject({ seq: mensaje, estado: mensaje, constructor: mensaje, toString: mensaje })
  })

  it('are not answered with a flood', () => {
    const datos = Object.fromEntries(Array.from({ length: 5000 }, (_, n) => [`x${n}`, n]))
    expect(si06After(3).refused(secretaria, { paso: 4, datos }).campos).toHaveLength(50)
  })

  it('may be missing where nothing is asked for', () => {
    for (const datos of [undefined, null, {}]) {
      expect(si06After(3).does(secretaria, { paso: 4, datos }).datos).toEqual({})
    }
  })

  it.each([0, 7, -1, 1.5, '2', ' 2', null, undefined, Number.NaN, [2], { valueOf: () => 2 }, true])(
    'may be the step itself: %s',
    (paso) => {
      const refusal = si06After(1).refused(secretaria, { paso, datos: FILLED[2] })
      const mensaje = 'El procedimiento P-OMA-TI-SI-06 tiene los pasos 1 a 6: escribe uno de ellos.'
      expect(refusal).toMatchObject({ codigo: 'dato-invalido', mensaje, campos: [{ campo: 'paso', mensaje }] })
    },
  )
})

describe('text', () => {
  const written = (titulo: string, texto: string) =>
    begin(si06).does(solicitante, { paso: 1, datos: { ...FILLED[1], titulo, texto } }).datos

  it('is kept as written, but for the spaces around it', () => {
    const texto = '¿Qué pasó con el ñandú? 🌳 cafe\u0301\n\n- uno\n- dos\t|\u00a0tres'
    expect(written('  Año 🌴  ', `\n ${texto}\n`)).toMatchObject({ titulo: 'Año 🌴', texto })
  })

  it('loses what no database or feed keeps alike', () => {
    expect(written('a\ud83c\u0000b', 'uno\r\ndos\u0008\u001b[31m\udf34')).toMatchObject({
      titulo: 'a\ufffdb',
      texto: 'uno\ndos[31m\ufffd',
    })
  })

  it('of one line stays on one line', () => {
    expect(written('uno\r\n\tdos', 'x').titulo).toBe('uno dos')
  })

  it('is as long as the browser counts it', () => {
    const lines = Array.from({ length: 20_000 }, () => 'x').join('\r\n')
    expect(String(written('x', lines).texto)).toHaveLength(39_999)
  })

  it('of nothing but control characters is missing', () => {
    const datos = { ...FILLED[1], titulo: '\u0000\u0007 ' }
    expect(fields(begin(si06).refused(solicitante, { paso: 1, datos }))).toEqual({ titulo: 'Falta este dato.' })
  })
})
