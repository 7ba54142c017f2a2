import type { Rows } from '../helpers/rows.ts'

/** A case, its history and what hangs on it, by their ids. */
export type Made = {
  id: string
  folio: string
  movements: string[]
  folioId: string
  oficio: string
  draft: string
  paper: string
}

type Tampering = {
  what: string
  how: (rows: Rows, made: Made) => Promise<unknown>
  found: string
  /** Whether it can be derived again. */
  rebuilt?: true
}
const at = (made: Made, n: number) => made.movements[n - 1] ?? ''
const changed = (n: number) => `el movimiento ${n} no es el que se registró`

/** One case for each: what is done to it in the database, and how it is told. */
export const TAMPERING: Tampering[] = [
  {
    what: 'a byte of datos',
    how: (rows, c) => rows.alter('movimientos', at(c, 3), 'datos', (t) => t.replace('Publicar hoy.', 'Publicar hoy!')),
    found: changed(3),
  },
  { what: 'rol', how: (rows, c) => rows.alter('movimientos', at(c, 2), 'rol', () => 'operador'), found: changed(2) },
  {
    what: 'fecha',
    how: (rows, c) =>
      rows.alter('movimientos', at(c, 2), 'fecha', (t) => t.replace(/\d(?=Z$)/, (d) => (d === '1' ? '2' : '1'))),
    found: changed(2),
  },
  {
    what: 'huella',
    how: (rows, c) =>
      rows.alter('movimientos', at(c, 4), 'huella', (t) => t.replace(/.$/, (d) => (d === '0' ? '1' : '0'))),
    found: changed(4),
  },
  {
    what: 'the last movement deleted',
    how: (rows, c) => rows.remove('movimientos', at(c, 4)),
    found: 'faltan movimientos al final: se registraron 4 y quedan 3',
  },
  {
    what: 'a movement in the middle deleted',
    how: (rows, c) => rows.remove('movimientos', at(c, 2)),
    found: 'falta el movimiento 2',
  },
  {
    what: 'two movements swapped',
    async how(rows, c) {
      await rows.alter('movimientos', at(c, 2), 'seq', () => '99')
      await rows.alter('movimientos', at(c, 3), 'seq', () => '2')
      await rows.alter('movimientos', at(c, 2), 'seq', () => '3')
    },
    found: changed(2),
  },
  {
    what: 'the step of the row',
    how: (rows, c) => rows.alter('expedientes', c.id, 'pasoActual', () => '6'),
    found: 'pasoActual dice «6» y sus movimientos dan «5»',
    rebuilt: true,
  },
  {
    what: 'the state of the row',
    how: (rows, c) => rows.alter('expedientes', c.id, 'estado', () => 'concluido'),
    found: 'estado dice «concluido» y sus movimientos dan «en-proceso»',
    rebuilt: true,
  },
  {
    what: 'a folio deleted',
    how: (rows, c) => rows.remove('folios', c.folioId),
    found: 'no está en el registro de folios',
  },
  {
    what: 'a folio annulled without a reason',
    how: (rows, c) => rows.alter('folios', c.folioId, 'estado', () => 'anulado'),
    found: 'está anulado y no dice por qué',
  },
  {
    what: 'the oficio deleted',
    how: (rows, c) => rows.remove('oficios', c.oficio),
    found: 'tiene 0 oficios de solicitud',
    rebuilt: true,
  },
  {
    what: 'a paper deleted',
    how: (rows, c) => rows.remove('documentos', c.paper),
    found: 'falta el documento «acuse» del movimiento 1',
    rebuilt: true,
  },
  {
    what: 'the draft deleted',
    how: (rows, c) => rows.remove('publicaciones', c.draft),
    found: 'tiene 0 publicaciones',
  },
]
