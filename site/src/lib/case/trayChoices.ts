import type { PayloadRequest } from 'payload'
import { isPersonal, ROL_SLUGS } from '../../../../hooks/manual/roles.ts'
import { findPeopleWith } from './people.ts'
import type { TrayChoices } from './tray.ts'

/** The offices and people by which a tray is narrowed: of those whose cases are of many offices; a requester's are of one. */
export const findTrayChoices = async (req: PayloadRequest): Promise<TrayChoices> => {
  if (req.user?.roles?.every((rol) => rol === 'solicitante')) return { dependencias: [], personas: [] }
  const [offices, people] = await Promise.all([
    req.payload.find({
      collection: 'dependencias',
      select: { nombre: true },
      sort: 'nombre',
      limit: 500,
      pagination: false,
      depth: 0,
      overrideAccess: false,
      req,
    }),
    findPeopleWith(req, ROL_SLUGS.filter(isPersonal)),
  ])
  return {
    dependencias: offices.docs.map(({ id, nombre }) => [id, nombre]),
    personas: people.map(({ valor, etiqueta }) => [valor, etiqueta]),
  }
}
