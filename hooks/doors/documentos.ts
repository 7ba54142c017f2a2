import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'
import { findVisibleCase } from '../cases/advance.ts'
import { findDocuments } from '../cases/documents.ts'
import { loadCase } from '../ledger/case.ts'
import { verifyCode } from '../papers/verify.ts'
import { answer } from './answer.ts'
import type { ReceivedFile } from './bytes.ts'

/** `GET /api/expedientes/:id/documentos`: the papers of a case, for whoever may see it. */
export const documentosEndpoint: Endpoint = {
  path: '/:id/documentos',
  method: 'get',
  handler: (req) =>
    answer(async () => {
      const expediente = await findVisibleCase(req, req.routeParams?.id)
      const found = await findDocuments(req, await loadCase(req.payload, expediente))
      const docs = found.map(({ tipo, folio, codigo, sha256, fecha, url }) => ({
        tipo,
        folio,
        codigo,
        sha256,
        fecha,
        url,
      }))
      return Response.json({ docs, totalDocs: docs.length })
    }),
}

/** `GET /api/verificar/:codigo`: whether a paper is authentic. Public; says nothing of the people in it. */
export const verificarEndpoint: Endpoint = {
  path: '/verificar/:codigo',
  method: 'get',
  handler: async (req) => {
    const known = await verifyCode(req.payload, req.routeParams?.codigo)
    return known ? Response.json(known) : unknown()
  },
}

/** `POST /api/verificar/:codigo`: the same, and whether the file sent (or the `sha256` of it) is that paper. Nothing is kept. */
export const compararEndpoint: Endpoint = {
  path: '/verificar/:codigo',
  method: 'post',
  handler: async (req) => {
    const known = await verifyCode(req.payload, req.routeParams?.codigo)
    if (!known) return unknown()
    const sent = await sentHash(req)
    if (sent) return Response.json({ ...known, coincide: sent === known.sha256 })
    const message = 'Manda el archivo que quieres comparar, o su SHA-256.'
    return Response.json({ errors: [{ message, data: { codigo: 'dato-invalido', campo: 'file' } }] }, { status: 400 })
  },
}

const sentHash = async (req: PayloadRequest): Promise<string | null> => {
  await addDataAndFileToRequest(req)
  // Hashed as it arrived (cms/http/multipart.ts), and not kept.
  const file = req.file as ReceivedFile | undefined
  if (file?.size) return file.sha256
  const said = req.data?.sha256
  return typeof said === 'string' && /^[0-9a-f]{64}$/i.test(said) ? said.toLowerCase() : null
}

const unknown = (): Response => {
  const message = 'No hay ningún documento con ese código. Revisa que esté completo.'
  return Response.json({ errors: [{ message, data: { codigo: 'no-encontrado' } }] }, { status: 404 })
}
