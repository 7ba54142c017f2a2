import type { PayloadRequest } from 'payload'
import {
  areasIn,
  callersIn,
  findEquipment,
  findRecent,
  type KnownCaller,
  type KnownEquipment,
  type Recent,
} from '../../../../hooks/cases/asking/known.ts'
import { similarAmong } from '../../../../hooks/cases/asking/similar.ts'
import { isId } from '../../../../hooks/ledger/ids.ts'
import type { Canal } from '../../../../hooks/manual/channels.ts'
import { fieldsOf } from '../../../../hooks/manual/fieldsOf.ts'
import type { Procedure, Step } from '../../../../hooks/manual/types.ts'
import { textOf } from './formData.ts'
import { type FormField, stepFields } from './formFields.ts'
import { openFromForm, type Unopened } from './openFromForm.ts'

/** What can be written down on the screen at hand: the calls together, or one kind of paper. */
export type Intake = { canal: Exclude<Canal, 'web'>; procedures: Procedure[] }

/** What is suggested while somebody writes, from what was asked before. */
export type KnownBefore = {
  nombres: { valor: string; etiqueta?: string }[]
  areas: string[]
  equipos: KnownEquipment[]
}

/** The caller as one choice of the list: name, area, dependency. It is taken apart again when it comes back. */
const SEPARATOR = ' — '
const asOne = ({ nombre, area }: KnownCaller, dependencia: string): string =>
  [nombre, ...(area ? [area] : []), dependencia].join(SEPARATOR)

/** What the form asks: the caller's area is said once, with who calls. */
export const intakeFields = (procedure: Procedure, step: Step): FormField[] => {
  const areas = new Set(
    fieldsOf(step.datos)
      .filter(({ registra }) => registra.expediente?.includes('area'))
      .map(({ nombre }) => nombre),
  )
  return stepFields(procedure, step).filter(({ nombre }) => !areas.has(nombre))
}

/** Pure: what every one of these asks, and what only one of them does. */
export const commonFields = (procedures: readonly Procedure[]): { common: FormField[]; own: FormField[][] } => {
  const all = procedures.map((p) => (p.pasos[0] ? intakeFields(p, p.pasos[0]) : []))
  const inAll = (name: string) => all.every((fields) => fields.some(({ nombre }) => nombre === name))
  return {
    common: (all[0] ?? []).filter(({ nombre }) => inAll(nombre)),
    own: all.map((fields) => fields.filter(({ nombre }) => !inAll(nombre))),
  }
}

/** Who asked before and from where; of one dependency once it is known, equipment only where the form asks for it. */
export const suggestFor = async (
  req: PayloadRequest,
  {
    fields,
    dependencia,
    names,
  }: { fields: readonly FormField[]; dependencia: string; names: ReadonlyMap<string, string> },
): Promise<KnownBefore> => {
  const own = names.has(dependencia) ? dependencia : undefined
  const [cases, equipos] = await Promise.all([
    findRecent(req, own),
    fields.some(({ nombre }) => nombre === 'serie') ? findEquipment(req, own) : [],
  ])
  const nombres = callersIn(cases).flatMap((caller) => {
    const name = names.get(caller.dependencia)
    if (own) return [{ valor: caller.nombre, etiqueta: caller.area }]
    return name ? [{ valor: asOne(caller, name) }] : []
  })
  return { nombres, areas: areasIn(cases), equipos }
}

/** A call or paper that was not taken, or that looks like one that is open: to be shown again as it was. */
export type Held = Unopened & { parecidos?: Recent[] }

/** Opens a case with what was written down; a chosen suggestion fills what it stands for. */
export const takeIntake = async (
  req: PayloadRequest,
  {
    procedure,
    step,
    canal,
    names,
  }: { procedure: Procedure; step: Step; canal: Intake['canal']; names: ReadonlyMap<string, string> },
  given: FormData | null,
): Promise<{ folio: string | null } | Held> => {
  const form = given && (await completed(req, onceEach(given), names))
  let parecidos: Recent[] = []
  const result = await openFromForm(req, { procedure, step, canal }, form, async () => {
    if (!form || textOf(form, 'distinta') === 'si') return false
    parecidos = await findSimilar(req, form)
    return parecidos.length > 0
  })
  return 'folio' in result ? result : { ...result, parecidos }
}

/** Two kinds of call may ask for a datum of the same name, and only one shows it: what was written is meant. */
const onceEach = (given: FormData): FormData => {
  const form = new FormData()
  for (const name of new Set(given.keys())) {
    const values = given.getAll(name)
    const texts = values.filter((value) => typeof value === 'string')
    const several = name.includes('.guardado') || name.includes('.quitar') || texts.length < values.length
    if (several) for (const value of values) form.append(name, value)
    else form.append(name, texts.find((text) => text.trim()) ?? '')
  }
  return form
}

const findSimilar = async (req: PayloadRequest, form: FormData): Promise<Recent[]> => {
  const dependencia = textOf(form, 'solicitante.dependencia')
  if (!isId(req.payload, dependencia)) return []
  const asunto = textOf(form, 'asunto') || textOf(form, 'titulo')
  const numeros = ['serie', 'inventario', 'numeroOficio', 'numeroRequisicion'].map((name) => textOf(form, name))
  return similarAmong(await findRecent(req, dependencia), { asunto, numeros })
}

/** What a chosen suggestion says goes where it belongs; what was written by hand stays. */
const completed = async (
  req: PayloadRequest,
  form: FormData,
  names: ReadonlyMap<string, string>,
): Promise<FormData> => {
  const written = textOf(form, 'solicitante.nombre').trim()
  const fill = (name: string, value: string) => {
    if (!textOf(form, name).trim()) form.set(name, value)
  }
  if (written.includes(SEPARATOR)) {
    const known = callersIn(await findRecent(req)).find((c) => asOne(c, names.get(c.dependencia) ?? '') === written)
    if (known) {
      form.set('solicitante.nombre', known.nombre)
      fill('solicitante.area', known.area)
      fill('solicitante.dependencia', known.dependencia)
    }
  }
  const serie = textOf(form, 'serie').trim()
  if (serie) {
    const dependencia = textOf(form, 'solicitante.dependencia')
    const own = names.has(dependencia) ? dependencia : undefined
    const known = (await findEquipment(req, own)).find((one) => one.serie === serie)
    for (const [name, value] of Object.entries(known ?? {})) fill(name, value)
  }
  return form
}
