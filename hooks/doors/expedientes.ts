import type { Endpoint, PayloadRequest } from 'payload'
import { type AdvanceRequest, advanceCase, findVisibleCase } from '../cases/advance.ts'
import { openCase } from '../cases/open.ts'
import { timeOf } from '../cases/time.ts'
import { loadCase } from '../ledger/case.ts'
import { answer, bodyOf, caseAnswer } from './answer.ts'

/** What was recorded and yet deserves a look, `avisos: [{campo, mensaje, confirma}]`; absent where there is nothing. */
const noticesOf = ({ context: { avisos } }: PayloadRequest) =>
  Array.isArray(avisos) && avisos.length ? { avisos } : {}

/** `POST /api/expedientes`: opens a case and records step 1. */
export const openEndpoint: Endpoint = {
  path: '/',
  method: 'post',
  handler: (req) =>
    answer(async () => {
      const { loaded, movimiento, repeated } = await openCase(req, await bodyOf(req))
      const doc = await caseAnswer(req.payload, loaded)
      return Response.json(
        { doc, movimiento, message: repeated ? 'Ya estaba abierto.' : 'Expediente abierto.', ...noticesOf(req) },
        { status: repeated ? 200 : 201 },
      )
    }),
}

/** `GET /api/expedientes/:id`: where the case stands, for whoever may see it. */
export const caseEndpoint: Endpoint = {
  path: '/:id',
  method: 'get',
  handler: (req) =>
    answer(async () => {
      const expediente = await findVisibleCase(req, req.routeParams?.id)
      const loaded = await loadCase(req.payload, expediente)
      return Response.json({ ...(await caseAnswer(req.payload, loaded)), tiempo: await timeOf(req.payload, loaded) })
    }),
}

/** `POST /api/movimientos`: completes a step or records an exception. */
export const advanceEndpoint: Endpoint = {
  path: '/',
  method: 'post',
  handler: (req) =>
    answer(async () => {
      const { movimiento, loaded, repeated } = await advanceCase(req, (await bodyOf(req)) as AdvanceRequest)
      return Response.json(
        {
          doc: movimiento,
          message: repeated ? 'Ya estaba registrado.' : 'Movimiento registrado.',
          expediente: await caseAnswer(req.payload, loaded),
          ...noticesOf(req),
        },
        { status: repeated ? 200 : 201 },
      )
    }),
}
