import type { Rol } from '../../hooks/manual/roles.ts'
import { toLexical } from '../../hooks/portal/lexical.ts'

/*
 * Who may do what in every collection and global, written by hand: `matrix.spec.ts` holds it against the configuration, so that none is
 * without its row, and `access.int.spec.ts` tries all of it over HTTP.
 *
 * A new collection: add its row. What the demonstration leaves without rows, `create` makes, or `fixture.ts`.
 */

/** A role, or nobody who signed in. */
export type Who = Rol | null
type Roles = readonly Who[]
type Data = Record<string, unknown>

/** Whoever tries: what they send names them, and nothing twice. */
export type Maker = { id: string; n: number; people: Record<string, string> }

/** Whoever is named nowhere is refused. */
type Row = {
  /** `all`: as many as the administrator; `some`: fewer, and not none; `none`: a list with nothing in it. Not named: 403. */
  read: { all: Roles; some?: Roles; none?: Roles }
  /** `by` makes one of `body` (with a file, where `file` is set); `door`: ours, walked by other tests, which here answers that the data is wrong. */
  create?: { by: Roles; body: (maker: Maker) => Data; file?: true } | 'door'
  /** `all`: any row takes `body`; `some`: one's own, and not the others. */
  update?: { all?: Roles; some?: Roles; body: (maker: Maker) => Data }
  delete?: Roles
  /** Who sees the versions; only where there are any. */
  versions?: Roles
  /** Fields with an access of their own, by their names; an operation that is not told is the row's. */
  fields?: Record<string, FieldAccess>
}
/** `own`: of one's own account alone. `passing`: a hook takes it elsewhere, and its column stays empty. */
type FieldAccess = { read?: Roles | 'own'; create?: Roles; update?: Roles; passing?: true }

const NOBODY: Roles = []
export const EVERYONE: readonly Rol[] = [
  'solicitante',
  'secretaria',
  'direccion',
  'jefatura-telecomunicaciones',
  'jefatura-sistemas',
  'jefatura-soporte',
  'tecnico-telecomunicaciones',
  'tecnico-soporte',
  'programador',
  'operador',
  'administrador-web',
  'administrador',
]
export const ANYONE: Roles = [null, ...EVERYONE]
const STAFF = EVERYONE.filter((rol) => rol !== 'solicitante')
const DESIGNERS: Roles = ['administrador-web', 'administrador', 'direccion']
/** These offices see every case; the others those that concern them. */
const EVERY_CASE: Roles = ['secretaria', 'direccion', 'operador', 'administrador']
const CONCERNED = EVERYONE.filter((rol) => !EVERY_CASE.includes(rol))
const without = (roles: Roles, ...left: Roles) => roles.filter((rol) => !left.includes(rol))

/** Who writes in each inventory. */
const EQUIPMENT: Roles = [
  'jefatura-soporte',
  'jefatura-telecomunicaciones',
  'tecnico-soporte',
  'tecnico-telecomunicaciones',
  'administrador',
]
const SYSTEMS: Roles = ['jefatura-sistemas', 'programador', 'administrador']

/** Nothing of today changes with it. */
const inTwoMonths = (): string => new Date(Date.now() + 60 * 24 * 3600_000).toISOString().slice(0, 10)

/** Only hooks write it. */
const DERIVED: FieldAccess = { create: NOBODY, update: NOBODY }
/** Nor is it told to anyone. */
const SECRET: FieldAccess = { ...DERIVED, read: NOBODY }
/** Nor to those who only read the portal. */
const INSIDE: FieldAccess = { ...DERIVED, read: DESIGNERS }

/** What belongs to a case is seen by these offices and whoever it concerns, and written by nobody. */
const ofCases = ({ all = [], none = [] }: { all?: Roles; none?: Roles } = {}): Row => ({
  read: { all: [...EVERY_CASE, ...all], some: without(CONCERNED, ...all, ...none), none },
})

/** Where there is but one case of it: these see it, the others a list with nothing in it. */
const ofOneCase = (...all: Roles): Row => ofCases({ all, none: without(CONCERNED, ...all) })

