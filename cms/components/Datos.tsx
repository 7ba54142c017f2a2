import type { JSONFieldServerProps, Payload, PayloadRequest } from 'payload'
import { EXCEPTION_DATA, isExcepcion } from '../../hooks/engine/exceptions.ts'
import { idOf } from '../../hooks/ledger/relation.ts'
import type { Adjunto, Movimiento } from '../../hooks/ledger/rows.ts'
import { findProcedure, findStep } from '../../hooks/manual/index.ts'
import { readData } from '../../hooks/papers/readData.ts'
import { Leido, Piezas } from './Lectura.tsx'

/*
 * JSON fields of the panel, read on the server under the labels of the step's own form. Payload's editor for them loads its code from
 * another host, which the panel's policy refuses; and nobody edits them.
 */

/** What a movement captured. */
export const Datos = async ({ data, payload, req }: JSONFieldServerProps) => {
  const movement = data as Partial<Movimiento> | undefined
  const datos = movement?.datos
  if (!movement || !datos || typeof datos !== 'object' || Array.isArray(datos)) return null
  const schema = await schemaOf(payload, req, movement)
  if (!schema) return <Leido label="Datos">{null}</Leido>
  const files = await attachmentsIn(payload, req, datos)
  const people = await peopleIn(payload, req, datos)
  const names = new Map([...people, ...files.map((f) => [f.id, f.nombre] as const)])
  return (
    <Leido label="Datos">
      <Piezas piezas={readData(schema, datos, names)} />
      {files.length > 0 && (
        <ul>
          {files.map(({ id, nombre, filename }) => (
            <li key={id}>
              <a href={`/api/adjuntos/file/${filename}`}>{nombre}</a>
            </li>
          ))}
        </ul>
      )}
    </Leido>
  )
}

/** In whose name a step was done. */
export const EnNombreDe = async ({ data, payload, req }: JSONFieldServerProps) => {
  const given = data?.enNombreDe as { nombre?: string; area?: string; dependencia?: string } | null | undefined
  if (!given) return null
  const office = given.dependencia
    ? await payload.findByID({
        collection: 'dependencias',
        id: given.dependencia,
        depth: 0,
        disableErrors: true,
        overrideAccess: false,
        req,
      })
    : null
  return (
    <Leido label="En nombre de">
      <p>{[given.nombre, given.area, office?.nombre].filter(Boolean).join(' · ')}</p>
    </Leido>
  )
}

/** The offices that sign a paper. */
export const Firmas = ({ data }: JSONFieldServerProps) => {
  const offices = Array.isArray(data?.firmas) ? data.firmas.map(String) : []
  return (
    <Leido label="Oficinas que firman">
      <p>{offices.join(' · ') || 'Nadie: lo emite el sistema.'}</p>
    </Leido>
  )
}

/** What was to be bought, checked against the norm row by row. */
export const Especificaciones = ({ data }: JSONFieldServerProps) =>
  checked('Especificaciones frente a la norma', data?.especificaciones, {
    especificacion: 'Especificación',
    norma: 'Norma',
  })

/** The norms a system was checked against, row by row. */
export const Normas = ({ data }: JSONFieldServerProps) =>
  checked('Normas', data?.normas, { norma: 'Norma', aspecto: 'Aspecto' })

const checked = (label: string, rows: unknown, columns: Record<string, string>) => {
  if (!Array.isArray(rows) || rows.length === 0) return null
  const filas = rows.map((row: Record<string, unknown>) => [
    ...Object.keys(columns).map((name) => String(row[name] ?? '')),
    row.cumple === false ? 'No' : 'Sí',
  ])
  const tabla = { titulo: label, columnas: [...Object.values(columns), 'Cumple'], filas }
  return (
    <Leido label={label}>
      <Piezas piezas={[{ tabla }]} />
    </Leido>
  )
}

/** The schema that gave the movement its fields: its step's, or the exception's. */
const schemaOf = async (payload: Payload, req: PayloadRequest, { expediente, tipo, paso }: Partial<Movimiento>) => {
  if (isExcepcion(tipo)) return { datos: EXCEPTION_DATA[tipo] }
  const found = await payload.findByID({
    collection: 'expedientes',
    id: idOf(expediente) ?? '',
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    req,
  })
  const procedure = found && findProcedure(found.procedimiento, found.version)
  return procedure ? findStep(procedure, paso ?? null) : undefined
}

const attachmentsIn = async (payload: Payload, req: PayloadRequest, datos: object): Promise<Adjunto[]> => {
  const ids = Object.values(datos).flatMap((value) =>
    Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [],
  )
  if (ids.length === 0) return []
  const { docs } = await payload.find({
    collection: 'adjuntos',
    where: { id: { in: ids } },
    depth: 0,
    limit: 50,
    pagination: false,
    overrideAccess: false,
    req,
  })
  return docs
}

const peopleIn = async (payload: Payload, req: PayloadRequest, datos: object): Promise<[string, string][]> => {
  const id = 'asignado' in datos && typeof datos.asignado === 'string' ? datos.asignado : null
  const user =
    id &&
    (await payload.findByID({
      collection: 'usuarios',
      id,
      depth: 0,
      disableErrors: true,
      overrideAccess: false,
      req,
    }))
  return user ? [[user.id, user.nombre]] : []
}
