import { allRoles } from '../../../../hooks/engine/turn.ts'
import { receivers } from '../../../../hooks/manual/asItCame.ts'
import type { Canal } from '../../../../hooks/manual/channels.ts'
import { currentEditions } from '../../../../hooks/manual/index.ts'
import type { Actor, Procedure } from '../../../../hooks/manual/types.ts'
import { withQuery } from '../session/paths.ts'

export type Offer = { procedure: Procedure; canales: Canal[] }

/**
 * What this person may open, and how: for their dependency on the web, or, as the office that receives it, for who calls
 * (reading 15) or sends a paper (44). Only the newest version of each procedure begins new cases.
 */
export const offersFor = (actor: Actor): Offer[] => {
  const roles = allRoles(actor)
  return currentEditions().flatMap((procedure) => {
    const asks = procedure.pasos[0]?.responsables ?? []
    const canales = procedure.canales.filter((canal) =>
      (canal === 'web' ? asks : receivers(procedure)).some((rol) => roles.includes(rol)),
    )
    return canales.length ? [{ procedure, canales }] : []
  })
}

/** Whether there is anything this person asks for themselves (`web`), or writes down for others. */
export const waysOf = (actor: Actor): { pide: boolean; registra: boolean } => {
  const ways = offersFor(actor).flatMap(({ canales }) => canales)
  return { pide: ways.includes('web'), registra: ways.some((canal) => canal !== 'web') }
}

/** Where the form of a request is. */
export const formPath = ({ codigo }: Procedure, canal: Canal): string =>
  canal === 'web'
    ? `/intranet/solicitar/${codigo}`
    : withQuery('/intranet/registrar', { procedimiento: codigo, canal: canal === 'telefono' ? undefined : canal })

/** What a form says for each way a request comes: the button that leads to it, what to write, whose it is, the button that sends it. */
export const CHANNEL_WORDS: Record<Exclude<Canal, 'web'>, Record<'abre' | 'guia' | 'quien' | 'boton', string>> = {
  telefono: {
    abre: 'Registrar llamada',
    guia: 'Escribe lo que te dice quien llama. La solicitud queda a su nombre.',
    quien: 'Quién llama',
    boton: 'Registrar la llamada',
  },
  papel: {
    abre: 'Registrar papel',
    guia: 'Copia lo que dice el papel que llegó a la ventanilla. La solicitud queda a nombre de la dependencia.',
    quien: 'De quién es el papel',
    boton: 'Registrar el papel',
  },
}
