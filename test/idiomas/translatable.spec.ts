import { expect, it } from 'vitest'
import { fingerprint, originalsOf } from '../../hooks/idiomas/translatable.ts'

it('takes each text of a service once, lists within lists too', () => {
  const texts = originalsOf({
    nombre: 'Permiso',
    vigencia: { nota: ' Un año ' },
    requisitos: [{ nombre: 'INE' }, { nombre: 'INE', condicion: 'vas tú' }],
    tarifas: [{ concepto: 'Base', recargos: [{ nombre: 'Adicional' }] }, { concepto: '' }],
    fundamento: [{ norma: 'Una ley' }],
  } as never)
  expect(texts).toEqual([
    { campo: 'nombre', texto: 'Permiso' },
    { campo: 'vigencia.nota', texto: 'Un año' },
    { campo: 'requisitos.nombre', texto: 'INE' },
    { campo: 'requisitos.condicion', texto: 'vas tú' },
    { campo: 'tarifas.concepto', texto: 'Base' },
    { campo: 'tarifas.recargos.nombre', texto: 'Adicional' },
  ])
  expect(originalsOf({})).toEqual([])
})

it('knows a text by every letter of it, and not by the spaces around', () => {
  expect(fingerprint(' Acta ')).toBe(fingerprint('Acta'))
  expect(fingerprint('Acta.')).not.toBe(fingerprint('Acta'))
  expect(fingerprint('Actá')).toBe(fingerprint('Acta\u0301'))
})
