import type { PayloadRequest, Where } from 'payload'
import type { Expediente } from '../../ledger/rows.ts'
import { storeOf } from '../../ledger/store/index.ts'
import { readsPeople } from '../../people/access.ts'
import { matches } from '../../people/matches.ts'
import { type Sight, sees } from '../../people/sight.ts'
import { lookedFor } from '../../text/folded.ts'

/** So many words are looked for, and so many cases looked at one by one; where there are more the ranges of the tray are walked. */
const MOST_WORDS = 6
const MOST_FOUND = 300

/** Offices and people whose names are looked at. */
const MOST_NAMES = 500

/** What is looked for: what each row must be, and the cases among which that may be where they are few. */
export type Search = { where: Where[]; found: Expediente[] | null }

const ANY: Search = { where: [], found: null }

/**
 * The words of a search: each begins a word of the case, or of the name of its office or of whoever is named in it. Of what the index of
 * words gives, only the cases that this person sees.
 */
export const searchFor = async (req: PayloadRequest, sight: Sight, q: string): Promise<Search> => {
  const words = lookedFor(q).slice(0, MOST_WORDS)
  // Signs, or words that say nothing: nothing was asked, or nothing can be found.
  if (words.length === 0) return q ? { where: [], found: [] } : ANY
  const store = storeOf(req.payload)
  const [offices, people] = await Promise.all([
    store.find('dependencias', {}, { limit: MOST_NAMES }),
    store.find('usuarios', {}, { limit: MOST_NAMES }),
  ])
  const may = await readsPeople({ req })
  const known = people.filter((person) => (typeof may === 'boolean' ? may : matches(may, person)))
  const asked = words.map((word) => {
    const named = (rows: readonly { id: string; nombre: string }[]): string[] =>
      rows.filter(({ nombre }) => lookedFor(nombre).some((one) => one.startsWith(word))).map(({ id }) => id)
    return { word, dependencia: named(offices), asignado: named(known) }
  })
  const where = asked.map(
    ({ word, dependencia, asignado }): Where => ({
      or: [
        { palabras: { like: word } },
        ...(dependencia.length ? [{ dependencia: { in: dependencia } }] : []),
        ...(asignado.length ? [{ asignado: { in: asignado } }] : []),
      ],
    }),
  )
  // A word that also names an office or a person says less than the index of words knows.
  const alone = asked.filter(({ dependencia, asignado }) => !dependencia.length && !asignado.length)
  const ids = alone.length
    ? await store.worded(
        alone.map(({ word }) => word),
        MOST_FOUND,
      )
    : null
  if (!ids) return { where, found: null }
  const found = ids.length
    ? await store.page(
        'expedientes',
        { ranges: [{ of: {}, among: ids }], where },
        { by: ['desde'], skip: 0, limit: ids.length },
      )
    : []
  return { where, found: found.filter((row) => sees(sight, row)) }
}
