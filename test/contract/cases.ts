import { findProcedure } from '../../hooks/manual/index.ts'
import { upload } from '../helpers/api.ts'
import { pdf } from '../helpers/samples.ts'
import { schemaOf } from '../hooks/graph.ts'
import { least, neededFiles } from '../hooks/least.ts'
import type { people } from './walk.ts'

type People = ReturnType<typeof people>
type Data = Record<string, unknown>

/** One step of a walk: who, which, with what besides the least it asks for. */
export type Move = [rol: string, paso: number, datos?: Data, opcion?: string]

/** Walks cases of any procedure, and reads what they leave behind. */
export const cases = (p: People) => {
  /** The id of a demo account. */
  const idOf = async (rol: string): Promise<string> => (await p.as(rol, 'GET', '/api/usuarios/me')).json.user.id

  const officeOf = async (slug: string): Promise<string> =>
    (await p.as('administrador', 'GET', `/api/dependencias?where[slug][equals]=${slug}`)).json.docs[0].id

  /** The least a step takes, files uploaded by whoever does it, and what is given besides. */
  const fill = async (codigo: string, rol: string, paso: number, datos: Data = {}, opcion?: string): Promise<Data> => {
    const step = findProcedure(codigo)?.pasos.find((s) => s.paso === paso)
    if (!step) throw new Error(`${codigo} has no step ${paso}`)
    const schema = schemaOf(step)
    const files: Data = {}
    for (const campo of neededFiles(schema)) {
      if (!(campo in datos)) files[campo] = [await upload(p.url, await p.token(rol), pdf())]
    }
    return least({ datos: schema, reglas: step.reglas }, opcion, { ...files, ...datos })
  }

  /** Opens a case. @returns its id */
  const open = async (codigo: string, datos: Data = {}, more: Data = {}, rol = 'solicitante'): Promise<string> => {
    const body = { procedimiento: codigo, datos: await fill(codigo, rol, 1, datos), ...more }
    const { status, json } = await p.as(rol, 'POST', '/api/expedientes', body)
    if (status !== 201) throw new Error(`opening ${codigo}: ${status} ${JSON.stringify(json)}`)
    return json.doc.id
  }

  const attempt = async (codigo: string, expediente: string, [rol, paso, datos = {}, opcion]: Move) =>
    p.as(rol, 'POST', '/api/movimientos', {
      expediente,
      paso,
      ...(opcion && { opcion }),
      datos: await fill(codigo, rol, paso, datos, opcion),
    })

  const walk = async (codigo: string, expediente: string, ...moves: Move[]): Promise<void> => {
    for (const move of moves) {
      const { status, json } = await attempt(codigo, expediente, move)
      if (status !== 201) throw new Error(`${codigo} step ${move[1]}: ${status} ${JSON.stringify(json)}`)
    }
  }

  const except = async (rol: string, expediente: string, excepcion: string, datos: Data = {}) =>
    p.as(rol, 'POST', '/api/movimientos', {
      expediente,
      excepcion,
      datos: { motivo: 'Hace falta corregir.', ...datos },
    })

  /** What the case has in a register, as somebody sees it. */
  const records = async (slug: string, expediente: string, rol = 'administrador') =>
    (await p.as(rol, 'GET', `/api/${slug}?where[expediente][equals]=${expediente}&sort=createdAt`)).json.docs

  return { idOf, officeOf, fill, open, attempt, walk, except, records }
}
