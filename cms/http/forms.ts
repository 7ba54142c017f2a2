import type { Request } from 'express'
import type { PayloadRequest } from 'payload'
import { BodyRefused, readAll } from './body.ts'
import type { BodyBound } from './limits.ts'
import { isMultipart, type Multipart, readMultipart } from './multipart.ts'

/**
 * Reads a form of the site before its page is called. Its texts become a small form of their own, which the page reads as any other;
 * its files wait on disk, on `locals.files`. A form that cannot be understood reaches its page as one that cannot be read.
 * @returns what removes the files, once the page has answered. @throws BodyRefused 413
 */
export const takeFormFiles = async (
  req: Request,
  { max, files }: BodyBound,
  locals: PayloadRequest,
): Promise<Multipart['discard']> => {
  if (!isMultipart(req)) {
    req.body = await readAll(req, max)
    return async () => {}
  }
  const form = await readMultipart(req, { max, keep: files }).catch(whereUnreadable)
  req.body = Buffer.from(form ? new URLSearchParams(form.fields).toString() : '')
  req.headers['content-type'] = form ? 'application/x-www-form-urlencoded' : 'application/octet-stream'
  locals.files = form?.files as PayloadRequest['files']
  return form?.discard ?? (async () => {})
}

const whereUnreadable = (error: unknown): null => {
  if (error instanceof BodyRefused && error.status === 400) return null
  throw error
}
