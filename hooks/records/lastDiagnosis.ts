import type { Payload, Where } from 'payload'
import { idOf } from '../ledger/relation.ts'
import type { Dictamen, Equipo } from '../ledger/rows.ts'

/*
 * What the inventory says of each piece of equipment: its last signed diagnóstico and what that recommends. It is made of the dictámenes,
 * which are made of movements, and so is never written by anybody. Whoever writes looks again afterwards: of two at a time, the last has
 * seen what the other wrote.
 */

/** A diagnóstico counts once it is signed, for as long as it is not taken back. */
const SIGNED: Dictamen['estado'][] = ['firmado', 'entregado', 'recibido', 'archivado']
const MOST = 50
const TRIES = 5

type Numbers = Pick<Equipo, 'claveSerie' | 'claveInventario'>

/** Papers that name this piece, by either of its numbers; `null` for one without any. */
export const namesEquipment = ({ claveSerie, claveInventario }: Numbers): Where | null => {
  const or: Where[] = [
    ...(claveInventario ? [{ 'equipo.claveInventario': { equals: claveInventario } }] : []),
    ...(claveSerie ? [{ 'equipo.claveSerie': { equals: claveSerie } }] : []),
  ]
  return or.length ? { or } : null
}

/** After the diagnóstico of a case was written: tells the pieces it names now, and those it named before. */
export const tellEquipmentOf = async (payload: Payload, expediente: string): Promise<void> => {
  const { docs } = await payload.find({
    collection: 'dictamenes',
    where: { expediente: { equals: expediente } },
    limit: 1,
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  const keys = docs[0]?.equipo
  const or: Where[] = [
    { 'diagnostico.expediente': { equals: expediente } },
    ...(keys?.claveInventario ? [{ claveInventario: { equals: keys.claveInventario } }] : []),
    ...(keys?.claveSerie ? [{ claveSerie: { equals: keys.claveSerie } }] : []),
  ]
  const { docs: pieces } = await payload.find({
    collection: 'equipos',
    where: { or },
    limit: MOST,
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  for (const piece of pieces) await tellEquipment(payload, piece)
}

/** Writes down what the last diagnóstico of a piece recommends, or that there is none. */
export const tellEquipment = async (payload: Payload, piece: Numbers & Pick<Equipo, 'id' | 'diagnostico'>) => {
  let told = piece.diagnostico?.folio ? flat(piece.diagnostico) : null
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const last = await lastOf(payload, piece)
    if (told?.clave === last?.clave) return
    const { clave: _, ...diagnostico } = last ?? NONE
    await payload.db.updateOne({ collection: 'equipos', id: piece.id, data: { diagnostico } })
    told = last
  }
}

const NONE = { clave: '', expediente: null, folio: null, fecha: null, recomendacion: null, estadoEquipo: null }

const lastOf = async (payload: Payload, piece: Numbers) => {
  const names = namesEquipment(piece)
  if (!names) return null
  const { docs } = await payload.find({
    collection: 'dictamenes',
    where: { and: [names, { recomendacion: { exists: true } }, { estado: { in: SIGNED } }] },
    sort: '-elaborado',
    limit: 1,
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  const [doc] = docs
  return doc ? flat({ ...doc, fecha: doc.elaborado }) : null
}

type Said = Pick<Dictamen, 'expediente' | 'recomendacion' | 'estadoEquipo'> & { folio: string; fecha?: string | null }

const flat = (said: NonNullable<Equipo['diagnostico']> | Said) => {
  const { folio = null, fecha = null, recomendacion = null, estadoEquipo = null } = said
  const expediente = idOf(said.expediente)
  return { expediente, folio, fecha, recomendacion, estadoEquipo, clave: `${folio}:${fecha}:${recomendacion}` }
}
