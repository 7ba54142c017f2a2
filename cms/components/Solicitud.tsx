import type { Payload, UIFieldServerProps } from 'payload'
import { formatMoment } from '../../hooks/engine/calendar.ts'
import { readMovements } from '../../hooks/ledger/movements.ts'
import { idOf } from '../../hooks/ledger/relation.ts'
import { findProcedure, findStep } from '../../hooks/manual/index.ts'
import { roleNames } from '../../hooks/manual/roles.ts'

const ASKED = {
  titulo: 'Título',
  bajada: 'Resumen',
  texto: 'Texto',
  visibleDesde: 'Visible desde',
  visibleHasta: 'Visible hasta',
}

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
  const requests = movements.filter((m) => m.tipo === 'paso' && m.paso === 1)
  const corrected = requests.length > 1 ? requests.at(-1)?.datos : undefined
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
  const left = await leftOut(payload, movements[0]?.datos)
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
      {left.length > 0 && (
        <p role="status">
          {expediente.alDia
            ? 'No se pudo abrir, y no está entre los medios de la página: '
            : 'Todavía se está preparando: '}
          {left.join(', ')}.{expediente.alDia && ' Pide a la dependencia que lo mande de nuevo.'}
        </p>
      )}
      {corrected && (
        <details>
          <summary>La dependencia la corrigió: lo que pide ahora</summary>
          <p>Lo que nadie había diseñado ya está en el borrador. Lo demás sigue como estaba: compáralo.</p>
          <dl>
            {(['titulo', 'bajada', 'texto', 'visibleDesde', 'visibleHasta'] as const)
              .filter((name) => typeof corrected[name] === 'string')
              .flatMap((name) => [
                <dt key={name}>{ASKED[name]}</dt>,
                <dd key={`${name}:`} className="cenote-solicitud-texto">
                  {String(corrected[name])}
                </dd>,
              ])}
          </dl>
        </details>
      )}
    </aside>
  )
}

/** Names of the request's pictures and documents that have no copy the page could show. */
const leftOut = async (payload: Payload, datos: Record<string, unknown> = {}): Promise<string[]> => {
  const asked = [datos.imagenes, datos.documentos].flat().filter((id) => typeof id === 'string')
  if (asked.length === 0) return []
  const copied = await payload.find({
    collection: 'medios',
    where: { origen: { in: asked } },
    select: { origen: true },
    depth: 0,
    pagination: false,
    // Of a case this person may see.
    overrideAccess: true,
  })
  const known = new Set(copied.docs.map((d) => d.origen))
  const { docs } = await payload.find({
    collection: 'adjuntos',
    where: { id: { in: asked.filter((id) => !known.has(id)) } },
    select: { nombre: true },
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  return docs.map((d) => `«${d.nombre}»`)
}
