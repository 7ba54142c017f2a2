import {
  APIError,
  type CollectionBeforeChangeHook,
  type Endpoint,
  NotFound,
  type PayloadRequest,
  type Where,
} from 'payload'

/*
 * What the panel remembers for a person (columns, folded groups): Payload takes any amount of it, under any name. Here so much, and
 * no more.
 */

const MAX_BYTES = 20_000
const MAX_KEYS = 200

const refuse = (mensaje: string): never => {
  throw new APIError(mensaje, 400, { codigo: 'dato-invalido', campo: 'value' }, true)
}

/** The panel's pages write preferences by themselves. */
export const boundPreference: CollectionBeforeChangeHook = ({ data }) => {
  if (JSON.stringify(data.value ?? null).length > MAX_BYTES) refuse('La preferencia es demasiado grande.')
  return data
}

type Door = Omit<Endpoint, 'root'>

/** `POST /api/payload-preferences/:key`, which writes past every hook. */
export const keepPreference = (endpoint: Door): Door => ({
  ...endpoint,
  handler: async (req) => {
    const key = req.routeParams?.key
    if (typeof key !== 'string' || !/^[\w.:-]{1,120}$/.test(key)) refuse('Ese nombre de preferencia no sirve.')
    const data: unknown = await req.json?.()
    if (JSON.stringify(data ?? null).length > MAX_BYTES) refuse('La preferencia es demasiado grande.')
    // Read once, and given to Payload as if it read it again.
    Object.assign(req, { json: async () => data })
    const isNew = (await countOwn(req, { equals: key })) === 0
    if (isNew && (await countOwn(req, { exists: true })) >= MAX_KEYS)
      refuse(`Ya hay ${MAX_KEYS} preferencias guardadas: borra alguna.`)
    return endpoint.handler(req)
  },
})

/** `DELETE /api/payload-preferences/:key`, which fails on the embedded database where there is none. */
export const dropPreference = (endpoint: Door): Door => ({
  ...endpoint,
  handler: async (req) => {
    if ((await countOwn(req, { equals: req.routeParams?.key })) === 0) throw new NotFound(req.t)
    return endpoint.handler(req)
  },
})

const countOwn = async (req: PayloadRequest, key: Where[string]): Promise<number> => {
  const { totalDocs } = await req.payload.count({
    collection: 'payload-preferences',
    where: { and: [{ 'user.value': { equals: req.user?.id } }, { key }] },
    // One's own, by the name of the person alone.
    overrideAccess: true,
  })
  return totalDocs
}
