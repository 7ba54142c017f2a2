import type { APIContext } from 'astro'
import { createTurns } from '../../../../hooks/doors/turns.ts'
import { idOf } from '../../../../hooks/ledger/relation.ts'
import { asksWithOficio, composeOwnOficio } from '../../../../hooks/papers/ownOficio.ts'
import { printUnsealed } from '../../../../hooks/papers/plain.ts'
import { actorOf } from '../../../../hooks/people/actor.ts'
import { readWritten, toDatos } from './formData.ts'
import { formFields } from './formFields.ts'
import { offersFor } from './offer.ts'
import { readForm } from './refused.ts'

/** Printing is shared: a person has one page set at a time, whatever they press. */
const takeTurn = createTurns({ atOnce: 2, perKey: 1, waiting: 3, waitMs: 15_000 })

const plain = (text: string, status: number): Response =>
  new Response(text, {
    status,
    headers: { 'cache-control': 'private, no-store', 'content-type': 'text/plain; charset=utf-8' },
  })

/** The PDF, in another window than the form: nothing that was typed is lost, and nothing is stored. */
export const answerOwnOficio = async ({
  locals,
  params,
  request,
}: Pick<APIContext, 'locals' | 'params' | 'request'>): Promise<Response> => {
  const { req } = locals
  const { user } = req
  if (!user?.activo) return plain('Tu sesión terminó: entra otra vez y vuelve a hacer el oficio.', 401)
  const offer = offersFor(await actorOf(req)).find(({ procedure }) => procedure.codigo === params.codigo)
  const step = offer?.procedure.pasos[0]
  if (!offer?.canales.includes('web') || !step || !asksWithOficio(offer.procedure))
    return plain('Esta solicitud no lleva oficio, o no se pide desde tu cuenta.', 404)
  const form = await readForm(request)
  if (!form) return plain('No pudimos leer el formulario. Vuelve a la solicitud y hazlo otra vez.', 400)
  const fields = formFields(step.datos)
  const datos = toDatos(fields, readWritten(fields, form))
  const area = typeof datos.area === 'string' && datos.area.length <= 200 ? datos.area : (user.area ?? '')
  const release = await takeTurn(user.id).catch(() => null)
  if (!release) return plain('Hay varios oficios haciéndose: espera un momento y vuelve a intentarlo.', 429)
  try {
    const model = composeOwnOficio(offer.procedure, datos, { ...(await findSender(locals)), area }, new Date())
    const pdf = await printUnsealed(model)
    return new Response(new Uint8Array(pdf), {
      headers: {
        'cache-control': 'private, no-store',
        'content-type': 'application/pdf',
        'content-disposition': `inline; filename="oficio-${offer.procedure.codigo}.pdf"`,
      },
    })
  } finally {
    release()
  }
}

const findSender = async ({ req }: APIContext['locals']) => {
  const id = idOf(req.user?.dependencia)
  const found =
    id &&
    (await req.payload.findByID({
      collection: 'dependencias',
      id,
      depth: 0,
      disableErrors: true,
      overrideAccess: false,
      req,
    }))
  return {
    dependencia: found ? found.nombre : '',
    titular: found ? (found.titular ?? '') : '',
    cargo: found ? (found.cargoTitular ?? '') : '',
  }
}
