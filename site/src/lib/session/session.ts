import type { APIContext } from 'astro'
import { generateExpiredPayloadCookie, generatePayloadCookie, type PayloadRequest, type TypedUser } from 'payload'
import { idOf } from '../../../../hooks/ledger/relation.ts'
import { readForm } from '../forms/refused.ts'
import { CARRIED, type Carried, collect, unseal } from './carried.ts'
import { localPath, TRAY, withQuery } from './paths.ts'

/** Nothing of the intranet is kept by any cache: what one person sees is not for the next at the same machine. */
export const neverStore = (headers: Headers): void => headers.set('cache-control', 'no-store')

/** The address of this page opens something by itself: no other site is told it. (`no-referrer` would take the origin off its own form.) */
export const neverTell = (headers: Headers): void => headers.set('referrer-policy', 'same-origin')

type Page = Pick<APIContext, 'locals' | 'redirect' | 'rewrite' | 'url' | 'request'> & {
  response: { readonly headers: Headers; status?: number }
}

/** The person signed in; or the way to the door, and back here afterwards with what had been typed. */
export const enter = async ({
  locals,
  redirect,
  rewrite,
  url,
  request,
  response,
}: Page): Promise<TypedUser | Response> => {
  neverStore(response.headers)
  const { user } = locals.req
  if (user?.activo) return user
  const here = localPath(url.pathname + url.search)
  const door = withQuery(`${TRAY}/entrar`, { a: here === TRAY ? undefined : here })
  if (request.method === 'POST') {
    locals.carried = collect(here, await readForm(request), locals.req.files) ?? undefined
    if (locals.carried) return rewrite(new Request(new URL(door, url), { headers: request.headers }))
  }
  const away = redirect(door, 303)
  neverStore(away.headers)
  return away
}

/** The form a page was sent: to be acted on, or one that comes back from the sign-in, only to be shown again. */
export type Received = { form: FormData | null; resumed: Carried | null }

/** Reads the form. What was sealed for another page is not taken up here. */
export const receive = async (req: PayloadRequest, request: Request, path: string): Promise<Received> => {
  const form = await readForm(request)
  if (!form?.has(CARRIED)) return { form, resumed: null }
  const carried = unseal(req, form.get(CARRIED))
  const meant = carried && new URL(carried.path, 'http://sitio.invalid').pathname === path
  return { form, resumed: meant ? carried : { path, fields: [], files: [] } }
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
