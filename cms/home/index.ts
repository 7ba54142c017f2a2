import type { PayloadRequest } from 'payload'
import { usesPanel, withRole } from '../../hooks/people/access.ts'
import { expiring } from './expiring.ts'
import { failures } from './failures.ts'
import { imports } from './imports.ts'
import { links } from './links.ts'
import { mails } from './mails.ts'
import { opinions } from './opinions.ts'
import type { Parte } from './part.ts'
import { pictures } from './pictures.ts'
import { reviews } from './reviews.ts'
import { turn } from './turn.ts'
import { visits } from './visits.ts'

/** Every part there is, in the order of the page. */
const FUENTES = [turn, failures, mails, reviews, expiring, opinions, links, pictures, visits, imports]

/** Left out where there is nothing, for whoever it is not their work to look for. */
const QUIET = new Set(['revisiones'])

/**
 * The home of whoever asks: the parts that are theirs, each read in their name. One that cannot be read says so, and the others are there.
 */
export const readHome = async (req: PayloadRequest, now = new Date()): Promise<Parte[]> => {
  if (!usesPanel({ req })) return []
  const theirs = FUENTES.filter(({ roles }) => withRole(...roles)({ req }))
  const editor = withRole('administrador-web', 'administrador')({ req })
  const parts = await Promise.all(
    theirs.map(async ({ id, read }): Promise<Parte> => {
      try {
        return await read(req, now)
      } catch (err) {
        req.payload.logger.error({ msg: 'a part of the home could not be read', part: id, err })
        return { id, titulo: 'Esto no se pudo leer', total: 0, filas: [], vacio: 'Vuelve a cargar la página.' }
      }
    }),
  )
  return parts.filter(({ id, total }) => editor || total > 0 || !QUIET.has(id))
}
