import type { PayloadRequest } from 'payload'
import { departmentsOf } from '../../../../hooks/cases/board/ask.ts'
import { dayIn, type OfficeHours } from '../../../../hooks/engine/calendar.ts'
import { AHEAD_MS, freshClock, hoursOf, targetNow } from '../../../../hooks/ledger/clock.ts'
import { DEPARTAMENTOS } from '../../../../hooks/manual/departments.ts'
import { currentEditions } from '../../../../hooks/manual/index.ts'
import { refusedBy } from '../session/account.ts'
import { shortCode } from './boardWords.ts'

/** What of the page of targets is sent, by the name of its form. */
const FORMS = { meta: ['paso', 'horas', 'desde'], horario: ['departamento', 'abre', 'cierra', 'desde'] } as const
export type TargetForm = keyof typeof FORMS
export type TargetsSent = Awaited<ReturnType<typeof changeTargets>>

/** What a field without sense is told, so that the summary above says which one it is. */
const ASKED: Record<string, { good: RegExp; mensaje: string }> = {
  paso: { good: /^.+:\d+$/, mensaje: 'Escoge el paso.' },
  departamento: { good: /^./, mensaje: 'Escoge el departamento.' },
  abre: {
    good: /^([01]?\d|2[0-3]):[0-5]\d$/,
    mensaje: 'Escribe a qué hora abre, de 00:00 a 23:59: por ejemplo, 08:30.',
  },
  cierra: {
    good: /^([01]?\d|2[0-3]):[0-5]\d$/,
    mensaje: 'Escribe a qué hora cierra, de 00:00 a 23:59: por ejemplo, 17:30.',
  },
  desde: { good: /^./, mensaje: 'Escribe desde qué día vale.' },
}

/** Sets a target or the hours of a department, as the person of this request. @returns what was written and what is wrong with it */
export const changeTargets = async (req: PayloadRequest, data: FormData | null) => {
  const form: TargetForm = data?.get('formulario') === 'horario' ? 'horario' : 'meta'
  const written = Object.fromEntries(
    FORMS[form].map((name) => [
      name,
      String(data?.get(name) ?? '')
        .trim()
        .slice(0, 80),
    ]),
  ) as Record<string, string>
  const common = { depth: 0, req } as const
  const { paso = '', horas = '', desde = '', departamento = '', abre = '', cierra = '' } = written
  const [procedimiento = '', number = ''] = paso.split(':')
  const wrong = await refusedBy(() =>
    form === 'meta'
      ? req.payload.create({
          ...common,
          overrideAccess: false,
          collection: 'metas',
          // What makes no sense is refused there, beside its field.
          data: {
            procedimiento,
            paso: Number(number),
            horas: /^\d{1,9}$/.test(horas) ? Number(horas) : 0,
            desde,
          } as never,
        })
      : req.payload.create({
          ...common,
          overrideAccess: false,
          collection: 'horarios',
          data: { departamento, abre, cierra, desde } as never,
        }),
  )
  const named = (wrong?.errores ?? []).map((one) => (one.campo === 'procedimiento' ? { ...one, campo: 'paso' } : one))
  const errores = named
    .filter(({ campo }, i) => named.findIndex((one) => one.campo === campo) === i)
    .map((one) => {
      const asked = ASKED[one.campo]
      return asked && !asked.good.test(written[one.campo] ?? '') ? { ...one, mensaje: asked.mensaje } : one
    })
  return { form, written, status: wrong?.status ?? 200, errores }
}

const hourWords = (minute: number): string => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`
const spanWords = ({ abre, cierra }: OfficeHours): string => `de ${hourWords(abre)} a ${hourWords(cierra)}`

/** The departments this person sees: their hours today and those to come, and of each procedure the targets of its steps. */
export const findTargets = async (req: PayloadRequest, now = new Date()) => {
  await freshClock(req.payload)
  const today = dayIn(now)
  const { docs } = await req.payload.find({
    collection: 'metas',
    where: { rige: { greater_than: new Date(now.getTime() + 2 * AHEAD_MS).toISOString() } },
    sort: 'rige',
    limit: 500,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return departmentsOf(req.user?.roles).map((departamento) => {
    const { nombre, jefatura } = DEPARTAMENTOS[departamento]
    const hours = hoursOf(departamento)
    return {
      departamento,
      nombre,
      horario: spanWords(hours.findLast(({ desde }, i) => i === 0 || desde <= today) ?? hours[0]),
      despues: hours
        .slice(1)
        .flatMap((one) => (one.desde > today ? [{ desde: one.desde, horario: spanWords(one) }] : [])),
      procedimientos: currentEditions()
        .filter((p) => p.departamento.jefatura === jefatura)
        .map((p) => ({
          codigo: p.codigo,
          corto: shortCode(p.codigo),
          nombre: p.nombre,
          pasos: p.pasos
            .filter(({ horas }) => horas > 0)
            .map((step) => ({
              paso: step.paso,
              actividad: step.actividad,
              horas: targetNow(p, step),
              propia: step.horas,
              despues: docs
                .filter((one) => one.procedimiento === p.codigo && one.paso === step.paso)
                .map(({ horas, desde }) => ({ horas, desde: desde ?? '' })),
            })),
        })),
    }
  })
}
