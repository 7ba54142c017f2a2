import { z } from 'zod'
import type { When } from './fields.ts'
import type { Procedure, Step } from './types.ts'

/** What the pieces of `fields.ts` say of themselves; see there. */
export type Meta = When & { title?: string; control?: string; tipos?: string; confirma?: string }

/** The `meta` of a field, through `optional()`. */
export const metaOf = (schema: unknown): Meta | undefined => {
  if (!(schema instanceof z.ZodType)) return undefined
  const own = schema.meta()
  if (own?.control) return own
  return schema instanceof z.ZodOptional ? metaOf(schema.unwrap()) : undefined
}

/** The columns of a field that is a list of rows. */
export const columnsOf = (schema: unknown): Record<string, unknown> | undefined => {
  const list = schema instanceof z.ZodOptional ? schema.unwrap() : schema
  const each = list instanceof z.ZodArray ? list.element : undefined
  return each instanceof z.ZodObject ? each.shape : undefined
}

/** The label of a datum: where the step asks for it, else where another step of the procedure does. */
export const labelOf = (procedure: Procedure, step: Step, campo: string): string =>
  [step, ...procedure.pasos].map(({ datos }) => metaOf(datos.shape[campo])?.title).find(Boolean) ?? campo

/** Names of the fields that hold attachments, and which kind each takes. */
export const attachmentFields = (step: Step): { campo: string; tipos: 'imagen' | 'documento' }[] =>
  Object.entries(step.datos.shape).flatMap(([campo, schema]) => {
    const meta = metaOf(schema)
    return meta?.control === 'adjuntos' ? [{ campo, tipos: meta.tipos === 'imagen' ? 'imagen' : 'documento' }] : []
  })
