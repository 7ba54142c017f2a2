/**
 * The offices and roles of the manual, in the order of its hierarchy. A role's slug is what accounts,
 * procedures and the HTTP contract use; its names are what people read.
 */
export const ROLES = {
  solicitante: { nombre: 'Usuario de dependencia', oficina: 'Dependencia solicitante' },
  secretaria: { nombre: 'Secretaría', oficina: 'Dirección de TIC' },
  direccion: { nombre: 'Dirección', oficina: 'Dirección de TIC' },
  'jefatura-telecomunicaciones': { nombre: 'Jefatura de Telecomunicaciones', oficina: 'Telecomunicaciones' },
  'jefatura-sistemas': { nombre: 'Jefatura de Sistemas de Información', oficina: 'Sistemas de Información' },
  'jefatura-soporte': { nombre: 'Jefatura de Soporte Técnico', oficina: 'Soporte Técnico' },
  'tecnico-telecomunicaciones': {
    nombre: 'Técnico en telecomunicaciones',
    oficina: 'Telecomunicaciones',
    personal: true,
  },
  'tecnico-soporte': { nombre: 'Técnico de soporte', oficina: 'Soporte Técnico', personal: true },
  programador: { nombre: 'Programador', oficina: 'Sistemas de Información', personal: true },
  operador: { nombre: 'Operador de asistencia telefónica', oficina: 'Dirección de TIC' },
  'administrador-web': { nombre: 'Administrador web', oficina: 'Sistemas de Información' },
  administrador: { nombre: 'Administrador del sistema', oficina: 'Dirección de TIC' },
} as const satisfies Record<string, RoleInfo>

type RoleInfo = {
  nombre: string
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

/** A role as people read it. */
export const roleName = (rol: Rol): string => ROLES[rol].nombre
