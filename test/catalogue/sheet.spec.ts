import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { type Ficha, tidy } from '../../hooks/catalogue/ficha.ts'
import { closeUp, columnOf, fill, treeOf } from '../../hooks/catalogue/sheet/fill.ts'
import { readFile } from '../../hooks/catalogue/sheet/read.ts'
import { fromSheet, type Sheet, toSheet, wrongColumns } from '../../hooks/catalogue/sheet/rows.ts'
import { writeCsv, writeXlsx } from '../../hooks/catalogue/sheet/write.ts'

const NONE = { office: new Map([['o1', 'transito']]), service: new Map([['s1', 'acta']]) }
// What people write; not the names that every JavaScript object has, which the writer of XLSX takes for its own.
const text = fc
  .array(fc.constantFrom(...Array.from('aeñÁ1 ,;"=+-@\'\n&<>é😀')), { minLength: 1, maxLength: 30 })
  .map((letters) => letters.join('').trim() || '=1+1')
const word = fc.constantFrom('uno', 'dos', 'tres', '-cuatro')
const ficha = fc.record(
  {
    nombre: text,
    slug: fc.constant('x'),
    clase: fc.constantFrom('tramite', 'servicio'),
    resumen: fc.constantFrom('=HYPERLINK("x")', '@a', "'=ya escapado", 'línea\notra', '; punto y coma', '+52 998'),
    sinonimos: fc.uniqueArray(word, { minLength: 1 }),
    dependencia: fc.constant('o1'),
    plazo: fc.record({ cantidad: fc.integer({ min: 1, max: 99 }), unidad: fc.constant('dias') }),
    inspeccion: fc.record({ requiere: fc.boolean(), objetivo: text }),
    requisitos: fc.array(
      fc.record({
        nombre: text,
        original: fc.boolean(),
        copias: fc.integer({ min: 0, max: 9 }),
        servicio: fc.constant('s1'),
      }),
      { minLength: 1, maxLength: 12 },
    ),
    tarifas: fc.array(
      fc.record({
        concepto: text,
        tipo: fc.constant('uma'),
        uma: fc.integer({ min: 1, max: 99999 }).map((n) => n / 100),
        recargos: fc.array(fc.record({ nombre: text, porcentaje: fc.constant(10), sobre: fc.constant('base') }), {
          minLength: 1,
          maxLength: 3,
        }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    oficinas: fc.array(
      fc.record({
        nombre: text,
        horarios: fc.array(
          fc.record({
            dias: fc.constant(['lunes', 'martes']),
            abre: fc.constant('08:00'),
            cierra: fc.constant('15:00'),
          }),
          { minLength: 1, maxLength: 2 },
        ),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  },
  { requiredKeys: ['nombre', 'slug', 'clase'] },
)

/** As a sheet tells references. */
const named = (one: Record<string, unknown>) => {
  const { requisitos, dependencia, ...rest } = one as { requisitos?: object[]; dependencia?: string }
  return tidy({
    ...rest,
    ...(dependencia && { dependencia: 'transito' }),
    ...(requisitos && { requisitos: requisitos.map((r) => ({ ...r, servicio: 'acta' })) }),
  })
}
const back = (read: Sheet | { fault: string }) => {
  if ('fault' in read) throw new Error(read.fault)
  expect(wrongColumns(read.columns)).toEqual([])
  return fromSheet(read).map((row) => [row.wrong, over(read.columns, row.given)])
}
/** What a row says over what is known, without what says nothing. */
const over = (columns: string[], given: unknown, known: unknown = {}, places = new Map<string, string>()) =>
  bare(tidy(closeUp(fill(treeOf(columns), given, known), places)))
const bare = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(bare)
  if (value === null || typeof value !== 'object') return value
  const all = Object.entries(value).map(([name, of]) => [name, bare(of)] as const)
  const says = (of: unknown) => of !== null && (typeof of !== 'object' || Object.keys(of).length > 0)
  return Object.fromEntries(all.filter(([, of]) => says(of)))
}

describe('a catalogue as a sheet', { timeout: 60_000 }, () => {
  it('comes back as it was, as CSV', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(ficha, { minLength: 1, maxLength: 4 }), async (all) => {
        const csv = writeCsv(toSheet(all as unknown as Ficha[], NONE))
        expect(back(await readFile(Buffer.from(csv)))).toEqual(all.map((one) => [[], named(one)]))
      }),
      { numRuns: 60 },
    )
  })

  it('and as XLSX', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(ficha, { minLength: 1, maxLength: 3 }), async (all) => {
        const xlsx = await writeXlsx(toSheet(all as unknown as Ficha[], NONE))
        expect(back(await readFile(xlsx))).toEqual(all.map((one) => [[], named(one)]))
      }),
      { numRuns: 10 },
    )
  })

  it('runs nothing in the spreadsheet that opens it', () => {
    const csv = writeCsv({
      columns: ['nombre', 'slug'],
      rows: [
        ['=cmd()', '-1'],
        ['@x', '+y'],
      ],
    })
    expect(csv.split('\r\n').slice(1, 3)).toEqual(["'=cmd(),'-1", "'@x,'+y"])
  })

  it('is read with semicolons, and with the letters of old spreadsheets', async () => {
    const bytes = Buffer.from('nombre;slug;clase\r\nPermiso de la niña;x;tramite\r\n', 'latin1')
    expect(back(await readFile(bytes))).toEqual([[[], { nombre: 'Permiso de la niña', slug: 'x', clase: 'tramite' }]])
  })
})

