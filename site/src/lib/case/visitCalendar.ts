import ical, { ICalCalendarMethod } from 'ical-generator'
import type { PayloadRequest } from 'payload'
import { visitOf } from '../../../../hooks/cases/notices/kinds.ts'
import { loadCase } from '../../../../hooks/ledger/case.ts'
import type { Expediente } from '../../../../hooks/ledger/rows.ts'
import { editionsOf } from '../../../../hooks/manual/editions.ts'
import { MUNICIPIO } from '../../../../hooks/municipio/municipio.ts'
import { casePathname } from '../session/paths.ts'

/** A visit takes as long as it takes: in a calendar, an hour. */
const HOUR_MS = 3600_000

/** The visit last agreed on in this case, as iCalendar; null for none. The same visit moved is the same event. */
export const visitCalendar = async (
  { payload }: PayloadRequest,
  expediente: Expediente,
  origin: string,
): Promise<string | null> => {
  const loaded = await loadCase(payload, expediente)
  const agreed = editionsOf(loaded).findLast((one) => visitOf(one))
  const cuando = agreed && visitOf(agreed)
  if (!cuando) return null
  const start = new Date(cuando)
  const folio = expediente.folio ?? ''
  const calendar = ical({
    name: `Visita ${folio}`,
    prodId: { company: 'Cenote', product: 'intranet', language: 'ES' },
    method: ICalCalendarMethod.PUBLISH,
  })
  calendar.createEvent({
    id: `visita-${expediente.id}@${new URL(origin).hostname}`,
    sequence: agreed.movement.seq,
    stamp: new Date(agreed.movement.fecha),
    start,
    end: new Date(start.getTime() + HOUR_MS),
    summary: `Visita ${folio}: ${expediente.titulo}`,
    description: `${MUNICIPIO.direccion} visita tu área por el expediente ${folio}.`,
    ...(expediente.area && { location: expediente.area }),
    url: origin + casePathname(folio),
  })
  return calendar.toString()
}
