import type { CollectionConfig } from 'payload'
import { CuentaCerrada } from '../hooks/engine/errors.ts'
import { ROL_SLUGS, ROLES } from '../hooks/manual/roles.ts'
import {
  administers,
  administersField,
  nobody,
  readsPeople,
  selfOrAdministrador,
  usesPanel,
} from '../hooks/people/access.ts'

/** People with an account: staff and users of dependencies. Accounts are closed, never deleted: the ledger names them. */
export const Usuarios: CollectionConfig = {
  slug: 'usuarios',
  labels: { singular: 'Usuario', plural: 'Usuarios' },
  admin: {
    useAsTitle: 'nombre',
    defaultColumns: ['nombre', 'email', 'roles', 'dependencia', 'activo'],
    group: 'Administración',
  },
  auth: {
    tokenExpiration: 8 * 60 * 60,
    maxLoginAttempts: 5,
    lockTime: 10 * 60 * 1000,
    cookies: { sameSite: 'Lax', secure: process.env.PUBLIC_URL?.startsWith('https:') ?? false },
  },
  access: {
    admin: usesPanel,
    create: administers,
    read: readsPeople,
    update: selfOrAdministrador,
    delete: nobody,
    unlock: administers,
  },
  hooks: {
    beforeLogin: [
      ({ user }) => {
        if (!user.activo) throw new CuentaCerrada()
      },
    ],
  },
  fields: [
    {
      name: 'nombre',
      label: 'Nombre',
      type: 'text',
      required: true,
      maxLength: 120,
      access: { update: administersField },
    },
    { name: 'cargo', label: 'Cargo', type: 'text', maxLength: 120, access: { update: administersField } },
    {
      name: 'roles',
      label: 'Roles',
      type: 'select',
      hasMany: true,
      required: true,
      saveToJWT: true,
      options: ROL_SLUGS.map((value) => ({ value, label: ROLES[value].nombre })),
      access: { update: administersField },
    },
    {
      name: 'dependencia',
      label: 'Dependencia',
      type: 'relationship',
      relationTo: 'dependencias',
      required: true,
      index: true,
      access: { update: administersField },
    },
    { name: 'area', label: 'Área', type: 'text', maxLength: 120, access: { update: administersField } },
    {
      name: 'activo',
      label: 'Cuenta abierta',
      type: 'checkbox',
      defaultValue: true,
      access: { update: administersField },
    },
  ],
}
