import type { APIRoute } from 'astro'
import { answerOwnOficio } from '../../../../lib/forms/ownOficio.ts'

/** The oficio of request drawn up with what the form says so far, to be printed and signed by hand. */
export const POST: APIRoute = (context) => answerOwnOficio(context)
