import type { APIRoute } from 'astro'
import { readScope } from '../../../../hooks/cases/board/ask.ts'
import { daysOfMonth, lastMonth } from '../../../../hooks/cases/board/report.ts'
import { reportPdf } from '../../../../hooks/cases/board/sendReport.ts'
import { wrongFrom } from '../../lib/forms/refused.ts'

/** The report of a month that is over (`?mes=2026-10`; the last one unless told), of the departments one sees on the board. */
export const GET: APIRoute = async ({ locals: { req }, url }) => {
  const now = new Date()
  const mes = url.searchParams.get('mes') ?? lastMonth(now)
  const days = daysOfMonth(mes, now)
  const told = (status: number, text: string) =>
    new Response(text, {
      status,
      headers: { 'cache-control': 'private, no-store', 'content-type': 'text/plain; charset=utf-8' },
    })
  if (!req.user?.activo) return told(401, 'Entra para ver el informe.')
  if (!days) return told(400, 'Escribe un mes que ya terminó: año-mes, por ejemplo 2026-10.')
  try {
    const pdf = await reportPdf(req.payload, readScope(req, days, now), mes, now)
    return new Response(new Uint8Array(pdf), {
      headers: {
        'cache-control': 'private, no-store',
        'content-type': 'application/pdf',
        'content-disposition': `inline; filename="informe-${mes}.pdf"`,
      },
    })
  } catch (error) {
    const { status, errores } = wrongFrom(error)
    return told(status, errores.map(({ mensaje }) => mensaje).join('\n'))
  }
}
