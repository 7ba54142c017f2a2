import { afterEach, describe, expect, it } from 'vitest'
import { EXCEPCIONES } from '../../hooks/engine/exceptions.ts'
import { JUNK } from './junk.ts'
import { of } from './people.ts'
import { si06After, syntheticAt } from './routes.ts'
import { begin } from './run.ts'
import { FILLED } from './si-06.oracle.ts'
import { synthetic } from './synthetic.ts'

const everything = JUNK.map((junk, n) => [n, junk] as const)

describe('whatever is sent is refused in words', () => {
  afterEach(() => expect(Object.keys(Object.getPrototypeOf({}))).toEqual([]))

  it.each(everything)('as the request (%i)', (_, junk) => {
    for (const run of [begin(synthetic), si06After(3), si06After(6)]) {
      expect(run.refused(of('secretaria'), junk)).toMatchObject({
        codigo: 'dato-invalido',
        campos: [{ campo: 'paso' }],
      })
    }
  })

  it.each(everything)('as the choice (%i)', (_, junk) => {
    const request = { paso: 2, opcion: junk, datos: { cuando: '2026-11-23' } }
    if (junk === 'cumple') expect(syntheticAt(2).does(of('operador'), request).opcion).toBe('cumple')
    else expect(syntheticAt(2).refused(of('operador'), request).campos).toMatchObject([{ campo: 'opcion' }])
  })

  it.each(everything)('as the data (%i)', (_, junk) => {
    const { codigo, campos } = si06After(1).refused(of('secretaria'), { paso: 2, datos: junk })
    expect(codigo).toBe('dato-invalido')
    expect(campos?.length).toBeGreaterThan(0)
    for (const { mensaje } of campos ?? []) expect(mensaje).toMatch(/^(Falta|Escribe|El paso 2|Los datos)/)
  })

  it.each(everything)('as each field (%i)', (_, junk) => {
    for (const campo of Object.keys(FILLED[2] ?? {})) {
      const request = { paso: 2, datos: { ...FILLED[2], [campo]: junk } }
      if (campo === 'numeroOficio' && ['cumple', '\ud800'].some((text) => text === junk)) continue
      expect(si06After(1).refused(of('secretaria'), request).campos).toMatchObject([{ campo }])
    }
  })

  it.each(everything)('as the person named (%i)', (_, junk) => {
    const request = { paso: 3, datos: { asignado: junk } }
    const refusal = syntheticAt(3).refused(of('jefatura-sistemas'), request, { person: null })
    expect(refusal.campos).toMatchObject([{ campo: 'asignado' }])
  })

  it.each(everything)('as the exception (%i)', (_, junk) => {
    const { codigo, campos } = si06After(2).refused(of('direccion'), { excepcion: junk, datos: { motivo: 'x' } })
    expect({ codigo, campos }).toMatchObject({
      codigo: 'dato-invalido',
      campos: [{ campo: junk === undefined || junk === null ? 'paso' : 'excepcion' }],
    })
  })

  it.each(everything)('as the data of an exception (%i)', (_, junk) => {
    for (const excepcion of EXCEPCIONES) {
      const run = syntheticAt(excepcion === 'devolver' ? 8 : 4)
      const who = of(excepcion === 'reasignar' ? 'jefatura-sistemas' : 'direccion')
      expect(run.refused(who, { excepcion, datos: junk }).codigo).toBe('dato-invalido')
      const odd = run.refused(who, { excepcion, datos: { motivo: junk, asignado: junk } })
      expect(odd.campos?.map((c) => c.campo)).toContain('asignado')
    }
  })
})