describe('a sheet over what is known', () => {
  const KNOWN = {
    slug: 'x',
    nombre: 'Permiso',
    homoclave: 'MBJ/TR/A/B/01',
    plazo: { cantidad: 5, unidad: 'dias' },
    temas: ['agua'],
    requisitos: [
      { nombre: 'Acta', original: true, copias: 2, nota: 'Reciente.' },
      { nombre: 'Recibo', original: false, copias: 1 },
      { nombre: 'Foto', nota: 'De frente.' },
    ],
  }
  const lay = (columns: string[], cells: (string | number | null)[], known: unknown = KNOWN) => {
    const [row] = fromSheet({ columns, rows: [cells] })
    return over(columns, row?.given, known)
  }

  it('changes the columns it has and nothing else', () => {
    expect(lay(['slug', 'nombre'], ['x', 'Otro'])).toEqual({ ...KNOWN, nombre: 'Otro' })
    expect(lay(['slug', 'plazo.cantidad'], ['x', 8])).toEqual({ ...KNOWN, plazo: { cantidad: 8, unidad: 'dias' } })
    const [acta, , foto] = KNOWN.requisitos
    expect(lay(['slug', 'requisitos.2.nombre', 'requisitos.4.nombre'], ['x', 'Pago', 'CURP'])).toEqual({
      ...KNOWN,
      requisitos: [acta, { nombre: 'Pago', original: false, copias: 1 }, foto, { nombre: 'CURP' }],
    })
  })

  it('empties what it leaves blank, and takes out a place with nothing left in it', () => {
    const columns = [
      'slug',
      'homoclave',
      'temas',
      'requisitos.2.nombre',
      'requisitos.2.original',
      'requisitos.2.copias',
    ]
    const { homoclave: _, temas: __, requisitos, ...rest } = KNOWN
    expect(lay(columns, ['x', null, '', ' ', null, null])).toEqual({
      ...rest,
      requisitos: [requisitos[0], requisitos[2]],
    })
  })

  it('whatever part of a service is exported, laid over it is the service', () => {
    fc.assert(
      fc.property(ficha, fc.infiniteStream(fc.boolean()), (one, chosen) => {
        const known = named(one)
        const { columns, rows } = toSheet([one as unknown as Ficha], NONE)
        const kept = columns.flatMap((column, i) => (column === 'slug' || chosen.next().value ? [i] : []))
        const some = kept.map((i) => columns[i] ?? '')
        const row = fromSheet({ columns: some, rows: rows.map((cells) => kept.map((i) => cells[i] ?? null)) })[0]
        expect(over(some, row?.given, known)).toEqual(bare(known))
      }),
    )
  })

  it('what is wrong is told where it stands in the sheet, after blank rows and gaps in a list', async () => {
    const csv = 'slug,nombre,clase,requisitos.3.nombre,requisitos.3.copias\n\n,,,,\nx,Y,tramite,Acta,muchas\n'
    const read = await readFile(Buffer.from(csv))
    if ('fault' in read) throw new Error(read.fault)
    const [row] = fromSheet(read)
    expect([row?.fila, row?.wrong[0]?.campo]).toEqual([4, 'requisitos.3.copias'])
    const places = new Map<string, string>()
    over(read.columns, row?.given, {}, places)
    expect(columnOf('requisitos.0.copias', places)).toBe('requisitos.3.copias')
    expect(columnOf('tarifas.0.recargos.1.nombre', places)).toBe('tarifas.1.recargos.2.nombre')
    const workbook = await writeXlsx({
      columns: ['slug', 'nombre'],
      rows: [
        [null, null],
        ['x', 'Y'],
      ],
    })
    const sheet = await readFile(workbook)
    expect('fault' in sheet ? sheet.fault : fromSheet(sheet).map(({ fila }) => fila)).toEqual([3])
  })

  it('reads to the end whatever blank lines there are, or says that there are too many', async () => {
    const rows = (n: number, gap: string) =>
      Buffer.from(`slug,nombre\n${Array.from({ length: n }, (_, i) => `a${i},b\n${gap}`).join('')}`)
    const read = await readFile(rows(1500, '\n'))
    expect('fault' in read ? read.fault : fromSheet(read)).toHaveLength(1500)
    expect(await readFile(rows(2001, '\n'))).toMatchObject({ fault: expect.stringMatching(/2,000 filas/) })
    expect(await readFile(rows(2, '\n'.repeat(15_000)))).toMatchObject({ fault: expect.stringMatching(/vacíos/) })
  })
})

