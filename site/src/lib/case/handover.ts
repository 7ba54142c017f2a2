import type { PayloadRequest, Where } from 'payload'
import { MOST_MAIL, readMail } from '../../../../hooks/correspondence/find.ts'
import { inventoryOffices, readThings } from '../../../../hooks/inventory/find.ts'
import { sheetOfThings } from '../../../../hooks/inventory/sheet.ts'
import { idOf } from '../../../../hooks/ledger/relation.ts'
import { DEPARTAMENTOS } from '../../../../hooks/manual/departments.ts'
import { PROCEDURES } from '../../../../hooks/manual/index.ts'
import type { Spreadsheet } from '../../../../hooks/papers/sheet.ts'
import { mailSheet } from './mail.ts'
import { shortDayOf } from './moments.ts'
import { rowsOf, sheetOf } from './registers.ts'

/*
 * What a department hands over when whoever heads it leaves (manual, 3.4 XII): everything open and everything kept, a table for each kind, of
 * what whoever asks may read.
 */

type Departamento = keyof typeof DEPARTAMENTOS

export const isDepartamento = (value: string): value is Departamento => Object.hasOwn(DEPARTAMENTOS, value)

/** Rows of each table: what a department has open and kept of a kind is far below it, and the paper says where it ends. */
const MOST = 2_000

const READ = {
  limit: MOST,
  depth: 1,
  pagination: false,
  populate: {
    expedientes: { folio: true, procedimiento: true },
    dependencias: { nombre: true },
    usuarios: { nombre: true },
  },
} as const

/** Pure: the codes of a department's procedures. */
const codesOf = (departamento: Departamento): string[] =>
  PROCEDURES.filter((p) => p.departamento.jefatura === DEPARTAMENTOS[departamento].jefatura).map(({ codigo }) => codigo)

/** The tables of a hand-over. */
export const readHandover = async (req: PayloadRequest, departamento: Departamento): Promise<Spreadsheet[]> => {
  const codes = codesOf(departamento)
  const { jefatura } = DEPARTAMENTOS[departamento]
  // A filter walks into no other collection: what is of another department is left aside here.
  const own = <T extends { expediente: unknown }>({ docs }: { docs: T[] }): T[] =>
    docs.filter(({ expediente }) =>
      codes.includes((expediente as { procedimiento?: string } | null)?.procedimiento ?? ''),
    )
  const open: Where = { and: [{ procedimiento: { in: codes } }, { estado: { equals: 'en-proceso' } }] }
  const [cases, ordenes, dictamenes, oficios, mail, offices] = await Promise.all([
    req.payload.find({ collection: 'expedientes', where: open, sort: 'abierto', ...READ, overrideAccess: false, req }),
    req.payload.find({
      collection: 'ordenes',
      where: { estado: { not_in: ['capturada', 'cancelada'] } },
      sort: 'abierta',
      ...READ,
      overrideAccess: false,
      req,
    }),
    req.payload.find({
      collection: 'dictamenes',
      where: { estado: { not_equals: 'cancelado' } },
      sort: 'elaborado',
      ...READ,
      overrideAccess: false,
      req,
    }),
    req.payload.find({
      collection: 'oficios',
      where: { archivadoEn: { exists: true } },
      sort: 'fechaElaboracion',
      ...READ,
      overrideAccess: false,
      req,
    }),
    readMail(req, { anio: 'todos', turnadoA: jefatura, estado: 'pendiente' }, MOST_MAIL),
    inventoryOffices(req),
  ])
  const names = new Map(offices.map((o) => [o.id, o.nombre]))
  const things = departamento === 'sistemas' ? ('sistemas' as const) : ('equipos' as const)
  const kept = (await readThings(req, things, {})) ?? []
  return [
    {
      nombre: 'Expedientes abiertos',
      columnas: ['Folio', 'Asunto', 'Procedimiento', 'Dependencia', 'Paso', 'Desde'],
      filas: cases.docs.map((doc) => [
        doc.folio ?? '',
        doc.titulo,
        doc.procedimiento,
        names.get(idOf(doc.dependencia) ?? '') ?? '',
        doc.pasoActual ?? null,
        doc.desde ? shortDayOf(new Date(doc.desde)) : '',
      ]),
    },
    { ...sheetOf('ordenes', rowsOf('ordenes', own(ordenes))), nombre: 'Órdenes sin capturar' },
    { ...sheetOf('dictamenes', rowsOf('dictamenes', own(dictamenes))), nombre: 'Dictámenes y diagnósticos' },
    { ...sheetOf('oficios', rowsOf('oficios', own(oficios))), nombre: 'Oficios guardados' },
    { ...mailSheet(mail ?? []), nombre: 'Correspondencia por atender' },
    sheetOfThings(things, kept, offices, departamento === 'sistemas' ? 'Sistemas' : 'Equipos'),
  ]
}
