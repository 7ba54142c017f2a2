import config from '@payload-config'
import { handleServerFunctions } from '@payloadcms/next/layouts'
import { headers } from 'next/headers.js'
import { APIError, executeAuthStrategies, getPayload, type Payload, type ServerFunctionClient } from 'payload'
import { isRecord, shapeFault } from '../../../hooks/doors/shape.ts'
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
export const answerServerFunction: ServerFunctionClient = async (call) => {
  const fault = typeof call?.name === 'string' && NAMES.has(call.name) ? shapeFault(call) : 'El panel no hace eso.'
  if (fault) return refusal(fault)
  const payload = await getPayload({ config })
  const { user } = await executeAuthStrategies({ headers: await headers(), payload })
  if (!user || !usesPanel({ req: { user } as never })) return refusal('Entra con una cuenta del panel para continuar.')
  if (!isKnown(payload, call.args)) return refusal('No encontramos lo que buscas.')
  try {
    return await handleServerFunctions({ ...call, config, importMap })
  } catch (error) {
    // How Next says that there is no such page, or that it is elsewhere.
    if (String((error as { digest?: unknown }).digest).startsWith('NEXT_')) throw error
    if (error instanceof APIError && error.status < 500) return refusal(error.message)
    payload.logger.error({ msg: 'a call of the panel failed', name: call.name, err: error })
    return refusal('El panel no pudo hacer eso.')
  }
}

/** The collection a call names is one, by its own name. */
const isKnown = (payload: Payload, args: unknown): boolean => {
  if (!isRecord(args)) return false
  const { collectionSlug } = args
  return collectionSlug === undefined || Object.hasOwn(payload.collections, String(collectionSlug))
}

const refusal = (message: string) => ({ errors: [{ message, data: { codigo: 'dato-invalido' } }] })
