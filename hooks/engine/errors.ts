import { APIError } from 'payload'
import type { Refusal, RefusalCode } from '../manual/types.ts'

/** Every refusal's HTTP status: the closed list of the contract. */
export const STATUS: Record<RefusalCode, number> = {
  'sin-sesion': 401,
  'rol-sin-permiso': 403,
  'no-asignado': 403,
  'dependencia-ajena': 403,
  'fuera-de-orden': 409,
  'expediente-cerrado': 409,
  conflicto: 409,
  'dato-invalido': 400,
  'no-encontrado': 404,
}

/** A refusal on its way out: Payload answers it with its status and its `data`. */
export class Refused extends APIError<Refusal> {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.mensaje, STATUS[refusal.codigo], refusal, true)
    this.refusal = refusal
  }
}

/** The body of a refusal, one entry for each wrong field. */
export const refusalBody = ({ campos, mensaje, ...data }: Refusal) => ({
  errors: campos?.length
    ? campos.map(({ mensaje: words, ...about }) => ({ message: words, data: { ...data, ...about } }))
    : [{ message: mensaje, data }],
})

/** Nobody is signed in. */
export const noSession: Refusal = {
  codigo: 'sin-sesion',
  mensaje: 'Entra con tu cuenta para continuar.',
  procedimiento: null,
  pasoActual: null,
  corresponde: [],
}

/** There is no such case, or the person may not see it: the same answer. */
export const notFound: Refusal = { ...noSession, codigo: 'no-encontrado', mensaje: 'No encontramos ese expediente.' }

/** Too often in a row, from one address or on one account. */
export class DemasiadosIntentos extends APIError {
  /** @param segundos until it may be tried again */
  constructor(segundos: number) {
    const espera = segundos > 90 ? `${Math.ceil(segundos / 60)} minutos` : 'un minuto'
    super(
      `Demasiados intentos seguidos: espera ${espera} y vuelve a intentar.`,
      429,
      { codigo: 'demasiados-intentos', segundos },
      true,
    )
  }
}
