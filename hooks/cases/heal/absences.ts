import { dayIn } from '../../engine/calendar.ts'
import { pagesOf } from '../../ledger/pages.ts'
import { idOf } from '../../ledger/relation.ts'
import type { Failure } from '../failures/record.ts'
import type { Check } from './check.ts'

/** Absences not yet over in which the system's administrator stands in for somebody, or somebody for them. */
export const absences: Check = async (payload) => {
  const administrators = new Map<string, string>()
  for await (const people of pagesOf(payload, 'usuarios', { roles: { in: ['administrador'] } })) {
    for (const { id, nombre } of people) administrators.set(id, nombre)
  }
  const found: Failure[] = []
  for await (const rows of pagesOf(payload, 'ausencias', { hasta: { greater_than_equal: dayIn(new Date()) } })) {
    for (const { id, titular, suplente, desde, hasta } of rows) {
      const name = administrators.get(idOf(suplente) ?? '') ?? administrators.get(idOf(titular) ?? '')
      if (!name) continue
      found.push({
        clave: id,
        que: `Una suplencia del ${desde} al ${hasta} nombra a ${name}, que administra el sistema`,
        queHacer:
          'Quien administra no avanza expedientes, ni por otra persona. Pon en esa suplencia como último día el de ayer, o a otra persona que supla; ' +
          'y revisa en la historia de los expedientes lo que se haya hecho con ella.',
      })
    }
  }
  return found
}
