import type { PayloadRequest, Where } from 'payload'
import { dayIn } from '../../../../hooks/engine/calendar.ts'
import { idOf } from '../../../../hooks/ledger/relation.ts'
import { ROL_SLUGS, type Rol, roleName } from '../../../../hooks/manual/roles.ts'
import { dayRange } from '../case/moments.ts'
import { findNames } from '../case/people.ts'
import { textOf } from '../forms/formData.ts'
import type { Wrong } from '../forms/refused.ts'
import { refusedBy } from './account.ts'

const PER_PAGE = 30

/** What a list of people is asked. */
type Asked = { q: string; cuentas: string; pagina: number }

/** Accounts whose name or address has these words, open ones unless told, by name. */
export const findPersons = async (req: PayloadRequest, { q, cuentas, pagina }: Asked) => {
  const where: Where = {
    and: [
      ...(cuentas === 'todas' ? [] : [{ activo: { equals: cuentas !== 'cerradas' } }]),
      ...(q ? [{ or: [{ nombre: { like: q } }, { email: { like: q } }] }] : []),
    ],
  }
  const { docs, totalDocs, totalPages } = await req.payload.find({
    collection: 'usuarios',
    where,
    sort: 'nombre',
    limit: PER_PAGE,
    page: pagina,
    depth: 1,
    overrideAccess: false,
    req,
  })
  const persons = docs.map(({ id, nombre, email, roles, activo, invitada, dependencia }) => ({
    id,
    nombre,
    email,
    roles: roles.map(roleName).join(', '),
    dependencia: typeof dependencia === 'object' ? dependencia.nombre : '',
    estado: !activo ? 'Cuenta cerrada' : invitada ? 'Invitación sin aceptar' : null,
  }))
  return { persons, totalDocs, totalPages }
}

/** Offices as the options of a list. */
export const officeOptions = async (req: PayloadRequest): Promise<{ valor: string; etiqueta: string }[]> => {
  const { docs } = await req.payload.find({
    collection: 'dependencias',
    sort: 'nombre',
    limit: 500,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return docs.map(({ id, nombre }) => ({ valor: id, etiqueta: nombre }))
}

/** What somebody holds: the open cases in their hands, and those for whom they stand in from today on. At most 200 of each. */
export const heldBy = async (req: PayloadRequest, id: string) => {
  const [cases, absences] = await Promise.all([
    req.payload.find({
      collection: 'expedientes',
      where: { and: [{ asignado: { equals: id } }, { estado: { equals: 'en-proceso' } }] },
      sort: 'createdAt',
      limit: 200,
      depth: 0,
      overrideAccess: false,
      req,
    }),
    req.payload.find({
      collection: 'ausencias',
      where: { and: [{ suplente: { equals: id } }, { hasta: { greater_than_equal: dayIn(new Date()) } }] },
      sort: 'desde',
      limit: 200,
      depth: 0,
      overrideAccess: false,
      req,
    }),
  ])
  const names = await findNames(
    req,
    absences.docs.map(({ titular }) => idOf(titular)),
  )
  return {
    // One whose folio is being given is there in a moment.
    expedientes: cases.docs.flatMap(({ folio, titulo }) => (folio ? [{ folio, titulo }] : [])),
    suplencias: absences.docs.map(({ desde, hasta, titular }) => ({
      dias: dayRange(desde, hasta),
      titular: names.get(idOf(titular) ?? '') ?? '',
    })),
  }
}

/** What the form of an invitation says. */
export type Invitation = {
  nombre: string
  email: string
  cargo: string
  area: string
  dependencia: string
  roles: Rol[]
}

export const readInvitation = (form: FormData | null): Invitation => {
  const said = (name: string, most: number) => (form ? textOf(form, name) : '').trim().slice(0, most)
  const roles = new Set(form?.getAll('roles'))
  return {
    nombre: said('nombre', 300),
    email: said('email', 255),
    cargo: said('cargo', 300),
    area: said('area', 300),
    dependencia: said('dependencia', 60),
    roles: ROL_SLUGS.filter((rol) => roles.has(rol)),
  }
}

/** Makes the account, without a password: its owner is invited to set one. @returns its id, or what is wrong */
export const invite = async (req: PayloadRequest, said: Invitation): Promise<{ id: string } | Wrong> => {
  const errores = [
    ...(said.nombre ? [] : [{ campo: 'nombre', mensaje: 'Escribe el nombre de la persona.' }]),
    ...(said.email ? [] : [{ campo: 'email', mensaje: 'Escribe su correo: ahí llega la invitación.' }]),
    ...(said.roles.length ? [] : [{ campo: 'roles', mensaje: 'Escoge al menos un rol: lo que va a hacer.' }]),
    ...(said.dependencia ? [] : [{ campo: 'dependencia', mensaje: 'Escoge la dependencia en la que trabaja.' }]),
  ]
  if (errores.length) return { status: 400, errores }
  let id = ''
  const wrong = await refusedBy(async () => {
    const made = await req.payload.create({
      collection: 'usuarios',
      // Payload asks a password of every account; this one is without, and gets its own from whoever follows the link.
      data: { ...said, activo: true } as Invitation & { activo: boolean; password: string },
      depth: 0,
      overrideAccess: false,
      req,
    })
    id = made.id
  })
  return wrong ?? { id }
}
