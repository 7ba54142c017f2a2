import type { Payload, UIFieldServerProps } from 'payload'
import { formatMoment } from '../../hooks/engine/calendar.ts'
import { loadCase } from '../../hooks/ledger/case.ts'
import { idOf } from '../../hooks/ledger/relation.ts'
import { type Field, fieldsOf } from '../../hooks/manual/fieldsOf.ts'
import { findStep } from '../../hooks/manual/index.ts'
import type { Said } from '../../hooks/manual/recorded.ts'
import { roleNames } from '../../hooks/manual/roles.ts'
import { namedServices } from '../../hooks/portal/named.ts'
import { requestFor, saidBefore } from '../../hooks/records/fold.ts'

/** What the request asks for of its page, in words. */
const ASKED = ['titulo', 'bajada', 'texto', 'visibleDesde', 'visibleHasta'] as const

/** What was written on the way for whoever designs it. */
const TOLD = ['instruccion', 'nota', 'fechaLimite'] as const

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
  const loaded = await loadCase(payload, expediente)
  const { procedure, state } = loaded
  const step = findStep(procedure, state.pasoActual)
  const labels = Object.fromEntries(procedure.pasos.flatMap(({ datos }) => fieldsOf(datos).map(labelsOf)).flat())
  const told = saidBefore(loaded, 'publicacion')
  const requests = loaded.movements.filter((m) => m.tipo === 'paso' && m.paso === 1)
  const corrected = requests.length > 1 ? requestFor(loaded, 'publicacion').said : undefined
  const facts: [label: string, value: string | undefined][] = [
    ...TOLD.map((name): [string, string | undefined] => [
      labels[name] ?? name,
      told.findLast((said) => said[name])?.[name],
    ]),
    ['Recibida', formatMoment(new Date(expediente.abierto))],
    [
      'Toca a',
      step
        ? `${roleNames(step.responsables)}: paso ${step.paso}, ${step.actividad.toLowerCase()}`
        : 'nadie, el expediente está cerrado',
    ],
  ]
  const left = await leftOut(payload, told[0])
  const fichas = await namedServices(payload, requestFor(loaded, 'publicacion').said.texto ?? '')
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
      {fichas.length > 0 && (
        <p>
          Pide un cambio en{' '}
          {fichas.map(({ id, nombre }, i) => (
            <span key={id}>
              {i > 0 && ', '}
              <a href={`/admin/collections/servicios/${id}`}>la ficha «{nombre}»</a>
            </span>
          ))}
          : ábrela, guarda el cambio como borrador y publícalo junto con esta página.
        </p>
      )}
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
            {ASKED.filter((name) => corrected[name]).flatMap((name) => [
              <dt key={name}>{labels[name]}</dt>,
              <dd key={`${name}:`} className="cenote-solicitud-texto">
                {corrected[name]}
              </dd>,
            ])}
          </dl>
        </details>
      )}
    </aside>
  )
}

/** The label of each column of the page, as its form asks for it. */
const labelsOf = ({ registra, enPapel }: Field): [column: string, label: string][] =>
  (registra.publicacion ?? []).map((column) => [column, enPapel])

/** Names of the request's pictures and documents that have no copy the page could show. */
const leftOut = async (
  payload: Payload,
  { imagenes = [], documentos = [] }: Said<'publicacion'> = {},
): Promise<string[]> => {
  const asked = [...imagenes, ...documentos]
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
