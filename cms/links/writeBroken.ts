import { type Payload, ValidationError } from 'payload'
import type { LinkSource } from './sources.ts'

/**
 * Writes down what is broken in a document, and takes away what no longer is.
 * @param isMended of a link that was written down before
 */
export const writeBroken = async (
  payload: Payload,
  { coleccion, id, titulo }: Pick<LinkSource, 'coleccion' | 'id' | 'titulo'>,
  broken: readonly string[],
  isMended: (enlace: string) => boolean,
): Promise<void> => {
  const { docs } = await payload.find({
    collection: 'enlaces',
    where: { and: [{ documento: { equals: id } }, { coleccion: { equals: coleccion } }] },
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  const visto = new Date().toISOString()
  const mended = docs.filter(({ enlace }) => isMended(enlace)).map((row) => row.id)
  if (mended.length > 0)
    await payload.delete({ collection: 'enlaces', where: { id: { in: mended } }, depth: 0, overrideAccess: true })
  for (const enlace of broken) {
    const row = docs.find((one) => one.enlace === enlace)
    if (row) await payload.db.updateOne({ collection: 'enlaces', id: row.id, data: { titulo, visto } })
    else
      await write(payload, { clave: `${coleccion}:${id}:${enlace}`, coleccion, documento: id, enlace, titulo, visto })
  }
}

type Row = {
  clave: string
  coleccion: LinkSource['coleccion']
  documento: string
  enlace: string
  titulo: string
  visto: string
}

const write = async (payload: Payload, row: Row): Promise<void> => {
  const data = { ...row, desde: row.visto }
  try {
    await payload.create({ collection: 'enlaces', data, depth: 0, disableTransaction: true, overrideAccess: true })
  } catch (error) {
    // Another process found it first.
    if (!(error instanceof ValidationError)) throw error
  }
}
