import config from '@payload-config'
import { handleServerFunctions } from '@payloadcms/next/layouts'
import { headers } from 'next/headers.js'
import { APIError, executeAuthStrategies, getPayload, type ServerFunctionClient } from 'payload'
import { shapeFault } from '../../../hooks/doors/shape.ts'
import { usesPanel } from '../../../hooks/people/access.ts'
import { importMap } from './admin/importMap.js'

/** What the panel's pages ask of the server. Payload looks a name up in a plain object, where `constructor` is one too. */
const NAMES = new Set([
  'form-state',
  'get-default-layout',
  'render-document',
  'render-document-slots',
  'render-field',
  'render-list',
  'render-widget',
  'slugify',
  'table-state',
])

/**
 * Answers one call, of whoever works in the panel and of the shape the panel gives it. A refusal is an answer: thrown, it would be a
 * failure of ours to Next.
 */
export const answerServerFunction: ServerFunctionClient = async (args) => {
  const fault = typeof args?.name === 'string' && NAMES.has(args.name) ? shapeFault(args) : 'El panel no hace eso.'
  if (fault) return refusal(fault)
  const payload = await getPayload({ config })
  const { user } = await executeAuthStrategies({ headers: await headers(), payload })
  if (!user || !usesPanel({ req: { user } as never })) return refusal('Entra con una cuenta del panel para continuar.')
  try {
    return await handleServerFunctions({ ...args, config, importMap })
  } catch (error) {
    if (error instanceof APIError && error.status < 500) return refusal(error.message)
    throw error
  }
}

const refusal = (message: string) => ({ errors: [{ message, data: { codigo: 'dato-invalido' } }] })
