import type { Endpoint } from 'payload'
import { addRemark } from '../cases/remarks.ts'
import { answer, bodyOf } from './answer.ts'

/** `POST /api/observaciones` `{expediente, texto, adjuntos?, comando?}`: a remark on a case one may see. */
export const remarkEndpoint: Endpoint = {
  path: '/',
  method: 'post',
  handler: (req) =>
    answer(async () => {
      const { doc, repeated } = await addRemark(req, await bodyOf(req))
      const message = repeated ? 'Ya estaba registrada.' : 'Observación registrada.'
      return Response.json({ doc, message }, { status: repeated ? 200 : 201 })
    }),
}
