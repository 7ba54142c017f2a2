import { type Access, createLocalReq, type PayloadRequest } from 'payload'
import { currentEditions } from '../../../../hooks/manual/index.ts'
import type { Rol } from '../../../../hooks/manual/roles.ts'
import type { Actor } from '../../../../hooks/manual/types.ts'

/** How far somebody may: over all there is, over what is theirs, or not at all. */
export type Reach = 'todo' | 'propio' | 'nada'

const OPERATIONS = ['read', 'create', 'update', 'delete'] as const

/** Of a kind of row, what may be done with it, in the order of `OPERATIONS`. */
export type Permission = { nombre: string; alcances: Reach[] }

/** Of a procedure, the steps that this role records. */
export type OwnSteps = { codigo: string; nombre: string; pasos: { paso: number; actividad: string }[] }

/** The steps of the manual that are this role's, from the definitions that the engine goes by. */
export const stepsOf = (rol: Rol): OwnSteps[] =>
  currentEditions().flatMap(({ codigo, nombre, pasos }) => {
    const own = pasos.filter(({ responsables }) => responsables.includes(rol))
    return own.length ? [{ codigo, nombre, pasos: own.map(({ paso, actividad }) => ({ paso, actividad })) }] : []
  })

/**
 * What each kind of row answers to a person with this role alone: the same functions that every request goes by are asked, so the table
 * cannot say anything else. Steps are no rows: whoever records one writes through its door.
 */
export const permissionsOf = async ({ payload, user }: PayloadRequest, rol: Rol): Promise<Permission[]> => {
  const person = { ...user, roles: [rol], activo: true, dependencia: null }
  const actor: Actor = { id: String(user?.id), roles: [rol], dependencia: null, suplencias: [] }
  const req = await createLocalReq({ user: person as never, context: { actor: Promise.resolve(actor) } }, payload)
  const reach = async (may: Access | undefined): Promise<Reach> => {
    const said = may ? await may({ req }) : false
    return typeof said === 'object' ? 'propio' : said ? 'todo' : 'nada'
  }
  const own = Object.values(payload.collections).filter(({ config }) => !config.slug.startsWith('payload-'))
  const rows = await Promise.all([
    ...own.map(async ({ config: { labels, access } }) => ({
      nombre: String(labels.plural),
      alcances: await Promise.all(OPERATIONS.map((operation) => reach(access[operation]))),
    })),
    ...payload.globals.config.map(async ({ label, access }) => ({
      nombre: String(label),
      alcances: [await reach(access.read), 'nada', await reach(access.update), 'nada'] satisfies Reach[],
    })),
  ])
  return rows.filter(({ alcances }) => alcances.some((one) => one !== 'nada')).sort(byName)
}

const byName = (a: Permission, b: Permission): number => a.nombre.localeCompare(b.nombre, 'es')
