import type { UIFieldServerProps } from 'payload'
import { formatMoment } from '../../hooks/engine/calendar.ts'
import { readMovements } from '../../hooks/ledger/movements.ts'
import { idOf } from '../../hooks/ledger/relation.ts'
import { findProcedure, findStep } from '../../hooks/manual/index.ts'
import { roleNames } from '../../hooks/manual/roles.ts'

/** Above the draft: the request it comes from, what Dirección instructed, and whose turn it is. */
export const Solicitud = async ({ data, payload, req, user }: UIFieldServerProps) => {
  const id = idOf(data?.expediente)
  if (!id || !user) return null
  const expediente = await payload.findByID({
    collection: 'expedientes',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    req,
    user,
  })
  if (!expediente) return null
  const movements = await readMovements(payload, id)
  const said = (name: string) =>
    movements.map((m) => m.datos[name]).findLast((value) => typeof value === 'string') as string | undefined
  const procedure = findProcedure(expediente.procedimiento, expediente.version)
  const step = procedure && findStep(procedure, expediente.pasoActual ?? null)
  const facts: [label: string, value: string | undefined][] = [
    ['Instrucción', said('indicacion')],
    ['Nota', said('nota')],
    ['Fecha límite', said('fechaLimite')],
    ['Recibida', formatMoment(new Date(expediente.abierto))],
    [
      'Toca a',
      step
        ? `${roleNames(step.responsables)}: paso ${step.paso}, ${step.actividad.toLowerCase()}`
        : 'nadie, el expediente está cerrado',
    ],
  ]
  return (
    <aside className="cenote-solicitud">
      <strong>
        Solicitud <a href={`/intranet/expedientes/${expediente.folio}`}>{expediente.folio}</a>
      </strong>
      <dl>
        {facts
          .filter(([, value]) => value)
          .flatMap(([label, value]) => [<dt key={label}>{label}</dt>, <dd key={`${label}:`}>{value}</dd>])}
      </dl>
    </aside>
  )
}
