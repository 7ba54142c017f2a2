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

/** Rows of each table: what a department has open and kept of a kind is far below it, and where a list is cut short it says so. */
const MOST = 2_000

/** One more is asked for than is shown: that it is there tells that the list is cut short. */
const READ = {
  limit: MOST + 1,
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

/** A table of a hand-over. @property corta where it does not hold all there is, what to say of it */
type HandoverSheet = Spreadsheet & { corta?: string }

/** Pure: the rows of a table that are handed over, of the rows found. */
const kept = <T>(docs: readonly T[]): T[] => docs.slice(0, MOST)

/** Pure: a table, with what to say of it where more was found than is handed over. */
const told = (sheet: Spreadsheet, found: number): HandoverSheet =>
  found > MOST
    ? {
        ...sheet,
        corta: `Lista incompleta: solo caben los primeros ${MOST.toLocaleString('es-MX')} renglones. Descarga lo demás desde su registro.`,
      }
    : sheet

/** Pure: a table that is too long to be read at all. */
const unread = (sheet: Spreadsheet): HandoverSheet => ({
  ...sheet,
  corta: 'Lista sin incluir: tiene demasiados renglones. Descárgala por partes desde su registro.',
})

/** Pure: the tables as a file keeps them; one cut short says so in its last row. */
export const sheetsToKeep = (sheets: readonly HandoverSheet[]): Spreadsheet[] =>
  sheets.map(({ corta, ...sheet }) =>
    corta ? { ...sheet, filas: [...sheet.filas, [corta, ...sheet.columnas.slice(1).map(() => '')]] } : sheet,
  )

/** The tables of a hand-over. */
export const readHandover = async (req: PayloadRequest, departamento: Departamento): Promise<HandoverSheet[]> => {
  const codes = codesOf(departamento)
  const { jefatura } = DEPARTAMENTOS[departamento]
  // A filter walks into no other collection: what is of another department is left aside here.
  const own = <T extends { expediente: unknown }>({ docs }: { docs: T[] }): T[] =>
    kept(docs).filter(({ expediente }) =>
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
  const all = await readThings(req, things, {})
  const inventory = sheetOfThings(things, all ?? [], offices, departamento === 'sistemas' ? 'Sistemas' : 'Equipos')
  const pending = { ...mailSheet(mail ?? []), nombre: 'Correspondencia por atender' }
  return [
    told(
      {
        nombre: 'Expedientes abiertos',
        columnas: ['Folio', 'Asunto', 'Procedimiento', 'Dependencia', 'Paso', 'Desde'],
        filas: kept(cases.docs).map((doc) => [
          doc.folio ?? '',
          doc.titulo,
          doc.procedimiento,
          names.get(idOf(doc.dependencia) ?? '') ?? '',
          doc.pasoActual ?? null,
          doc.desde ? shortDayOf(new Date(doc.desde)) : '',
        ]),
      },
      cases.docs.length,
    ),
    told(
      { ...sheetOf('ordenes', rowsOf('ordenes', own(ordenes))), nombre: 'Órdenes sin capturar' },
      ordenes.docs.length,
    ),
    told(
      { ...sheetOf('dictamenes', rowsOf('dictamenes', own(dictamenes))), nombre: 'Dictámenes y diagnósticos' },
      dictamenes.docs.length,
    ),
    told({ ...sheetOf('oficios', rowsOf('oficios', own(oficios))), nombre: 'Oficios guardados' }, oficios.docs.length),
    mail ? pending : unread(pending),
    all ? inventory : unread(inventory),
  ]
}
