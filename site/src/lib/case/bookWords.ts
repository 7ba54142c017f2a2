import type { BookEntry } from '../../../../hooks/cases/book.ts'
import { CANALES } from '../../../../hooks/manual/channels.ts'
import { findProcedure, findStep } from '../../../../hooks/manual/index.ts'
import { roleName } from '../../../../hooks/manual/roles.ts'
import { shortMoment } from './moments.ts'

/** A movement as a line of the ledger's book. */
export type BookLine = {
  cuando: string
  folio: string
  asunto: string
  que: string
  quien: string
  como: string
  huella: string
}

const EXCEPTIONS: Record<Exclude<BookEntry['movement']['tipo'], 'paso'>, string> = {
  cancelar: 'Cancelación',
  reasignar: 'Reasignación',
  devolver: 'Devolución para corregir',
  migrar: 'Cambio de edición del manual',
}

/** @param names people's, by id */
export const lineOf = ({ movement, expediente, moved }: BookEntry, names: ReadonlyMap<string, string>): BookLine => {
  const { tipo, paso, actor, titular, rol, canal, enNombreDe, fecha, huella } = movement
  // Which edition a step of a case that was moved is of is told by its own history.
  const procedure = moved ? undefined : findProcedure(expediente.procedimiento, expediente.version)
  const step = procedure && findStep(procedure, paso)
  const name = (id: string) => names.get(id) ?? 'Alguien sin cuenta'
  return {
    cuando: shortMoment(new Date(fecha)),
    folio: expediente.folio ?? '',
    asunto: expediente.titulo ?? '',
    que: tipo === 'paso' ? `Paso ${paso}${step ? `. ${step.actividad}` : ''}` : EXCEPTIONS[tipo],
    quien: titular ? `${name(actor)}, en suplencia de ${name(titular)}` : name(actor),
    como: [
      roleName(rol),
      ...(canal === 'web' ? [] : [CANALES[canal].toLowerCase()]),
      ...(enNombreDe ? [`en nombre de ${enNombreDe.nombre}`] : []),
    ].join(' · '),
    huella: huella.slice(0, 12),
  }
}
