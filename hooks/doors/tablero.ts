import type { Endpoint } from 'payload'
import { readScope } from '../cases/board/ask.ts'
import { findBoard } from '../cases/board/board.ts'
import { answer } from './answer.ts'

/** `GET /api/tablero?desde=&hasta=&departamento=&procedimiento=`: the board, for heads, Dirección and the administrator. */
export const tableroEndpoint: Endpoint = {
  path: '/tablero',
  method: 'get',
  handler: (req) =>
    answer(async () => {
      const get = (name: string) => req.searchParams.get(name) ?? undefined
      const asked = {
        desde: get('desde'),
        hasta: get('hasta'),
        departamento: get('departamento'),
        procedimiento: get('procedimiento'),
      }
      return Response.json(await findBoard(req.payload, readScope(req, asked)))
    }),
}
