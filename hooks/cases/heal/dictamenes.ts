import type { Where } from 'payload'
import { pagesOf } from '../../ledger/pages.ts'
import { idOf } from '../../ledger/relation.ts'
import type { Dictamen } from '../../ledger/rows.ts'
import type { Failure } from '../failures/record.ts'
import type { Check } from './check.ts'

/** Pure: whether a dictamen says «Cumple» where one of its own rows says that it does not (reading 48). */
export const contradicts = ({
  resultado,
  especificaciones,
}: Pick<Dictamen, 'resultado' | 'especificaciones'>): boolean =>
  resultado === 'cumple' &&
  Array.isArray(especificaciones) &&
  especificaciones.some((row) => row && typeof row === 'object' && 'cumple' in row && row.cumple === false)

/** What is signed stays signed: it is told, and a person makes another. */
export const falseDictamenes: Check = async (payload) => {
  const found: Failure[] = []
  const signed: Where = { and: [{ clase: { equals: 'dictamen-tecnico' } }, { firmado: { exists: true } }] }
  for await (const dictamenes of pagesOf(payload, 'dictamenes', signed)) {
    for (const dictamen of dictamenes.filter(contradicts)) {
      found.push({
        clave: dictamen.id,
        que: `El dictamen ${dictamen.folio} dice «Cumple» y una de sus especificaciones no cumple`,
        queHacer:
          'Está firmado y sellado: no se cambia. Avisa a Dirección y a quien lo recibió, y pide que la dependencia abra otra solicitud de dictamen ' +
          '(ST-04) que lo corrija y mencione este folio (lectura 48).',
        expediente: idOf(dictamen.expediente) ?? undefined,
      })
    }
  }
  return found
}
