import type { APIRoute } from 'astro'
import { answerPreview } from '../../../../lib/case/preview.ts'

/** The whole paper about to be signed, marked as a draft. */
export const GET: APIRoute = (context) => answerPreview(context, 'pdf')
