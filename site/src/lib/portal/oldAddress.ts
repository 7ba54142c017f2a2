import type { PayloadRequest } from 'payload'
import { ORIGINAL, splitLanguage } from '../../../../hooks/idiomas/languages.ts'
import { everyPage } from '../../../../hooks/portal/everyPage.ts'
import { answeredElsewhere } from '../../../../hooks/portal/paths.ts'
import { follow, locationOf } from '../../../../hooks/portal/redirects.ts'
import { isPublished } from '../../../../hooks/portal/standing.ts'

/**
 * Where an address at which there is nothing leads, as a `location` header says it; `null` where it leads nowhere. In another language a
 * rule of its own comes first, and then that of the page in Spanish.
 * @param to an address in the language of the page
 */
export const oldAddress = async (
  { payload }: PayloadRequest,
  address: string,
  to: (href: string) => string,
): Promise<string | null> => {
  const rules = new Map(everyPage().redirecciones)
  // What is within another part of the portal is asked there, and led on from there where it is not.
  const isThere = (at: string) => answeredElsewhere(at) || isPublished(payload, at)
  const leads = async (from: string) => {
    const target = await follow(rules, from, isThere)
    return target && locationOf(target)
  }
  const { idioma, path } = splitLanguage(address)
  const own = await leads(address)
  if (own || idioma === ORIGINAL) return own
  const there = await leads(path)
  // What leads into a language could lead back to where one is.
  return there && splitLanguage(there).idioma === ORIGINAL ? to(there) : null
}
