import { requestOf } from '../../engine/returned.ts'
import type { LoadedCase } from '../../ledger/case.ts'
import { lookedFor } from '../../text/folded.ts'

/** Of a long request, as many of its words: what a case is found by is bounded. */
const MOST_WORDS = 60

/** Numbers of papers and of equipment, whichever step captures them. */
const NUMBERS = new Set([
  'numeroOficio',
  'numeroRequisicion',
  'numeroRespuesta',
  'numeroLevantamiento',
  'serie',
  'inventario',
  'marca',
  'modelo',
])

/**
 * Pure: the words by which a case is found: its folio, the numbers of its papers and equipment, its subject, who asked and for whom, and what
 * they asked for; those come first that are typed most.
 * @param titulo its subject
 */
export const wordsOfCase = ({ expediente, movements }: LoadedCase, titulo: string): string[] => {
  const request = requestOf(movements)
  const said = movements.flatMap(({ datos }) => Object.entries(datos).filter(([name]) => NUMBERS.has(name)))
  const behalf = movements.flatMap(({ enNombreDe }) => (enNombreDe ? [enNombreDe.nombre, enNombreDe.area] : []))
  const texts: unknown[] = [
    expediente.folio,
    ...said.map(([, value]) => value),
    titulo,
    expediente.nombreSolicitante,
    ...new Set(behalf),
    expediente.area,
    ...Object.values(request?.datos ?? {}),
  ]
  return lookedFor(texts.filter((text) => typeof text === 'string').join(' ')).slice(0, MOST_WORDS)
}
