import type { CollectionConfig } from 'payload'
import { recuperarEndpoint, sinVerificarEndpoint } from '../hooks/doors/recuperar.ts'
import { ROL_SLUGS, ROLES } from '../hooks/manual/roles.ts'
import {
  administers,
  administersField,
  nobody,
  readsPeople,
  selfOrAdministrador,
  usesPanel,
} from '../hooks/people/access.ts'
import { endWhatWasOpen, guardAccount, tellAccount, tellRecovered } from '../hooks/people/account.ts'
import { beforeEntering, oneAnswer } from '../hooks/people/entering.ts'
import { PREFERENCIAS } from '../hooks/people/preferences.ts'
import { LINK_MS, recoveryMail } from '../hooks/people/recovery.ts'
import { datePicker } from './fields/moment.ts'
import { optionsOf } from './fields/options.ts'

/** A column that only the hooks write. */
const derived = { create: () => false, update: () => false }

/** People with an account: staff and users of dependencies. Accounts are closed, never deleted: the ledger names them. */
export const Usuarios: CollectionConfig = {
  slug: 'usuarios',
  labels: { singular: 'Usuario', plural: 'Usuarios' },
  admin: {
    useAsTitle: 'nombre',
    defaultColumns: ['nombre', 'email', 'roles', 'dependencia', 'activo'],
    listSearchableFields: ['nombre', 'email', 'cargo'],
    group: 'Personas',
  },
  auth: {
    tokenExpiration: 8 * 60 * 60,
    // A session is a row of the account: closing it, or another password, ends what was given out before.
    useSessions: true,
    maxLoginAttempts: 5,
    lockTime: 10 * 60 * 1000,
    cookies: { sameSite: 'Lax', secure: process.env.PUBLIC_URL?.startsWith('https:') ?? false },
    forgotPassword: { expiration: LINK_MS, ...recoveryMail },
  },
  access: {
    admin: usesPanel,
    create: administers,
    read: readsPeople,
    update: selfOrAdministrador,
    delete: nobody,
    unlock: administers,
  },
  endpoints: [recuperarEndpoint, sinVerificarEndpoint],
  hooks: {
    beforeOperation: [beforeEntering],
    beforeValidate: [guardAccount],
    beforeChange: [endWhatWasOpen],
    afterChange: [tellAccount],
    afterOperation: [tellRecovered],
    afterError: [oneAnswer],
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
    {
      name: 'notificar',
      label: 'Correo de lo que le toca o le interesa',
      type: 'select',
      defaultValue: 'momento',
      options: optionsOf(PREFERENCIAS),
      admin: { description: 'En la intranet se ve siempre, en Notificaciones.', disableListFilter: true },
    },
    {
      name: 'contrasenaActual',
      label: 'Tu contraseña actual (solo para cambiar tu contraseña o tu correo)',
      type: 'text',
      virtual: true,
      admin: {
        components: { Field: './components/ContrasenaActual.tsx#ContrasenaActual' },
        condition: (data, _, { user }) => Boolean(user) && data?.id === user?.id,
        disableListColumn: true,
        disableListFilter: true,
      },
    },
    {
      name: 'correoNuevo',
      label: 'Correo nuevo, por confirmar',
      type: 'text',
      access: derived,
      admin: {
        readOnly: true,
        condition: (data) => Boolean(data?.correoNuevo),
        disableListColumn: true,
        disableListFilter: true,
      },
    },
    { name: 'correoClave', type: 'text', hidden: true, index: true, access: { ...derived, read: () => false } },
    { name: 'correoVence', type: 'date', hidden: true, access: { ...derived, read: () => false } },
    {
      name: 'invitada',
      label: 'Invitación sin aceptar, desde',
      type: 'date',
      access: { ...derived, read: administersField },
      admin: {
        readOnly: true,
        date: datePicker,
        condition: (data) => Boolean(data?.invitada),
        disableListFilter: true,
        description: 'Todavía no escoge su contraseña. En la intranet, en Personas, se le manda otro enlace.',
      },
    },
    { name: 'invitacionClave', type: 'text', hidden: true, index: true, access: { ...derived, read: () => false } },
    { name: 'invitacionVence', type: 'date', hidden: true, access: { ...derived, read: () => false } },
  ],
}
