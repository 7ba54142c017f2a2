import type { Endpoint } from 'payload'
import { answerSurvey } from '../cases/offer.ts'
import { answer, bodyOf } from './answer.ts'

/** `POST /api/encuestas` `{expediente, trato, rapidez, conocimiento, solucion, satisfaccion, comentario?, comando?}` (reading 32). */
export const surveyEndpoint: Endpoint = {
  path: '/',
  method: 'post',
  handler: (req) =>
    answer(async () => {
      const { expediente, ...datos } = await bodyOf(req)
      const { doc, repeated } = await answerSurvey(req, expediente, datos)
      const message = repeated ? 'Ya estaba registrada.' : 'Encuesta registrada.'
      return Response.json({ doc, message }, { status: repeated ? 200 : 201 })
    }),
}
