import type { CollectionSlug, DataFromCollectionSlug, PayloadRequest } from 'payload'
import { surveyRefusal } from '../../../../hooks/cases/offer.ts'
import { allRoles } from '../../../../hooks/engine/turn.ts'
import { idOf } from '../../../../hooks/ledger/relation.ts'
import type { Cuenta, Dictamen, Encuesta, Observacion, Oficio, Orden } from '../../../../hooks/ledger/rows.ts'
import { actorOf } from '../../../../hooks/people/actor.ts'
import { surveyPath, surveyUntil } from '../../../../hooks/records/offered.ts'
import type { CaseView } from './caseView.ts'
import { findNames } from './people.ts'

/** What a case has left in the offices' registers, what people wrote beside it, and what this person may still add. */
export type CaseRecords = {
  orden: Orden | undefined
  dictamen: Dictamen | undefined
  cuenta: Cuenta | undefined
  saliente: Oficio | undefined
  observaciones: { doc: Observacion; quien: string }[]
  /** The last moment the viewer may answer the survey; null where it is not theirs, not yet or no more. */
  encuestaHasta: Date | null
  /** The way to rate it without an account, for the operator to read out or send; null where none is owed, not yet or no more. */
  encuestaEnlace: { path: string; hasta: Date } | null
  /** Whether the viewer makes the account's passwords, and it has not been handed over. */
  daContrasena: boolean
}

export const findCaseRecords = async (req: PayloadRequest, view: CaseView, now = new Date()): Promise<CaseRecords> => {
  const { id } = view.expediente
  const hasta = surveyUntil(view)
  const [actor, [orden], [dictamen], cuentas, oficios, remarks, [encuesta]] = await Promise.all([
    actorOf(req),
    ofCase(req, 'ordenes', id),
    ofCase(req, 'dictamenes', id),
    ofCase(req, 'cuentas', id),
    ofCase(req, 'oficios', id),
    ofCase(req, 'observaciones', id),
    hasta ? ofCase(req, 'encuestas', id) : Promise.resolve<Encuesta[]>([]),
  ])
  const names = await findNames(
    req,
    remarks.map((r) => idOf(r.autor)),
  )
  const cuenta = cuentas.find((c) => c.estado !== 'apartada')
  return {
    orden,
    dictamen,
    cuenta,
    saliente: oficios.find((o) => o.sentido === 'saliente'),
    // A dependency does not read the staff's names: whoever is not one of its own is of the directorate.
    observaciones: remarks.map((doc) => ({ doc, quien: names.get(idOf(doc.autor) ?? '') ?? 'Dirección de TIC' })),
    encuestaHasta: !encuesta && !surveyRefusal(view, actor, now) ? hasta : null,
    encuestaEnlace:
      hasta && !encuesta && now <= hasta && allRoles(actor).includes('operador')
        ? { path: surveyPath(req.payload, id), hasta }
        : null,
    daContrasena: cuenta?.estado === 'creada' && allRoles(actor).includes('administrador-web'),
  }
}

type Registers = Extract<
  CollectionSlug,
  'ordenes' | 'dictamenes' | 'cuentas' | 'oficios' | 'observaciones' | 'encuestas'
>

const ofCase = async <S extends Registers>(
  req: PayloadRequest,
  collection: S,
  expediente: string,
): Promise<DataFromCollectionSlug<S>[]> => {
  const { docs } = await req.payload.find({
    collection,
    where: { expediente: { equals: expediente } },
    sort: 'createdAt',
    limit: 500,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return docs as DataFromCollectionSlug<S>[]
}
