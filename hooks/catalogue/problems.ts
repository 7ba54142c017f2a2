import type { FieldError } from '../manual/types.ts'
import { SERVICE_BOUNDS } from './bounds.ts'
import type { Tarifa } from './cost.ts'
import type { Ficha } from './ficha.ts'
import type { Horario } from './hours.ts'

const MOST = 60

/** What is wrong with what a service says, beside each field; a draft may leave out what it likes. */
export const problemsOf = (ficha: Ficha): FieldError[] => {
  const read = SERVICE_BOUNDS.safeParse(ficha)
  const told = new Map<string, string>()
  for (const { path, message } of read.error?.issues ?? []) {
    const campo = path.map(String).join('.')
    if (!told.has(campo)) told.set(campo, message)
  }
  // What has not its kind is not looked into.
  const incoherent = told.size ? [] : coherence(ficha)
  return [...[...told].map(([campo, mensaje]) => ({ campo, mensaje })), ...incoherent].slice(0, MOST)
}

/** What a published one must say too. */
export const missingOf = (ficha: Ficha): FieldError[] => {
  const wrong: FieldError[] = []
  const needs = (campo: string, value: unknown, mensaje: string) => {
    if (value === undefined || value === null || value === '') wrong.push({ campo, mensaje })
  }
  needs('clase', ficha.clase, 'Di si es trámite o servicio.')
  needs('nombre', ficha.nombre, 'Falta el nombre.')
  needs('slug', ficha.slug, 'Falta la dirección en el portal.')
  needs('resumen', ficha.resumen, 'Falta el resumen: qué es, en una frase.')
  for (const [i, one] of (ficha.requisitos ?? []).entries())
    needs(`requisitos.${i}.nombre`, one?.nombre, 'Di qué hay que llevar o cumplir.')
  for (const [i, one] of (ficha.tarifas ?? []).entries()) {
    needs(`tarifas.${i}.concepto`, one.concepto, 'Di de qué es este cobro.')
    needs(`tarifas.${i}.tipo`, one.tipo, 'Escoge cómo se cobra.')
    for (const [j, recargo] of (one.recargos ?? []).entries()) {
      needs(`tarifas.${i}.recargos.${j}.nombre`, recargo.nombre, 'Di cómo se llama el recargo.')
      needs(`tarifas.${i}.recargos.${j}.porcentaje`, recargo.porcentaje, 'Di de cuánto es.')
      needs(`tarifas.${i}.recargos.${j}.sobre`, recargo.sobre, 'Di sobre qué se calcula.')
    }
    wrong.push(...amounts(one, `tarifas.${i}`))
  }
  for (const [i, one] of (ficha.oficinas ?? []).entries())
    needs(`oficinas.${i}.nombre`, one?.nombre, 'Di cómo se llama la oficina.')
  for (const [i, one] of (ficha.pasos ?? []).entries())
    needs(`pasos.${i}.actividad`, one?.actividad, 'Di qué se hace en este paso.')
  for (const [i, one] of (ficha.fundamento ?? []).entries())
    needs(`fundamento.${i}.norma`, one?.norma, 'Di qué norma es.')
  if (ficha.estado === 'suspendido')
    needs('motivoEstado', ficha.motivoEstado, 'Está suspendido: di por qué, para quien lo necesita.')
  return wrong
}

/** What each way of charging asks for. */
const amounts = ({ tipo, pesos, uma, umaMaxima, porcentaje, base }: Tarifa, at: string): FieldError[] => {
  const needs = (campo: string, value: unknown, mensaje: string) =>
    value === undefined || value === null ? [{ campo: `${at}.${campo}`, mensaje }] : []
  if (tipo === 'pesos') return needs('pesos', pesos, 'Di cuántos pesos.')
  if (tipo === 'uma') return needs('uma', uma, 'Di cuántas UMA.')
  if (tipo === 'uma-rango')
    return [...needs('uma', uma, 'Di desde cuántas UMA.'), ...needs('umaMaxima', umaMaxima, 'Di hasta cuántas UMA.')]
  if (tipo === 'porcentaje')
    return [
      ...needs('porcentaje', porcentaje, 'Di qué porcentaje.'),
      ...needs('base', base, 'Di de qué es el porcentaje: «presupuesto de la obra».'),
    ]
  return []
}