export const COLLECTIONS: Record<string, Row> = {
  expedientes: { ...ofCases(), create: 'door' },
  movimientos: { ...ofCases(), create: 'door' },
  oficios: ofCases({ none: ['programador'] }),
  ordenes: ofCases({ none: ['jefatura-sistemas', 'programador', 'administrador-web'] }),
  dictamenes: ofOneCase('jefatura-soporte'),
  cuentas: ofOneCase('solicitante', 'jefatura-sistemas', 'administrador-web'),
  correspondencia: {
    read: {
      all: ['secretaria', 'direccion', 'administrador'],
      some: ['jefatura-soporte', 'jefatura-sistemas'],
      none: ['jefatura-telecomunicaciones'],
    },
  },
  equipos: {
    read: {
      all: without(STAFF, 'programador', 'administrador-web'),
      some: ['solicitante', 'programador', 'administrador-web'],
    },
    create: {
      by: EQUIPMENT,
      body: ({ n, people }) => ({
        tipoEquipo: 'Impresora',
        inventario: `BJ-PRUEBA-${n}`,
        dependencia: people.dependencia,
        estado: 'uso',
      }),
    },
    update: { all: EQUIPMENT, body: ({ n }) => ({ lugar: `Mesa ${n}` }) },
    fields: { 'diagnostico claveSerie claveInventario clave lote cambiadoPor': DERIVED },
  },
  sistemas: {
    read: { all: STAFF, some: ['solicitante'] },
    create: {
      by: SYSTEMS,
      body: ({ n, people }) => ({ nombre: `Sistema ${n}`, dependencia: people.dependencia, estado: 'operacion' }),
    },
    update: { all: SYSTEMS, body: ({ n }) => ({ version: `2.${n}` }) },
    fields: { 'clave lote cambiadoPor': DERIVED },
  },
  observaciones: { ...ofOneCase('solicitante', 'jefatura-soporte', 'tecnico-soporte'), create: 'door' },
  encuestas: { ...ofOneCase('solicitante', 'jefatura-soporte', 'tecnico-soporte'), create: 'door' },
  documentos: ofCases(),
  adjuntos: {
    ...ofCases(),
    create: { by: EVERYONE, body: () => ({}), file: true },
    fields: { 'nombre sha256 subidoPor expediente correspondencia': { create: NOBODY } },
  },
  publicaciones: {
    read: { all: DESIGNERS, some: without(ANYONE, ...DESIGNERS) },
    update: { all: ['administrador-web'], body: ({ n }) => ({ notaDeCambio: `Se corrige la fecha (${n}).` }) },
    versions: DESIGNERS,
    fields: {
      expediente: { ...DERIVED, read: EVERYONE },
      'dependencia solicitudSeq publicado retirado cambios': DERIVED,
      'muestra mediosAlDia': SECRET,
    },
  },
  avisos: {
    read: { all: DESIGNERS, some: without(ANYONE, ...DESIGNERS) },
    create: {
      by: ['administrador-web'],
      body: ({ n }) => ({ titulo: `Lluvia ${n}`, hasta: '2099-12-31T18:00:00.000Z' }),
    },
    update: { all: ['administrador-web'], body: ({ n }) => ({ texto: `Lleva paraguas (${n}).` }) },
    versions: DESIGNERS,
    fields: { 'confirmadoPor confirmado': INSIDE },
  },
  paginas: {
    read: { all: DESIGNERS, some: without(ANYONE, ...DESIGNERS) },
    create: { by: ['administrador-web'], body: ({ n }) => ({ titulo: `Página ${n}`, cuerpo: toLexical('Un texto.') }) },
    update: { all: ['administrador-web'], body: ({ n }) => ({ resumen: `En pocas palabras (${n}).` }) },
    versions: DESIGNERS,
    fields: { ruta: DERIVED },
  },
  redirecciones: {
    read: { all: DESIGNERS },
    create: { by: ['administrador-web'], body: ({ n }) => ({ desde: `/vieja-${n}`, hacia: '/noticias' }) },
    update: { all: ['administrador-web'], body: ({ n }) => ({ nota: `Del portal anterior (${n}).` }) },
    delete: ['administrador-web'],
  },
  servicios: {
    read: { all: DESIGNERS, some: without(ANYONE, ...DESIGNERS) },
    create: {
      by: ['administrador-web'],
      body: ({ n }) => ({ clase: 'tramite', nombre: `Permiso ${n}`, slug: `permiso-${n}`, resumen: 'Una frase.' }),
    },
    update: { all: ['administrador-web'], body: ({ n }) => ({ observaciones: `N ${n}`, notaDeCambio: `Nota ${n}` }) },
    versions: DESIGNERS,
    fields: { responsable: { read: EVERYONE }, 'procedimiento publicado cambios': DERIVED },
  },
  indicadores: {
    read: { all: ANYONE },
    create: {
      by: ['administrador-web'],
      body: ({ n }) => ({ clave: 'uma', valor: 200 + n, desde: `${2100 + n}-02-01`, fuente: 'INEGI' }),
    },
    update: { all: ['administrador-web'], body: ({ n }) => ({ fuente: `INEGI, boletín ${n}` }) },
  },
  traducciones: {
    read: { all: DESIGNERS, some: without(ANYONE, ...DESIGNERS) },
    create: {
      by: ['administrador-web'],
      body: ({ n }) => ({ idioma: 'en', coleccion: 'servicios', campo: 'nombre', original: `Nadie ${n}`, texto: 'No' }),
    },
    update: { all: ['administrador-web'], body: ({ n }) => ({ texto: `Nobody ${n}` }) },
    delete: ['administrador-web'],
    fields: { 'vigente huella': DERIVED },
  },
  medios: {
    read: { all: DESIGNERS, some: without(ANYONE, ...DESIGNERS) },
    create: { by: ['administrador-web'], body: ({ n }) => ({ alt: `Una glorieta (${n})` }), file: true },
    update: {
      all: ['administrador-web'],
      body: ({ n }) => ({ alt: `La glorieta (${n})`, notaDeCambio: 'Se describe mejor.' }),
    },
    fields: {
      'nombre sha256 origen publicoDesde publicoHasta paginas': INSIDE,
      notaDeCambio: { read: DESIGNERS, passing: true },
      'publico cambios': DERIVED,
    },
  },
  usuarios: {
    read: { all: STAFF, some: ['solicitante'] },
    create: {
      by: ['administrador'],
      body: ({ n, people }) => ({
        email: `nueva${n}@demo.test`,
        password: 'Una.clave.larga.2026',
        nombre: `Persona ${n}`,
        roles: ['operador'],
        dependencia: people.dependencia,
      }),
    },
    // One's own account takes the call, and keeps what is not its own to change (see `accounts`).
    update: {
      all: ['administrador'],
      some: without(EVERYONE, 'administrador'),
      body: ({ n }) => ({ cargo: `N ${n}` }),
    },
    fields: {
      'nombre cargo roles dependencia area activo': { update: ['administrador'] },
      correoNuevo: DERIVED,
      'correoClave correoVence invitacionClave invitacionVence': SECRET,
      invitada: { ...DERIVED, read: ['administrador'] },
      'resetPasswordToken resetPasswordExpiration resetPasswordRequestedAt': SECRET,
      'salt hash loginAttempts lockUntil': SECRET,
      sessions: { read: 'own', update: NOBODY },
    },
  },
  dependencias: {
    read: { all: ANYONE },
    create: { by: ['administrador'], body: ({ n }) => ({ nombre: `Dirección ${n}`, slug: `direccion-${n}` }) },
    update: { all: ['administrador'], body: ({ n }) => ({ telefono: `998 000 ${n}` }) },
  },
  ausencias: {
    read: {
      all: ['administrador', 'direccion'],
      some: without(EVERYONE, 'administrador', 'direccion'),
    },
    create: {
      by: without(EVERYONE, 'administrador'),
      body: ({ id, n, people }) => ({
        titular: id,
        suplente:
          id === people.solicitante ? people.companion : id === people.operador ? people.secretaria : people.operador,
        desde: `2030-01-${String((n % 28) + 1).padStart(2, '0')}`,
        hasta: '2030-02-10',
        motivo: 'Vacaciones',
      }),
    },
    update: {
      all: ['direccion'],
      some: without(EVERYONE, 'administrador', 'direccion'),
      body: ({ n }) => ({ motivo: `Curso ${n}` }),
    },
    fields: { creadaPor: DERIVED },
  },
  sinonimos: {
    read: { all: ['administrador-web', 'administrador'] },
    create: {
      by: ['administrador-web', 'administrador'],
      body: ({ n }) => ({ termino: `palabra ${n}`, equivalentes: ['otra palabra'] }),
    },
    update: { all: ['administrador-web', 'administrador'], body: ({ n }) => ({ equivalentes: [`otra ${n}`] }) },
    delete: ['administrador-web', 'administrador'],
  },
  busquedas: { read: { all: ['administrador-web', 'administrador'] }, delete: ['administrador-web', 'administrador'] },
  opiniones: {
    read: { all: DESIGNERS },
    update: { all: ['administrador-web', 'administrador'], body: ({ n }) => ({ nota: `Se corrigió (${n}).` }) },
    delete: ['administrador-web', 'administrador'],
    fields: { 'comentario titulo pagina respuesta atendidaPor atendidaEl': DERIVED },
  },
  enlaces: { read: { all: DESIGNERS } },
  'dias-inhabiles': {
    read: { all: ANYONE },
    create: {
      by: ['administrador', 'secretaria'],
      body: ({ n }) => ({ fecha: `2031-03-${String((n % 28) + 1).padStart(2, '0')}`, motivo: 'Día del municipio' }),
    },
    update: { all: ['administrador', 'secretaria'], body: ({ n }) => ({ motivo: `Asueto ${n}` }) },
    delete: ['administrador', 'secretaria'],
  },
  horarios: {
    read: { all: ANYONE },
    create: {
      by: ['direccion', 'administrador'],
      body: () => ({ departamento: 'soporte', abre: '09:00', cierra: '15:00', desde: inTwoMonths() }),
    },
  },
  metas: {
    read: { all: ANYONE },
    create: {
      by: ['direccion', 'administrador'],
      body: ({ n }) => ({ procedimiento: 'P-OMA-TI-SI-06', paso: 2, horas: 4 + (n % 9), desde: inTwoMonths() }),
    },
  },
  folios: { read: { all: EVERY_CASE } },
  correos: { read: { all: ['administrador'] } },
  fallas: { read: { all: ['administrador'] } },
  // The panel makes its locks by itself; whoever works in it sees them, takes them over and lets go of them.
  'payload-locked-documents': {
    read: { all: STAFF },
    update: { all: STAFF, body: ({ id }) => ({ user: { relationTo: 'usuarios', value: id } }) },
    delete: STAFF,
  },
}

/** What no request reaches as a collection: the board's sums, one's own notices and unsent requests (which the intranet shows), and Payload's own. `payload-preferences` has doors of its own, by key. */
export const CLOSED = [
  'cifras',
  'importaciones',
  'notificaciones',
  'borradores',
  'visitas',
  'payload-preferences',
  'payload-migrations',
  'payload-kv',
]

type Global = { read: Roles; update: { by: Roles; body: () => Data } }

export const GLOBALS: Record<string, Global> = {
  portada: { read: ANYONE, update: { by: ['administrador-web'], body: () => ({ pregunta: '¿Qué buscas?' }) } },
  menus: { read: ANYONE, update: { by: ['administrador-web'], body: () => ({ pie: [] }) } },
  municipio: {
    read: ANYONE,
    update: { by: ['administrador-web', 'administrador'], body: () => ({ pie: 'Junto al mar.' }) },
  },
}
