import type { APIRoute } from 'astro'
import { answerPreview } from '../../../../lib/case/preview.ts'

/** The first page of the paper about to be signed, as a picture. */
export const GET: APIRoute = (context) => answerPreview(context, 'png')
