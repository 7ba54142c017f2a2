import { noSession, Refused } from '../../engine/errors.ts'

/** Somebody else was first: what was sent may be sent again. */
export const conflict = (mensaje: string): Refused => new Refused({ ...noSession, codigo: 'conflicto', mensaje })

/** What was sent cannot be taken, told beside its field. */
export const invalid = (campo: string, mensaje: string): Refused =>
  new Refused({ ...noSession, codigo: 'dato-invalido', mensaje, campos: [{ campo, mensaje }] })
