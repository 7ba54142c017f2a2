/**
 * The offices and roles of the manual, in the order of its hierarchy. A role's slug is what accounts, procedures and the HTTP
 * contract use; its names are what people read: `nombre` in lists and headings, `largo` where there is room, both as the manual
 * writes them, and `persona` inside a sentence, with its article and for whoever holds the post.
 */
export const ROLES = {
  solicitante: {
    nombre: 'Usuario(a) de dependencia',
    largo: 'Usuario(a) de Dependencia, Unidad Administrativa o Entidad Municipal',
    persona: 'la dependencia que solicita',
    oficina: 'Dependencia solicitante',
  },
  secretaria: { nombre: 'Secretaría', largo: 'Secretaria(o)', persona: 'la Secretaría', oficina: 'Dirección de TIC' },
  direccion: {
    nombre: 'Dirección',
    largo: 'Dirección de Tecnologías de Información y Comunicación',
    persona: 'la Dirección',
    oficina: 'Dirección de TIC',
  },
  'jefatura-telecomunicaciones': {
    nombre: 'Jefatura de Telecomunicaciones',
    largo: 'Jefatura del Departamento de Telecomunicaciones',
    persona: 'la Jefatura de Telecomunicaciones',
    oficina: 'Telecomunicaciones',
  },
  'jefatura-sistemas': {
    nombre: 'Jefatura de Sistemas de Información',
    largo: 'Jefatura del Departamento de Sistemas de Información',
    persona: 'la Jefatura de Sistemas de Información',
    oficina: 'Sistemas de Información',
  },
  'jefatura-soporte': {
    nombre: 'Jefatura de Soporte Técnico',
    largo: 'Jefatura del Departamento de Soporte Técnico',
    persona: 'la Jefatura de Soporte Técnico',
    oficina: 'Soporte Técnico',
  },
  'tecnico-telecomunicaciones': {
    nombre: 'Técnico(a) en telecomunicaciones',
    largo: 'Técnico(a) en telecomunicaciones',
    persona: 'la persona técnica en telecomunicaciones',
    oficina: 'Telecomunicaciones',
    personal: true,
  },
  'tecnico-soporte': {
    nombre: 'Técnico(a) en soporte',
    largo: 'Técnico(a) en Soporte',
    persona: 'la persona técnica en soporte',
    oficina: 'Soporte Técnico',
    personal: true,
  },
  programador: {
    nombre: 'Programador(a)',
    largo: 'Programador(a)',
    persona: 'la persona programadora',
    oficina: 'Sistemas de Información',
    personal: true,
  },
  operador: {
    nombre: 'Operador(a)',
    largo: 'Operador(a) de asistencia telefónica',
    persona: 'la persona operadora',
    oficina: 'Dirección de TIC',
  },
  'administrador-web': {
    nombre: 'Administrador(a) web',
    largo: 'Administrador(a) de infraestructura Web',
    persona: 'la persona administradora web',
    oficina: 'Sistemas de Información',
  },
  administrador: {
    nombre: 'Administrador(a) del sistema',
    largo: 'Administrador(a) del sistema',
    persona: 'la persona administradora del sistema',
    oficina: 'Dirección de TIC',
  },
} as const satisfies Record<string, RoleInfo>

type RoleInfo = {
  nombre: string
  largo: string
  persona: string
  oficina: string
  /** Its steps belong to the one person named in the case (readings 11, 12, 18). */
  personal?: true
}

export type Rol = keyof typeof ROLES

export const ROL_SLUGS = Object.keys(ROLES) as [Rol, ...Rol[]]

/** Whether the steps of this role are done only by the person named in the case. */
export const isPersonal = (rol: Rol): boolean => 'personal' in ROLES[rol]

/** Whether any of `wanted` is among `roles`. */
export const hasRole = (roles: readonly Rol[] | null | undefined, ...wanted: Rol[]): boolean =>
  roles?.some((rol) => wanted.includes(rol)) ?? false

/** A role as lists and headings name it: «Operador(a)». */
export const roleName = (rol: Rol): string => ROLES[rol].nombre

/** The roles of a step in a list or heading: «Programador(a) u Operador(a)». */
export const roleNames = (roles: readonly Rol[]): string => either(unique(roles).map(roleName))

/** The roles inside a sentence: «la Secretaría o la persona operadora». */
export const inSentence = (roles: readonly Rol[]): string => either(unique(roles).map((rol) => ROLES[rol].persona))

/** Whom something falls to: «a la Secretaría o a la persona operadora». */
export const toWhom = (roles: readonly Rol[]): string => either(unique(roles).map((rol) => `a ${ROLES[rol].persona}`))

/** Whose something is: «de la Secretaría o de la persona operadora». */
export const ofWhom = (roles: readonly Rol[]): string => either(unique(roles).map((rol) => `de ${ROLES[rol].persona}`))

/** «uno, dos o tres»; before an o, «o» is «u». */
export const either = (names: readonly string[]): string => joined(names, (next) => (/^h?[oó]/i.test(next) ? 'u' : 'o'))

/** «uno, dos y tres»; before an i, «y» is «e». */
export const both = (names: readonly string[]): string =>
  joined(names, (next) => (/^h?[ií](?![aeou])/i.test(next) ? 'e' : 'y'))

const joined = (names: readonly string[], word: (next: string) => string): string => {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${word(last)} ${last}`
}

const unique = (roles: readonly Rol[]): Rol[] => [...new Set(roles)]
