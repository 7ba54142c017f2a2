import { formatDay, formatMoment } from '../engine/calendar.ts'
import type { Dated } from '../engine/now.ts'
import { inSentence, isPersonal, ROLES, type Rol } from '../manual/roles.ts'
import type { Emission, Mark } from '../manual/types.ts'
import type { Signature } from './model.ts'
import type { Names } from './readData.ts'
import { type DocumentSource, stepsUpTo } from './sources.ts'

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
      leyenda: leyenda ?? told(verbOf(rol, signed.marca), movement, names),
    }
    return [{ rol, movement, firma }]
  })

const VERBS: Record<Mark, string> = {
  elabora: 'Elaboró',
  'visto-bueno': 'Dio su visto bueno',
  firma: 'Firmó',
}

/** What putting their name there meant. */
const verbOf = (rol: Rol, marca?: Mark): string => {
  if (marca) return VERBS[marca]
  return rol === 'solicitante' ? 'Firmó de conformidad' : 'Atendió el servicio y entregó la orden'
}

const told = (verb: string, { fecha, titular }: Dated, names: Names): string => {
  const inPlaceOf = titular ? `, en suplencia de ${names.get(titular) ?? 'su titular'}` : ''
  return `${verb} el ${formatMoment(new Date(fecha))}${inPlaceOf}`
}

type Found = { movement: Dated; marca?: Mark; nombre?: string; cargo?: string; leyenda?: string }

const officeSigned = (source: DocumentSource, rol: Rol): Found | undefined => {
  const done = stepsUpTo(source).filter(({ movement }) => movement.rol === rol && !movement.enNombreDe)
  if (isPersonal(rol)) {
    const movement = done.at(-1)?.movement
    return movement && { movement, cargo: ROLES[rol].nombre }
  }
  const marked = done.findLast(({ step }) => step.marca)
  if (marked) return { movement: marked.movement, marca: marked.step.marca }
  // Signed on paper, and the day written down by whoever sends it (reading 23).
  const own = source.movement.datos.firmadoEl
  const movement = done.at(-1)?.movement
  return movement && typeof own === 'string' ? { movement, leyenda: `Firmó en papel el ${formatDay(own)}` } : undefined
}

const requesterSigned = (source: DocumentSource): Found | undefined => {
  for (const { movement } of stepsUpTo(source).reverse()) {
    const { datos, enNombreDe } = movement
    if (datos.firma === false) return undefined
    if (datos.firma === true && !enNombreDe) return { movement }
    if (datos.firma === true) {
      // Told, and written down by an office: the paper says so, and by whom.
      const how = movement.canal === 'telefono' ? ' por teléfono' : ''
      const when = formatMoment(new Date(movement.fecha))
      const leyenda = `Dio su conformidad${how} el ${when}; lo registró ${inSentence([movement.rol])}`
      return { movement, nombre: enNombreDe?.nombre || undefined, leyenda }
    }
    if (typeof datos.firmante === 'string') {
      return {
        movement,
        nombre: datos.firmante,
        cargo: typeof datos.cargoFirmante === 'string' ? datos.cargoFirmante : undefined,
        leyenda: `Firmó en papel el ${formatMoment(new Date(String(datos.firmadaEl ?? movement.fecha)))}`,
      }
    }
  }
  return undefined
}
