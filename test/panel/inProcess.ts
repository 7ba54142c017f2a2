import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import type { Rol } from '../../hooks/manual/roles.ts'
import type { TestServer } from '../helpers/server.ts'

/** Payload itself on a server's data, once the server has ended. */
export const payloadOn = async (server: TestServer): Promise<Payload> => {
  await server.idle()
  await server.end()
  Object.assign(process.env, { DATA_DIR: server.dataDir, PAYLOAD_SECRET: 'the-same-for-every-test-server' })
  if (server.databaseUrl) process.env.DATABASE_URL = server.databaseUrl
  const [{ getPayload }, { default: config }] = await Promise.all([
    import('payload'),
    import('../../cms/config/payload.config.ts'),
  ])
  return getPayload({ config })
}

/** A request of somebody of the demonstration. */
export const requestOf = async (payload: Payload, rol: Rol, activo = true): Promise<PayloadRequest> => {
  const where = { email: { equals: `${rol}@demo.test` } }
  const { docs } = await payload.find({ collection: 'usuarios', where, depth: 0, overrideAccess: true })
  return createLocalReq({ user: { ...docs[0], activo, collection: 'usuarios' } as never }, payload)
}
