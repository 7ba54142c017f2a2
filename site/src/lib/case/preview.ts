import type { APIContext } from 'astro'
import { standingFor } from '../../../../hooks/engine/engine.ts'
import { factsOf, loadCase } from '../../../../hooks/ledger/case.ts'
import { findStep } from '../../../../hooks/manual/index.ts'
import { previewPaper } from '../../../../hooks/papers/preview.ts'
import type { Draft } from '../../../../hooks/papers/printer.ts'
import { paperToSign } from '../../../../hooks/papers/signing.ts'
import { actorOf } from '../../../../hooks/people/actor.ts'
import { findCase } from './caseView.ts'

/** What is about to be signed, to whoever may sign it now or give it their visto bueno; to anybody else as if it were not there. */
export const answerPreview = async (
  { locals, params }: Pick<APIContext, 'locals' | 'params'>,
  which: keyof Draft,
): Promise<Response> => {
  const draft = await findPreview(locals.req, params.folio ?? '')
  if (!draft) return new Response('No hay un borrador que mostrar.', { status: 404, headers: PRIVATE })
  const type = which === 'pdf' ? 'application/pdf' : 'image/png'
  const headers = { ...PRIVATE, 'content-type': type, 'content-disposition': 'inline' }
  return new Response(new Uint8Array(draft[which]), { headers })
}

const PRIVATE = { 'cache-control': 'private, no-store', 'content-type': 'text/plain; charset=utf-8' }

const findPreview = async (req: APIContext['locals']['req'], folio: string): Promise<Draft | null> => {
  const expediente = req.user?.activo ? await findCase(req, folio) : null
  if (!expediente) return null
  const loaded = await loadCase(req.payload, expediente)
  const step = findStep(loaded.procedure, loaded.state.pasoActual)
  const emission = step && paperToSign(loaded.procedure, step)
  if (!step || !emission) return null
  const actor = await actorOf(req)
  const standing = standingFor(step, loaded.state, factsOf(loaded), actor)
  if ('refused' in standing) return null
  const { rol, titular } = standing
  return previewPaper(req.payload, loaded, step, emission, { actor: actor.id, rol, titular })
}
