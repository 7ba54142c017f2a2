import type { LoadedCase } from '../../ledger/case.ts'
import type { StoredMovement } from '../../ledger/movements.ts'
import { findStep } from '../../manual/index.ts'
import { recordedIn } from '../../manual/recorded.ts'
import { goesBack } from '../../manual/steps.ts'
import type { Procedure } from '../../manual/types.ts'
import { asker, namedIn, offices, requester, type Whom, withRol } from './whom.ts'

/** What is looked at: the case, one of its movements, and the definition that one was made with. */
export type Seen = { loaded: LoadedCase; movement: StoredMovement; procedure: Procedure; ahora: Date }

export type NoticeKind = {
  /** When, and who is told, as the README says it. */
  cuando: string
  aQuien: string
  /** Of movements: whether this one tells it. */
  tells(seen: Seen): boolean
  to(loaded: LoadedCase): Whom
  /** It says what is asked of whoever is told, and until when. */
  turno?: true
}

/** What is no longer so is not told: only the last movement says whose turn it is, and that a case is over. */
const isLast = ({ loaded, movement }: Seen): boolean => movement.seq === loaded.movements.length

const isOpen = ({ loaded }: Seen): boolean => loaded.state.estado === 'en-proceso'

const stepOf = ({ movement, procedure }: Seen) =>
  movement.tipo === 'paso' ? findStep(procedure, movement.paso) : undefined

/** It goes back to who made it: by `devolver`, or by a choice of the manual's own. */
const isReturn = (seen: Seen): boolean => {
  const step = stepOf(seen)
  return seen.movement.tipo === 'devolver' || Boolean(step && goesBack(step, seen.movement.opcion))
}

/** A step was done, and the case waits for another. */
const movesOn = (seen: Seen): boolean => isLast(seen) && isOpen(seen) && seen.movement.tipo === 'paso'

/** The hour of the visit that this movement agrees on; null for none. */
export const visitOf = ({ movement, procedure }: Pick<Seen, 'movement' | 'procedure'>): string | null =>
  movement.tipo === 'paso'
    ? (recordedIn('visita', findStep(procedure, movement.paso), movement.datos).cuando ?? null)
    : null

/**
 * The kinds of notice. Of one movement a person is told once: what comes first here.
 * `observacion` is of no movement: `remarks.ts` tells it; nor are reminders and what follows them, which `remind.ts` tells.
 */
export const NOTICE_KINDS = {
  nombramiento: {
    cuando: 'Se nombra a alguien, o se reasigna',
    aQuien: 'la persona nombrada',
    tells: ({ loaded, movement }) =>
      loaded.state.asignado !== null && movement.datos.asignado === loaded.state.asignado,
    to: namedIn,
  },
  correccion: {
    cuando: 'La solicitud se devuelve',
    aQuien: 'quien solicita, con el motivo',
    tells: (seen) => isLast(seen) && isOpen(seen) && isReturn(seen),
    to: asker,
    turno: true,
  },
  devolucion: {
    cuando: 'Un trabajo se devuelve a quien lo hizo',
    aQuien: 'la oficina o la persona nombrada, con el motivo',
    tells: (seen) => isLast(seen) && isOpen(seen) && isReturn(seen),
    to: offices,
    turno: true,
  },
  visita: {
    cuando: 'Se acuerda una visita',
    aQuien: 'quien solicita, con el día, la hora y un archivo para su calendario',
    // The hour is kept as it was written, with the offset of wherever that was.
    tells: (seen) => Date.parse(visitOf(seen) ?? '') > seen.ahora.getTime(),
    to: ({ expediente }) => requester(expediente),
  },
  listo: {
    cuando: 'Algo está listo y falta la parte de quien solicita',
    aQuien: 'quien solicita; si llamó o mandó un papel, su dependencia',
    tells: movesOn,
    to: asker,
    turno: true,
  },
  turno: {
    cuando: 'El expediente pasa a otra oficina o persona',
    aQuien: 'quienes tienen el rol del paso, o la persona nombrada',
    tells: movesOn,
    to: offices,
    turno: true,
  },
  publicacion: {
    cuando: 'La información se publica en el portal',
    aQuien: 'quien solicita',
    tells: (seen) => stepOf(seen)?.produce?.includes('publicacion') ?? false,
    to: ({ expediente }) => requester(expediente),
  },
  conclusion: {
    cuando: 'El expediente concluye',
    aQuien: 'quien solicita',
    tells: (seen) => isLast(seen) && seen.loaded.state.estado === 'concluido',
    to: ({ expediente }) => requester(expediente),
  },
  cancelacion: {
    cuando: 'El expediente se cancela',
    aQuien: 'quien solicita y la persona nombrada, con el motivo',
    tells: (seen) => isLast(seen) && seen.loaded.state.estado === 'cancelado',
    to: (loaded) => ({
      ...namedIn(loaded),
      people: [...requester(loaded.expediente).people, ...namedIn(loaded).people],
    }),
  },
  observacion: {
    cuando: 'Alguien escribe una observación',
    aQuien: 'quien solicita, la persona nombrada y quienes tienen el turno',
    tells: () => false,
    to: (loaded) => {
      const turn = offices(loaded)
      return { ...turn, people: [...requester(loaded.expediente).people, ...namedIn(loaded).people, ...turn.people] }
    },
  },
  recordatorio: {
    cuando: 'Un turno ha usado tres cuartas partes de su meta',
    aQuien: 'a quien le toca',
    tells: () => false,
    to: (loaded) => {
      const [office, asked] = [offices(loaded), asker(loaded)]
      return { ...asked, people: [...office.people, ...asked.people], roles: office.roles }
    },
    turno: true,
  },
  escalamiento: {
    cuando: 'Un turno de la Dirección de TIC agota su meta',
    aQuien: 'la jefatura del departamento',
    tells: () => false,
    to: ({ procedure }) => withRol(procedure.departamento.jefatura),
  },
  escalamientoDireccion: {
    cuando: 'Usa una vez y media su meta',
    aQuien: 'la Dirección',
    tells: () => false,
    to: () => withRol('direccion'),
  },
} as const satisfies Record<string, NoticeKind>

export type KindName = keyof typeof NOTICE_KINDS

/** By its name, without what each says of itself alone. */
export const kindOf = (name: KindName): NoticeKind => NOTICE_KINDS[name]

/** What a movement tells, in the order of the table. */
export const toldBy = (seen: Seen): KindName[] =>
  (Object.keys(NOTICE_KINDS) as KindName[]).filter((name) => kindOf(name).tells(seen))
