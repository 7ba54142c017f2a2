import type { PayloadRequest } from 'payload'
import { everyPage } from '../../../../hooks/portal/everyPage.ts'
import { answeredElsewhere } from '../../../../hooks/portal/paths.ts'
import { follow, locationOf } from '../../../../hooks/portal/redirects.ts'
import { isPublished } from '../../../../hooks/portal/standing.ts'

/** Where an address at which there is nothing leads, as a `location` header says it; `null` where it leads nowhere. */
export const oldAddress = async ({ payload }: PayloadRequest, path: string): Promise<string | null> => {
  // What is within another part of the portal is asked there, and led on from there where it is not.
  const isThere = (at: string) => answeredElsewhere(at) || isPublished(payload, at)
  const target = await follow(new Map(everyPage().redirecciones), path, isThere)
  return target && locationOf(target)
}