describe('what cannot be taken', { timeout: 30_000 }, () => {
  const fault = async (bytes: Uint8Array) => {
    const read = await readFile(bytes)
    return 'fault' in read ? read.fault : 'taken'
  }

  it('is told, and costs little: nothing, too much, a bomb, a million rows, no sheet at all', async () => {
    expect(await fault(new Uint8Array())).toMatch(/vacío/)
    expect(await fault(new Uint8Array(6_000_000))).toMatch(/5 MB/)
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(60_000_000) }, { level: 9 })
    expect(bomb.length).toBeLessThan(100_000)
    expect(await fault(bomb)).toMatch(/40 MB/)
    const rows = Buffer.from(`nombre,slug\n${'a,b\n'.repeat(1_000_000)}`)
    expect(await fault(rows.subarray(0, 5_000_000))).toMatch(/2,000 filas/)
    expect(await fault(zipSync({ 'nada.txt': new Uint8Array(10) }))).toMatch(/XLSX/)
    expect(await fault(Buffer.from('"sin cerrar,\nx'))).toMatch(/CSV/)
    expect(await fault(Buffer.from([0x50, 0x4b, 3, 4, 9, 9]))).toMatch(/XLSX/)
  })

  it('is told by column: unknown, twice, out of the list, and cells of another kind', () => {
    const columns = ['slug', 'nombre', 'clase', 'clase', 'precio', 'requisitos.0.nombre', '__proto__.x']
    expect(wrongColumns(columns).map(({ campo }) => campo)).toEqual([
      'clase',
      'precio',
      'requisitos.0.nombre',
      '__proto__.x',
    ])
    expect(wrongColumns(['slug']).map(({ campo }) => campo)).toEqual(['nombre', 'clase'])
    const sheet = { columns: ['slug', 'tarifas.1.uma', 'requisitos.2.original'], rows: [['x', '1e5', 'quizá']] }
    expect(fromSheet(sheet)[0]?.wrong.map(({ campo }) => campo)).toEqual(['tarifas.1.uma', 'requisitos.2.original'])
  })
})
