import type { APIRoute } from 'astro'
import { findMail } from '../../../../../hooks/correspondence/find.ts'
import { SENTIDOS } from '../../../../../hooks/correspondence/forms.ts'
import { pdfResponse } from '../../../../../hooks/papers/plain.ts'
import { mailFacts } from '../../../lib/case/mail.ts'
import { shortMoment } from '../../../lib/case/moments.ts'
import { findNames } from '../../../lib/case/people.ts'
import { enter } from '../../../lib/session/session.ts'

/** `GET /intranet/correspondencia/acuse?folio=TI-CR-2026-000001`: what was received or sent, and when, for whoever brought it. */
export const GET: APIRoute = async (context) => {
  const person = await enter({ ...context, response: { headers: new Headers() } })
  if (person instanceof Response) return person
  const { req } = context.locals
  const doc = await findMail(req, context.url.searchParams.get('folio') ?? '')
  if (!doc?.folio) return new Response('No encontramos ese oficio.', { status: 404 })
  const por = typeof doc.registradaPor === 'string' ? doc.registradaPor : null
  const names = await findNames(req, [por])
  const comes = doc.sentido === 'recibida'
  return pdfResponse(`acuse-${doc.folio}`, {
    titulo: comes ? 'Acuse de recibo' : 'Constancia de envío',
    folio: doc.folio,
    oficina: 'Secretaría',
    asunto: doc.asunto,
    por: person.nombre,
    datos: [
      { etiqueta: 'Sentido', valor: SENTIDOS[doc.sentido] },
      { etiqueta: comes ? 'Lo envía' : 'Para', valor: doc.contraparte },
      ...mailFacts(doc)
        .filter(([name]) => FACTS.has(name))
        .map(([etiqueta, valor]) => ({ etiqueta, valor })),
      {
        etiqueta: 'Registrado',
        valor: `${shortMoment(new Date(doc.registrada))}${names.get(por ?? '') ? `, por ${names.get(por ?? '')}` : ''}`,
      },
    ],
    bloques: doc.estado === 'anulada' ? [{ titulo: 'Folio anulado', piezas: [{ parrafo: doc.motivo ?? '' }] }] : [],
  })
}

/** What the paper itself says; what was done with it afterwards is the office's. */
const FACTS = new Set(['Número', 'Fecha del oficio', 'Sello de recibido', 'Anexos', 'Contesta a'])
