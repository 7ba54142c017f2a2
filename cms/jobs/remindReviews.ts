import type { Payload } from 'payload'
import { dayIn, formatDay } from '../../hooks/engine/calendar.ts'
import { queueMail } from '../../hooks/ledger/mail.ts'
import { idOf } from '../../hooks/ledger/relation.ts'

const BATCH = 500

/**
 * Tells whoever answers for a service that it is time to look at it again: once for each service and day, whichever process gets to it
 * first. Where nobody answers for it, whoever administers the portal is told. @returns how many are overdue
 */
export const remindReviews = async (payload: Payload, now = new Date()): Promise<number> => {
  const { docs } = await payload.find({
    collection: 'servicios',
    where: { and: [{ _status: { equals: 'published' } }, { revisarEl: { less_than_equal: dayIn(now) } }] },
    select: { nombre: true, slug: true, revisarEl: true, responsable: true },
    sort: 'revisarEl',
    limit: BATCH,
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  if (docs.length === 0) return 0
  const people = await peopleFor(
    payload,
    docs.map(({ responsable }) => idOf(responsable)).filter((id) => id !== null),
  )
  for (const { id, nombre, slug, revisarEl, responsable } of docs) {
    const owner = people.owners.get(idOf(responsable) ?? '')
    for (const para of owner ? [owner] : people.editors)
      await queueMail(payload, {
        clave: `revisar:${id}:${revisarEl}:${para}`,
        para,
        asunto: `Toca revisar la ficha «${nombre}»`,
        texto: [
          `La ficha «${nombre}» del catálogo de trámites tenía que revisarse el ${formatDay(revisarEl ?? '')}.`,
          `Comprueba requisitos, costo, horarios y plazo, corrige lo que cambió y pon la siguiente fecha de revisión:`,
          `${process.env.PUBLIC_URL ?? ''}/admin/collections/servicios/${id}`,
          `Así se ve hoy: ${process.env.PUBLIC_URL ?? ''}/servicios/${slug}`,
        ].join('\n\n'),
      })
  }
  return docs.length
}

/** Addresses of those who answer for them and still have an account, and of the web administrators. */
const peopleFor = async (payload: Payload, owners: string[]) => {
  const { docs } = await payload.find({
    collection: 'usuarios',
    where: {
      and: [
        { activo: { equals: true } },
        { or: [{ roles: { contains: 'administrador-web' } }, { id: { in: owners } }] },
      ],
    },
    select: { email: true, roles: true },
    depth: 0,
    limit: 1000,
    pagination: false,
    overrideAccess: true,
  })
  return {
    owners: new Map(docs.map(({ id, email }) => [id, email])),
    editors: docs.filter(({ roles }) => roles.includes('administrador-web')).map(({ email }) => email),
  }
}
