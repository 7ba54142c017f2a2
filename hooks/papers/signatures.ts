import { formatMoment } from '../engine/calendar.ts'
import { findStep } from '../manual/index.ts'
import { isPersonal, ROLES, type Rol, roleName } from '../manual/roles.ts'
import type { Emission, Step } from '../manual/types.ts'
import type { Signature } from './model.ts'
import { formatDay, type Names } from './readData.ts'
import { type Dated, type DocumentSource, stepsUpTo } from './sources.ts'

/** The office that signs, as anyone may know it: never a person. */
export const officeOf = (rol: Rol, dependencia: string): string => {
  if (rol === 'solicitante') return dependencia
  return rol === 'direccion' ? ROLES.direccion.oficina : ROLES[rol].nombre
}

/** `ajena`: they signed another paper, which this one goes with, and its block says so. */
type Signed = { rol: Rol; movement: Dated; firma: Signature; ajena: boolean }

/**
 * Who has signed a paper, in the order it names them. An office signs with the step it completed last; the requester where they said
 * that they sign the orden, on the web or on the paper that the technician brought back. Who has not signed has no block.
 */
export const signaturesOf = (source: DocumentSource, emission: Emission, names: Names, dependencia: string): Signed[] =>
  emission.firmas.flatMap((rol) => {
    const signed = rol === 'solicitante' ? requesterSigned(source) : officeSigned(source, rol)
    if (!signed) return []
    const { movement, nombre, cargo, leyenda, otro } = signed
    const firma = {
      nombre: nombre ?? names.get(movement.actor) ?? '',
      cargo,
      oficina: officeOf(rol, dependencia),
      leyenda: leyenda ?? told(otro ? `Firmó el ${otro}` : verbOf(rol, signed.actividad), movement, names),
    }
    return [{ rol, movement, firma, ajena: otro !== undefined }]
  })

/** What putting their name there meant. */
const verbOf = (rol: Rol, actividad = ''): string => {
  if (rol === 'solicitante') return 'Firmó de conformidad'
  if (isPersonal(rol)) return 'Atendió y entregó la orden'
  return /visto bueno/.test(actividad) ? 'Dio su visto bueno' : 'Firmó'
}

const told = (verb: string, { fecha, titular }: Dated, names: Names): string => {
  const inPlaceOf = titular ? `, en suplencia de ${names.get(titular) ?? 'su titular'}` : ''
  return `${verb} el ${formatMoment(new Date(fecha))}${inPlaceOf}`
}

type Found = {
  movement: Dated
  actividad?: string
  nombre?: string
  cargo?: string
  leyenda?: string
  /** The other paper they signed, by its name. */
  otro?: string
}

const officeSigned = (source: DocumentSource, rol: Rol): Found | undefined => {
  const own = source.movement.datos.firmadoEl
  const done = stepsUpTo(source).findLast(({ movement }) => movement.rol === rol && !movement.enNombreDe)
  if (!done) return undefined
  // Signed on paper, and the day written down by whoever sends it (reading 23).
  return rol !== source.movement.rol && typeof own === 'string'
    ? { movement: done.movement, leyenda: `Firmó en papel el ${formatDay(own)}` }
    : { movement: done.movement, actividad: done.step.actividad, otro: otherPaper(source, done.step) }
}

/** A letter that takes a signed dictamen with it bears who signed the dictamen, and says that it was the dictamen. */
const otherPaper = ({ procedure, movement }: DocumentSource, signed: Step): string | undefined => {
  const own = findStep(procedure, movement.paso)?.emite
  return own?.tipo === 'oficio' && signed.emite && signed.emite !== own ? signed.emite.titulo.toLowerCase() : undefined
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
      const leyenda = `Dio su conformidad${how} el ${when}; lo registró ${roleName(movement.rol)}`
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
