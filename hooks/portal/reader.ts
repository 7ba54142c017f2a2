import type { Publicacion } from '../ledger/rows.ts'
import { toLexical, toParagraphs } from './lexical.ts'

type Body = Publicacion['cuerpo']

/*
 * A long text takes some tenths of a second, which no other request should wait for: the process that serves reads texts in a thread
 * (`cms/text`). The site's and the panel's builds carry their own copy of these modules, so the reader hangs on `globalThis`.
 */
const shared = globalThis as typeof globalThis & { cenoteReader?: (text: string) => Promise<Body> }

export const setReader = (reader: (text: string) => Promise<Body>): void => {
  shared.cenoteReader = reader
}

/** A requester's text as the body of a draft; plain paragraphs where it could not be read in its time. Never fails. */
export const readBody = async (text: string): Promise<Body> => {
  try {
    return await (shared.cenoteReader ?? toLexical)(text)
  } catch {
    return toParagraphs(text)
  }
}
