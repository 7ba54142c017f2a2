import { APIError, type PayloadRequest, type TypedUser, ValidationError } from 'payload'
import { idOf } from '../../../../hooks/ledger/relation.ts'
import type { Ausencia } from '../../../../hooks/ledger/rows.ts'
import { ROL_SLUGS } from '../../../../hooks/manual/roles.ts'
import { isPreferencia, PREFERENCIAS } from '../../../../hooks/people/preferences.ts'
import { findNames, findPeopleWith } from '../case/people.ts'
import { readWritten, textOf, type Written } from '../forms/formData.ts'
import type { FormField } from '../forms/formFields.ts'
import type { Wrong } from '../forms/refused.ts'
import { endOthers } from './sessions.ts'

/** The forms of one's own account. */
export const ACCOUNT_FORMS = ['contrasena', 'correo', 'notificar', 'ausencia', 'sesion'] as const
export type AccountForm = (typeof ACCOUNT_FORMS)[number]

/** One that was not taken; what was typed comes back, passwords apart. */
export type AccountSent = Wrong & { form: AccountForm; written: Written }

export const ABSENCE_FIELDS: readonly FormField[] = [
  { nombre: 'suplente', etiqueta: 'Quién te suple', control: 'persona', requerido: true, opciones: [] },
  { nombre: 'desde', etiqueta: 'Primer día', control: 'fecha', requerido: true, opciones: [] },
  { nombre: 'hasta', etiqueta: 'Último día', control: 'fecha', requerido: true, opciones: [] },
  { nombre: 'motivo', etiqueta: 'Motivo', control: 'linea', requerido: true, maxLength: 200, opciones: [] },
]

export const PREFERENCE_FIELD: FormField = {
  nombre: 'notificar',
  etiqueta: 'Cuando algo te toca, o cambia en lo que pediste',
  ayuda: 'En la intranet lo ves siempre. El acuse de cada solicitud y lo de tu contraseña llegan de todos modos.',
  control: 'opcion',
  requerido: true,
  opciones: Object.entries(PREFERENCIAS).map(([valor, etiqueta]) => ({ valor, etiqueta })),
}

/** Which of the forms was sent. */
export const accountFormOf = (form: FormData | null): AccountForm | null =>
  ACCOUNT_FORMS.find((name) => form && textOf(form, 'formulario') === name) ?? null

/** What was typed in it, to be shown again. */
export const writtenIn = (name: AccountForm, form: FormData): Written => {
  if (name === 'ausencia') return readWritten(ABSENCE_FIELDS, form)
  if (name === 'notificar') return { notificar: textOf(form, 'notificar').slice(0, 20) }
  return name === 'correo' ? { email: textOf(form, 'email').slice(0, 255) } : {}
}

/** Does what the form says, in the person's own name, or tells what is wrong. */
export const changeAccount = async (
  req: PayloadRequest,
  user: TypedUser,
  name: AccountForm,
  form: FormData,
): Promise<AccountSent | null> => {
  const written = writtenIn(name, form)
  if (name === 'contrasena' && textOf(form, 'nueva') !== textOf(form, 'otra')) {
    return { form: name, written, status: 400, errores: [NOT_TWICE] }
  }
  if (name === 'sesion') {
    await endOthers(req, user, textOf(form, 'sesion'))
    return null
  }
  const { notificar } = written
  if (name === 'notificar' && !isPreferencia(notificar))
    return { form: name, written, status: 400, errores: [{ campo: 'notificar', mensaje: 'Escoge una de las tres.' }] }
  const problem = await refusedBy(() =>
    name === 'ausencia'
      ? req.payload.create({
          collection: 'ausencias',
          data: { ...(written as Pick<Ausencia, 'suplente' | 'desde' | 'hasta' | 'motivo'>), titular: user.id },
          depth: 0,
          overrideAccess: false,
          req,
        })
      : req.payload.update({
          collection: 'usuarios',
          id: user.id,
          data: isPreferencia(notificar)
            ? { notificar }
            : {
                contrasenaActual: textOf(form, 'contrasenaActual'),
                ...(name === 'correo'
                  ? { email: textOf(form, 'email').trim() || '-' }
                  : { password: textOf(form, 'nueva') || '-' }),
              },
          depth: 0,
          overrideAccess: false,
          req,
        }),
  )
  return problem && { ...problem, form: name, written }
}

export const NOT_TWICE = { campo: 'otra', mensaje: 'No es igual a la de arriba: escribe dos veces la misma.' }

/** What Payload refuses, beside the fields of the form; anything else is thrown again. */
export const refusedBy = async (act: () => Promise<unknown>): Promise<Wrong | null> => {
  try {
    await act()
    return null
  } catch (error) {
    if (error instanceof ValidationError) {
      const errores = error.data.errors.map(({ path, message }) => ({ campo: NAMES[path] ?? path, mensaje: message }))
      return { status: 400, errores }
    }
    if (error instanceof APIError && error.status < 500)
      return { status: error.status, errores: [{ campo: '', mensaje: error.message }] }
    throw error
  }
}

/** Columns whose control has another name, and one that has none. */
const NAMES: Record<string, string> = { password: 'nueva', titular: '' }

/** One's own absences, newest first, with who stands in. */
export const findAbsences = async (req: PayloadRequest, user: TypedUser) => {
  const { docs } = await req.payload.find({
    collection: 'ausencias',
    where: { titular: { equals: user.id } },
    sort: '-desde',
    limit: 10,
    depth: 0,
    overrideAccess: false,
    req,
  })
  const names = await findNames(
    req,
    docs.map((d) => idOf(d.suplente)),
  )
  return docs.map(({ id, desde, hasta, motivo, suplente }) => ({
    id,
    desde,
    hasta,
    motivo,
    suplente: names.get(idOf(suplente) ?? '') ?? '',
  }))
}

/** Who may be asked to stand in: those who do steps; for whoever only requests, those of their office (all they can read). */
export const findSubstitutes = async (req: PayloadRequest, user: TypedUser) => {
  const onlyAsks = user.roles.every((rol) => rol === 'solicitante')
  const roles = ROL_SLUGS.filter((rol) => rol !== 'administrador' && (onlyAsks || rol !== 'solicitante'))
  return (await findPeopleWith(req, roles)).filter(({ valor }) => valor !== user.id)
}
