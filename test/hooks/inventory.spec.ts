import { describe, expect, it } from 'vitest'
import { judgeThing } from '../../hooks/inventory/judge.ts'
import { readRows, sheetOfThings } from '../../hooks/inventory/sheet.ts'
import { equipmentKeys, numberKey } from '../../hooks/records/equipmentKeys.ts'

const OFFICES = [{ id: 'id-ecologia', nombre: 'Dirección General de Ecología', slug: 'ecologia', siglas: 'DGE' }]
const PIECE = { tipoEquipo: 'Impresora', inventario: 'BJ-0001', dependencia: 'id-ecologia', estado: 'uso' }

const fields = (said: Record<string, unknown>) => {
  const judged = judgeThing('equipos', said)
  return 'wrong' in judged ? judged.wrong.map(({ campo }) => campo) : []
}

describe('the number of a piece of equipment', () => {
  it('is the same however it is written', () => {
    for (const written of ['BJ-IMD/00417', 'bj imd 00417', ' BJ.IMD.00417 '])
      expect(numberKey(written)).toBe('BJIMD00417')
  })

  it('is none where people say so', () => {
    for (const written of ['S/N', 's/n.', 'Sin número', 'N/A', 'No aplica', '---', '', '0000', null, undefined])
      expect([written, numberKey(written)]).toEqual([written, null])
    expect(equipmentKeys({ serie: 'S/N', inventario: 'A1' })).toEqual({ claveSerie: null, claveInventario: 'A1' })
  })
})

describe('a thing', () => {
  it('is told from others by its inventory number, or by brand and serial', () => {
    const key = (said: object) => {
      const judged = judgeThing('equipos', { ...PIECE, ...said })
      return 'data' in judged ? judged.data.clave : judged.wrong
    }
    expect(key({})).toBe('I:BJ0001')
    expect(key({ inventario: 'S/N', serie: 'x-9', marca: 'Ñandú' })).toBe('S:NANDU:X9')
  })

  it('says everything that is wrong with it at once', () => {
    expect(fields({})).toEqual(['tipoEquipo', 'dependencia', 'estado', 'inventario'])
    expect(fields({ ...PIECE, inventario: 'S/N' })).toEqual(['inventario'])
    expect(fields({ ...PIECE, estado: 'baja' })).toEqual(['nota'])
    expect(fields({ ...PIECE, estado: ['uso'], dependencia: { $gt: '' }, lugar: 'x'.repeat(161) })).toEqual([
      'dependencia',
      'lugar',
      'estado',
    ])
  })

  it('empties what is left blank', () => {
    const judged = judgeThing('equipos', { ...PIECE, lugar: '  ', marca: null })
    expect('data' in judged && judged.data).toMatchObject({ lugar: null, marca: null, claveSerie: null })
  })
})

describe('a sheet', () => {
  it('is read by its labels or its names, whatever their capitals and accents', () => {
    const columns = ['NUMERO DE INVENTARIO', 'tipoEquipo', 'Dependencia', 'estado']
    const read = readRows(
      'equipos',
      {
        columns,
        rows: [
          ['BJ-1', 'Impresora', 'dge', 'Dado de baja'],
          [null, '', null],
        ],
      },
      OFFICES,
    )
    expect(read).toMatchObject({
      rows: [
        {
          fila: 2,
          said: { inventario: 'BJ-1', tipoEquipo: 'Impresora', dependencia: 'id-ecologia', estado: 'baja' },
          wrong: [],
        },
      ],
    })
  })

  it('tells what is wrong with its headings and its offices', () => {
    expect(readRows('equipos', { columns: ['Color', 'marca', 'Marca'], rows: [] }, OFFICES)).toEqual({
      faults: [
        { columna: 'Color', mensaje: 'No conocemos esta columna.' },
        { columna: 'Marca', mensaje: 'Está dos veces.' },
      ],
    })
    const read = readRows('equipos', { columns: ['dependencia'], rows: [['Otra']] }, OFFICES)
    expect('rows' in read && read.rows[0]?.wrong[0]?.campo).toBe('dependencia')
  })

  it('comes back as it was taken away', () => {
    const judged = judgeThing('equipos', { ...PIECE, marca: 'HP', nota: 'Una\nnota' })
    if (!('data' in judged)) throw new Error('it is right')
    const sheet = sheetOfThings('equipos', [judged.data], OFFICES, 'Equipos')
    const read = readRows(
      'equipos',
      { columns: [...sheet.columnas], rows: sheet.filas.map((row) => [...row]) },
      OFFICES,
    )
    if (!('rows' in read)) throw new Error('its headings are known')
    expect(judgeThing('equipos', read.rows[0]?.said ?? {})).toEqual(judged)
  })
})
