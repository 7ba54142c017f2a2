import type { APIRoute } from 'astro'
import { logoutOperation } from 'payload'
import { expiredCookie, neverStore } from '../../lib/session/session.ts'

/** Ends the session, not only its cookie: a copy of it opens nothing afterwards. */
export const POST: APIRoute = async ({ locals: { req } }) => {
  if (req.user) await logoutOperation({ collection: req.payload.collections.usuarios, req })
  return leave({ 'set-cookie': expiredCookie(req) })
}

/** A link or a reload here changes nothing. */
export const GET: APIRoute = () => leave()

const leave = (more: Record<string, string> = {}): Response => {
  const headers = new Headers({ location: '/intranet/entrar', ...more })
  neverStore(headers)
  return new Response(null, { status: 303, headers })
}
