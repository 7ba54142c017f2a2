import type { PayloadRequest, TypedUser } from 'payload'
import { endSessions } from '../../../../hooks/ledger/sessions.ts'

/** Where an account is open: from when, and until when by itself. */
export type Session = { id: string; desde: Date; hasta: Date }

/** The session of this request, and those elsewhere that have not ended, newest first. */
export const sessionsOf = (person: TypedUser, now = new Date()): { own: Session | undefined; others: Session[] } => {
  const open = (person.sessions ?? [])
    .map(({ id, createdAt, expiresAt }) => ({
      id,
      desde: new Date(createdAt ?? expiresAt),
      hasta: new Date(expiresAt),
    }))
    .filter(({ hasta }) => hasta > now)
    .sort((a, b) => b.desde.getTime() - a.desde.getTime())
  const mine = ownOf(person)
  return { own: open.find(({ id }) => id === mine), others: open.filter(({ id }) => id !== mine) }
}

/** Ends one of one's other sessions, or all of them. That of this request is left by «Salir». */
export const endOthers = async (req: PayloadRequest, person: TypedUser, one: string): Promise<void> => {
  const mine = ownOf(person)
  await endSessions(req.payload, person.id, (id) => id !== mine && (!one || id === one))
}

const ownOf = (person: TypedUser): string | undefined => (person as { _sid?: string })._sid
