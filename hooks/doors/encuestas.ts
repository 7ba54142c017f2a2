import type { Endpoint } from 'payload'
import { answerSurvey } from '../cases/offer.ts'
import { answer, bodyOf } from './answer.ts'

/** `POST /api/encuestas` `{expediente, trato, rapidez, conocimiento, solucion, satisfaccion, comentario?}` (reading 32). */
export const surveyEndpoint: Endpoint = {
  path: '/',
  method: 'post',
  handler: (req) =>
    answer(async () => {
      const { expediente, ...datos } = await bodyOf(req)
      const doc = await answerSurvey(req, expediente, datos)
      return Response.json({ doc, message: 'Encuesta registrada.' }, { status: 201 })
    }),
}
