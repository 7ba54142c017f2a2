import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { advanceCase } from '../../hooks/cases/advance.ts'
import { openCase } from '../../hooks/cases/open.ts'
import { settled } from '../../hooks/cases/settle.ts'
import type { StoredMovement } from '../../hooks/ledger/movements.ts'
import { findProcedure } from '../../hooks/manual/index.ts'
import { startServer } from '../helpers/server.ts'
import { schemaOf } from '../hooks/graph.ts'
import { least } from '../hooks/least.ts'

type Data = Record<string, unknown>
export type Move = [rol: string, paso: number, datos?: Data, opcion?: string]

/** The demo's data, opened by the test itself: it says when jobs run, and what hour it is for them. */
export const openInside = async () => {
  const server = await startServer({ asleep: true })
  Object.assign(process.env, { DATA_DIR: server.dataDir, PAYLOAD_SECRET: 'the-same-for-every-test-server' })
  Object.assign(process.env, { PUBLIC_URL: server.url })
  if (server.databaseUrl) process.env.DATABASE_URL = server.databaseUrl
  const [{ getPayload }, { default: config }] = await Promise.all([
    import('payload'),
    import('../../cms/config/payload.config.ts'),
    import('../../cms/print/printer.ts'),
  ])
  const payload: Payload = await getPayload({ config })

  const person = async (name: string) => {
    const where = { email: { equals: `${name}@demo.test` } }
    const { docs } = await payload.find({ collection: 'usuarios', where, depth: 0, overrideAccess: true })
    if (!docs[0]) throw new Error(`nobody is ${name}`)
    return docs[0]
  }
  const as = async (name: string): Promise<PayloadRequest> =>
    createLocalReq({ user: { ...(await person(name)), collection: 'usuarios' } as never }, payload)

  /** The least a step takes, where it asks for no file. */
  const fill = (codigo: string, paso: number, datos: Data = {}, opcion?: string): Data => {
    const step = findProcedure(codigo)?.pasos.find((s) => s.paso === paso)
    if (!step) throw new Error(`${codigo} has no step ${paso}`)
    return least({ datos: schemaOf(step), reglas: step.reglas }, opcion, datos)
  }
  const open = async (codigo: string, datos: Data = {}, more: Data = {}, who = 'solicitante') => {
    const { movimiento } = await openCase(await as(who), {
      procedimiento: codigo,
      datos: fill(codigo, 1, datos),
      ...more,
    })
    await settled()
    return movimiento
  }
  const walk = async (codigo: string, expediente: string, ...moves: Move[]): Promise<StoredMovement> => {
    let last: StoredMovement | undefined
    for (const [who, paso, datos, opcion] of moves) {
      const filled = fill(codigo, paso, datos, opcion)
      const step = { expediente, paso, datos: filled, ...(opcion && { opcion }) }
      last = (await advanceCase(await as(who), step)).movimiento
      await settled()
    }
    if (!last) throw new Error('no move')
    return last
  }
  const except = async (who: string, expediente: string, excepcion: string, datos: Data = {}) => {
    const { movimiento } = await advanceCase(await as(who), {
      expediente,
      excepcion,
      datos: { motivo: 'Falta la firma.', ...datos },
    })
    await settled()
    return movimiento
  }

  /** Who was told of it, each by the local part of their address, with how the mail that says it begins. */
  const told = async (de: { id: string }): Promise<Record<string, string>> => {
    const { docs } = await payload.find({
      collection: 'notificaciones',
      where: { clave: { like: `aviso:${de.id}:` } },
      depth: 1,
      pagination: false,
      overrideAccess: true,
    })
    return Object.fromEntries(
      docs.map(({ persona, asunto, folio }) => [
        typeof persona === 'object' ? persona.email.replace('@demo.test', '') : '',
        asunto.slice(0, asunto.indexOf(folio)).trim(),
      ]),
    )
  }
  const mails = async (like: string) => {
    const where = { clave: { like } }
    const { docs } = await payload.find({
      collection: 'correos',
      where,
      sort: 'createdAt',
      pagination: false,
      overrideAccess: true,
    })
    return docs
  }
  const prefer = async (name: string, notificar: 'momento' | 'resumen' | 'ninguno') =>
    payload.update({
      collection: 'usuarios',
      id: (await person(name)).id,
      data: { notificar },
      overrideAccess: false,
      req: await as(name),
    })
  const stop = async () => {
    await settled()
    await payload.destroy()
    await server.stop()
  }
  return { payload, server, person, as, open, walk, except, told, mails, prefer, stop }
}
