import type { Endpoint } from 'payload'
import { readAsked } from '../catalogue/asked.ts'
import { readIndicators } from '../catalogue/bill.ts'
import { costOf } from '../catalogue/cost.ts'
import { indicatorOn, sayUma } from '../catalogue/indicators.ts'
import { dayIn } from '../engine/calendar.ts'
import { noSession, notFound, Refused } from '../engine/errors.ts'
import { isId } from '../ledger/ids.ts'
import { answer } from './answer.ts'

/** `GET /api/servicios/:id/costo?tarifa=&cantidad=&base=&fecha=`: what a tariff costs on a day. Public, of what is published. */
export const costEndpoint: Endpoint = {
  path: '/:id/costo',
  method: 'get',
  handler: (req) =>
    answer(async () => {
      const id = req.routeParams?.id
      const service = isId(req.payload, id)
        ? await req.payload.findByID({
            collection: 'servicios',
            id,
            select: { tarifas: true },
            depth: 0,
            disableErrors: true,
            overrideAccess: false,
            req,
          })
        : null
      if (!service) throw new Refused({ ...notFound, mensaje: 'No encontramos ese trámite.' })
      const tarifas = service.tarifas ?? []
      const { searchParams } = req
      const typed = Object.fromEntries(
        ['tarifa', 'cantidad', 'base', 'fecha'].map((name) => [name, searchParams.get(name) ?? undefined]),
      )
      const read = readAsked(tarifas, typed, dayIn(new Date()))
      if ('wrong' in read)
        throw new Refused({
          ...noSession,
          codigo: 'dato-invalido',
          mensaje: 'No se puede calcular con esos datos.',
          campos: read.wrong,
        })
      const { tarifa, cantidad, base, fecha } = read.asked
      const uma = indicatorOn(await readIndicators(req.payload), 'uma', fecha)
      const asked = tarifas[tarifa]
      if (!asked) throw new Refused({ ...notFound, mensaje: 'No encontramos esa tarifa.' })
      const cost = costOf(asked, { uma: uma?.valor ?? null, cantidad, base })
      const reckons = asked.tipo === 'uma' || asked.tipo === 'uma-rango'
      return Response.json({
        ...cost,
        concepto: asked.concepto,
        fundamento: asked.fundamento ?? null,
        fecha,
        ...(reckons && {
          uma: uma && { valor: uma.valor, desde: uma.desde, fuente: uma.fuente },
          nota: sayUma(uma, fecha),
        }),
      })
    }),
}
