import { formatDay, formatMoment } from '../engine/calendar.ts'
import type { Dated } from '../engine/now.ts'
import { actsOn, recordedIn } from '../manual/recorded.ts'
import { inSentence, isPersonal, ROLES, type Rol } from '../manual/roles.ts'
import type { Emission, Step } from '../manual/types.ts'
import type { Signature } from './model.ts'
import type { Names } from './readData.ts'
import { isSigning } from './signing.ts'
import { type DocumentSource, lastOf, stepsUpTo } from './sources.ts'

/** The office that signs, as anyone may know it: never a person. */
export const officeOf = (rol: Rol, dependencia: string): string => {
  if (rol === 'solicitante') return dependencia
  if (isPersonal(rol)) return `Departamento de ${ROLES[rol].oficina}`
  return rol.startsWith('jefatura-') ? ROLES[rol].nombre : ROLES[rol].oficina
}

type Signed = { rol: Rol; movement: Dated; firma: Signature }

/**
 * Who has signed a paper, in the order it names them. An office signs with the step that says so; whoever attends, with the step they
 * completed last; the requester where they said that they sign the orden, on the web or on the paper that was brought back. Who has
 * not signed has no block.
 */
export const signaturesOf = (source: DocumentSource, emission: Emission, names: Names, dependencia: string): Signed[] =>
  emission.firmas.flatMap((rol) => {
    const signed = rol === 'solicitante' ? requesterSigned(source) : officeSigned(source, rol)
    if (!signed) return []
    const { movement, nombre, cargo, leyenda } = signed
    const firma = {
      nombre: nombre ?? names.get(movement.actor) ?? '',
      cargo,
      oficina: officeOf(rol, dependencia),
      leyenda: leyenda ?? told(verbOf(rol, signed.mark), movement, names),
    }
    return [{ rol, movement, firma }]
  })

const VERBS = {
  elaborado: 'Elaboró',
  'visto-bueno': 'Dio su visto bueno',
  firmado: 'Firmó',
} as const

/** What a step makes of the paper that its office signs. */
type Mark = keyof typeof VERBS

/** Made by its author, approved by the head, signed by Dirección: the state in which the step leaves what the paper is of. */
const markOf = (step: Step): Mark | undefined => {
  const states = [...actsOn('dictamen', step), ...actsOn('oficio-saliente', step)].map(({ estado }) => estado)
  return (states.find((estado) => estado in VERBS) as Mark | undefined) ?? (isSigning(step) ? 'firmado' : undefined)
}

/** What putting their name there meant. */
const verbOf = (rol: Rol, mark?: Mark): string => {
  if (mark) return VERBS[mark]
  return rol === 'solicitante' ? 'Firmó de conformidad' : 'Atendió el servicio y entregó la orden'
}

const told = (verb: string, { fecha, titular }: Dated, names: Names): string => {
  const inPlaceOf = titular ? `, en suplencia de ${names.get(titular) ?? 'su titular'}` : ''
  return `${verb} el ${formatMoment(new Date(fecha))}${inPlaceOf}`
}

type Found = { movement: Dated; mark?: Mark; nombre?: string; cargo?: string; leyenda?: string }

const officeSigned = (source: DocumentSource, rol: Rol): Found | undefined => {
  const done = stepsUpTo(source).filter(({ movement }) => movement.rol === rol && !movement.enNombreDe)
  if (isPersonal(rol)) {
    const movement = done.at(-1)?.movement
    return movement && { movement, cargo: ROLES[rol].nombre }
  }
  const marked = done.findLast(({ step }) => markOf(step))
  if (marked) return { movement: marked.movement, mark: markOf(marked.step) }
  // Signed on paper, and the day written down by whoever sends it (reading 23).
  const [own] = lastOf(source, [source.movement.paso])
  const { firmado } = recordedIn('oficio-saliente', own?.step, source.movement.datos)
  const movement = done.at(-1)?.movement
  return movement && firmado ? { movement, leyenda: `Firmó en papel el ${formatDay(firmado)}` } : undefined
}

const requesterSigned = (source: DocumentSource): Found | undefined => {
  for (const { movement, step } of stepsUpTo(source).reverse()) {
    const { enNombreDe } = movement
    const { conforme, firmante, cargo, firmada } = recordedIn('orden', step, movement.datos)
    if (conforme === false) return undefined
    if (conforme && !enNombreDe) return { movement }
    if (conforme) {
      // Told, and written down by an office: the paper says so, and by whom.
      const how = movement.canal === 'telefono' ? ' por teléfono' : ''
      const when = formatMoment(new Date(movement.fecha))
      const leyenda = `Dio su conformidad${how} el ${when}; lo registró ${inSentence([movement.rol])}`
      return { movement, nombre: enNombreDe?.nombre || undefined, leyenda }
    }
    if (firmante) {
      const leyenda = `Firmó en papel el ${formatMoment(new Date(firmada ?? movement.fecha))}`
      return { movement, nombre: firmante, cargo, leyenda }
    }
  }
  return undefined
}
