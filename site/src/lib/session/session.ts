import type { APIContext } from 'astro'
import { generateExpiredPayloadCookie, generatePayloadCookie, type PayloadRequest, type TypedUser } from 'payload'
import { idOf } from '../../../../hooks/ledger/relation.ts'
import { localPath, TRAY, withQuery } from './paths.ts'

/** Nothing of the intranet is kept by any cache: what one person sees is not for the next at the same machine. */
export const neverStore = (headers: Headers): void => headers.set('cache-control', 'no-store')

type Page = Pick<APIContext, 'locals' | 'redirect' | 'url' | 'request'> & { response: { readonly headers: Headers } }

/** The person signed in, with an open account; or the way to the door, and back here afterwards. */
export const enter = ({ locals, redirect, url, request, response }: Page): TypedUser | Response => {
  neverStore(response.headers)
  const { user } = locals.req
  if (user?.activo) return user
  const back = request.method === 'GET' ? url.pathname + url.search : url.pathname
  const away = redirect(withQuery(`${TRAY}/entrar`, { a: back === TRAY ? undefined : localPath(back) }), 303)
  neverStore(away.headers)
  return away
}

/** The cookie Payload itself would set for this session. */
export const sessionCookie = (req: PayloadRequest, token: string): string =>
  generatePayloadCookie({ ...cookieConfig(req), returnCookieAsObject: false, token })

/** The cookie that ends it. */
export const expiredCookie = (req: PayloadRequest): string =>
  generateExpiredPayloadCookie({ ...cookieConfig(req), returnCookieAsObject: false })

const cookieConfig = ({ payload }: PayloadRequest) => ({
  collectionAuthConfig: payload.collections.usuarios.config.auth,
  cookiePrefix: payload.config.cookiePrefix,
})

/** A dependency's name; empty for none. */
export const dependencyName = async (req: PayloadRequest, dependencia: unknown): Promise<string> => {
  const id = idOf(dependencia)
  if (!id) return ''
  const found = await req.payload.findByID({
    collection: 'dependencias',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    req,
  })
  return found?.nombre ?? ''
}