/** What one field asks of another, drafts too. */
const coherence = (ficha: Ficha): FieldError[] => {
  const { plazo, vigencia } = ficha
  const wrong: FieldError[] = []
  const tell = (campo: string, mensaje: string) => wrong.push({ campo, mensaje })
  if (plazo?.unidad === 'inmediato' && plazo.cantidad) tell('plazo.cantidad', 'Si es al momento, no lleva cantidad.')
  if (plazo?.unidad && plazo.unidad !== 'inmediato' && !plazo.cantidad) tell('plazo.cantidad', 'Di cuánto tardan.')
  if (plazo?.cantidad && !plazo.unidad) tell('plazo.unidad', 'Di si son horas, días o días hábiles.')
  if (vigencia?.tipo === 'plazo' && !vigencia.cantidad) tell('vigencia.cantidad', 'Di cuánto dura.')
  if (vigencia?.tipo === 'plazo' && !vigencia.unidad) tell('vigencia.unidad', 'Di si son días, meses o años.')
  if (vigencia?.tipo !== 'plazo' && vigencia?.cantidad)
    tell('vigencia.cantidad', 'Solo lleva cantidad si la vigencia es un plazo.')
  if (ficha.hasta && ficha.estado !== 'suspendido') tell('hasta', 'Solo lleva fecha lo que está suspendido.')
  for (const [i, one] of (ficha.tarifas ?? []).entries()) wrong.push(...tariff(one, `tarifas.${i}`))
  for (const [i, one] of (ficha.oficinas ?? []).entries())
    wrong.push(...hours(one?.horarios ?? [], `oficinas.${i}.horarios`))
  return wrong
}

const OWN: Record<NonNullable<Tarifa['tipo']>, readonly (keyof Tarifa)[]> = {
  gratuito: [],
  pesos: ['pesos', 'por'],
  uma: ['uma', 'por'],
  'uma-rango': ['uma', 'umaMaxima', 'por'],
  porcentaje: ['porcentaje', 'base'],
  variable: [],
}

const tariff = (tarifa: Tarifa, at: string): FieldError[] => {
  const { tipo, uma, umaMaxima, recargos } = tarifa
  if (!tipo) return []
  const wrong = (['pesos', 'uma', 'umaMaxima', 'porcentaje', 'base', 'por'] as const)
    .filter((campo) => tarifa[campo] != null && !OWN[tipo].includes(campo))
    .map((campo) => ({ campo: `${at}.${campo}`, mensaje: 'No va con esta forma de cobrar: déjalo vacío.' }))
  if (tipo === 'uma-rango' && uma != null && umaMaxima != null && umaMaxima < uma)
    wrong.push({ campo: `${at}.umaMaxima`, mensaje: 'El máximo no puede ser menor que el mínimo.' })
  if ((tipo === 'gratuito' || tipo === 'variable') && recargos?.length)
    wrong.push({ campo: `${at}.recargos`, mensaje: 'Sin una cantidad que cobrar no hay recargos.' })
  return wrong
}

const hours = (horarios: readonly Horario[], at: string): FieldError[] => {
  const wrong: FieldError[] = []
  const tell = (i: number, campo: string, mensaje: string) => wrong.push({ campo: `${at}.${i}.${campo}`, mensaje })
  for (const [i, one] of horarios.entries()) {
    const { dias, abre, cierra } = one
    if (!dias?.length) tell(i, 'dias', 'Di qué días.')
    if (abre && !cierra) tell(i, 'cierra', 'Di a qué hora cierra.')
    if (cierra && !abre) tell(i, 'abre', 'Di a qué hora abre.')
    if (abre && cierra && abre >= cierra) tell(i, 'cierra', 'Tiene que cerrar después de abrir.')
    const before = horarios.slice(0, i).find((other) => overlap(other, one))
    if (before) tell(i, 'abre', 'Se encima con otro horario del mismo día.')
  }
  return wrong
}

const overlap = (one: Horario, other: Horario): boolean =>
  Boolean(one.abre && one.cierra && other.abre && other.cierra) &&
  one.dias.some((dia) => other.dias.includes(dia)) &&
  (one.abre ?? '') < (other.cierra ?? '') &&
  (other.abre ?? '') < (one.cierra ?? '')

/** What a citizen will ask and the service does not say yet: for whoever edits it, no obstacle. */
export const unsaid = (ficha: Ficha): string[] => {
  const { plazo, silencio, oficinas, modalidades } = ficha
  const lacks: [string, boolean][] = [
    ['dependencia', !ficha.dependencia],
    ['a quién va dirigido', !ficha.aQuien],
    ['qué se obtiene', !ficha.resultado],
    ['cuánto cuesta', !ficha.tarifas?.length],
    ['cuánto tardan', !plazo?.unidad],
    ['qué significa el silencio', !silencio],
    ['fundamento', !ficha.fundamento?.length],
    ['oficina', !oficinas?.length && modalidades?.includes('presencial') !== false],
    ['enlace para hacerlo en línea', Boolean(modalidades?.includes('en-linea') && !ficha.enlace)],
    ['objetivo de la inspección', Boolean(ficha.inspeccion?.requiere && !ficha.inspeccion.objetivo)],
    ['fecha de revisión', !ficha.revisarEl],
  ]
  return lacks.flatMap(([what, is]) => (is ? [what] : []))
}
