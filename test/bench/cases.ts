import { actorsOf, rowOf } from '../../hooks/cases/project.ts'
import { dayIn } from '../../hooks/engine/calendar.ts'
import { hashMovement, type SealedMovement } from '../../hooks/ledger/canonical.ts'
import { assembleCase } from '../../hooks/ledger/case.ts'
import { formatFolio } from '../../hooks/ledger/folios.ts'
import type { StoredMovement } from '../../hooks/ledger/movements.ts'
import { findProcedure } from '../../hooks/manual/index.ts'
import type { Procedure } from '../../hooks/manual/types.ts'
import { request, SI06, STAMP } from '../contract/walk.ts'

/** A document as Payload stores it, relationships as ids and moments in ISO 8601. */
export type Doc = Record<string, unknown> & { id: string }

/** Whom the cases are of: ids by role, and the requesters' dependency. */
export type Cast = { people: Record<string, string>; dependencia: string }

const DATOS: Record<number, Record<string, unknown>> = { 2: STAMP, 3: { indicacion: 'Publicar hoy.' } }
const MINUTE = 60_000

/**
 * Whole cases of SI-06 as the product would have left them: six of ten concluded with their page on the portal, the others at
 * each step on the way. Their hashes, folios and rows are right; only the mail and the oficio's attachments are left out.
 */
export const caseMaker = (cast: Cast, newId: () => string, taken: Map<number, number>) => {
  const procedure = findProcedure(SI06) as Procedure
  const now = Date.now()
  return (n: number): Record<string, Doc[]> => {
    const opened = new Date(now - (n + 10) * 10 * MINUTE)
    const anio = Number(dayIn(opened).slice(0, 4))
    const number = (taken.get(anio) ?? 0) + 1
    taken.set(anio, number)
    const folio = formatFolio(procedure.serie, anio, number)
    const id = newId()
    const titulo = `Solicitud ${n} de publicación en la región ${n % 94}`
    const fixed = {
      id,
      folio,
      procedimiento: SI06,
      version: procedure.version,
      dependencia: cast.dependencia,
      solicitante: cast.people.solicitante,
      nombreSolicitante: 'Ximena Pech Uc',
      canal: 'web',
      apertura: `banco-${id}`,
      abierto: opened.toISOString(),
      alDia: true,
      ...dated(opened),
    }
    const steps = procedure.pasos.slice(0, Math.min(procedure.pasos.length, (n % 10) + 1))
    const movements = history(steps, { id, titulo, opened, cast, newId })
    const loaded = assembleCase(fixed as never, movements)
    const done = loaded.state.estado === 'concluido'
    return {
      expedientes: [{ ...fixed, ...rowOf(loaded), actores: actorsOf(movements) }],
      movimientos: movements.map((m) => ({ ...m, ...dated(new Date(m.fecha)) })),
      folios: [
        {
          id: newId(),
          serie: procedure.serie,
          anio,
          n: number,
          folio,
          referencia: `expediente:${id}`,
          estado: 'asignado',
          ...dated(opened),
        },
      ],
      publicaciones: done ? [pageOf({ id: newId(), expediente: id, titulo, opened, cast })] : [],
    }
  }
}

const history = (
  steps: Procedure['pasos'],
  { id, titulo, opened, cast, newId }: { id: string; titulo: string; opened: Date; cast: Cast; newId: () => string },
): StoredMovement[] => {
  const movements: StoredMovement[] = []
  for (const { paso, responsables } of steps) {
    const [rol = 'secretaria'] = responsables
    const sealed: SealedMovement = {
      seq: paso,
      tipo: 'paso',
      paso,
      opcion: null,
      datos: paso === 1 ? request({ titulo }) : (DATOS[paso] ?? {}),
      actor: cast.people[rol] ?? '',
      rol,
      titular: null,
      enNombreDe: null,
      canal: 'web',
      expediente: id,
      comando: `banco-${id}-${paso}`,
      fecha: new Date(opened.getTime() + paso * MINUTE).toISOString(),
      anterior: movements.at(-1)?.huella ?? null,
    }
    movements.push({ ...sealed, id: newId(), huella: hashMovement(sealed) })
  }
  return movements
}

const dated = (moment: Date) => ({ createdAt: moment.toISOString(), updatedAt: moment.toISOString() })

type Page = { id: string; expediente: string; titulo: string; opened: Date; cast: Cast }

const pageOf = ({ id, expediente, titulo, opened, cast }: Page): Doc => ({
  id,
  titulo,
  slug: `banco-${expediente}`,
  tipo: 'noticia',
  bajada: 'Una página del banco de pruebas.',
  cuerpo: {
    root: { type: 'root', version: 1, format: '', indent: 0, direction: 'ltr', children: [paragraph(titulo)] },
  },
  dependencia: cast.dependencia,
  expediente,
  publicado: opened.toISOString(),
  mediosAlDia: true,
  _status: 'published',
  ...dated(opened),
})

const paragraph = (text: string) => ({
  type: 'paragraph',
  version: 1,
  format: '',
  indent: 0,
  direction: 'ltr',
  textFormat: 0,
  children: [{ type: 'text', version: 1, text, format: 0, detail: 0, mode: 'normal', style: '' }],
})
