import type { PayloadRequest } from 'payload'
import { OPENING } from '../engine/engine.ts'
import { notFound, Refused } from '../engine/errors.ts'
import { refuse } from '../engine/refusals.ts'
import { allRoles } from '../engine/turn.ts'
import { isId } from '../ledger/ids.ts'
import { receivers } from '../manual/asItCame.ts'
import { CANALES, type Canal } from '../manual/channels.ts'
import { roleName } from '../manual/roles.ts'
import type { Actor, FieldError, OnBehalfOf, Procedure } from '../manual/types.ts'

/** By which channel a case is opened, and for whom where it is not its requester who opens it. */
export type Coming = { canal: Canal; caller: OnBehalfOf | null }

/**
 * Reads how the request comes: on the web its requester sends it; of a call (reading 15) or a paper (44) the office that receives
 * it writes down who it is from.
 * @throws Refused where the procedure does not come so, the office is another, or something of who it is from is missing
 */
export const readComing = async (
  req: PayloadRequest,
  procedure: Procedure,
  actor: Actor,
  given: { canal?: unknown; solicitante?: unknown },
): Promise<Coming> => {
  if (given.canal === undefined) return { canal: 'web', caller: null }
  const canal = procedure.canales.find((c) => c === given.canal)
  if (!canal) throw new Refused(wrongChannel(procedure))
  if (canal === 'web') return { canal, caller: null }
  const offices = receivers(procedure)
  if (!allRoles(actor).some((rol) => offices.includes(rol))) {
    const how = canal === 'papel' ? 'de un oficio en papel' : 'por teléfono'
    const reading = canal === 'papel' ? 44 : 15
    const mensaje = `Abrir un expediente ${how} corresponde a ${offices.map(roleName).join(' o ')} (lectura ${reading}).`
    throw new Refused(refuse('rol-sin-permiso', procedure, OPENING, mensaje))
  }
  return { canal, caller: await readCaller(req, procedure, canal, given.solicitante) }
}

const wrongChannel = ({ codigo, canales }: Procedure) => {
  const ways = canales.map((c) => `«${c}» (${CANALES[c].toLowerCase()})`).join(' o ')
  const mensaje = `El procedimiento ${codigo} se abre por ${ways}: escribe uno de esos canales.`
  return { ...notFound, codigo: 'dato-invalido' as const, mensaje, campos: [{ campo: 'canal', mensaje }] }
}

const readCaller = async (
  req: PayloadRequest,
  procedure: Procedure,
  canal: Canal,
  solicitante: unknown,
): Promise<OnBehalfOf> => {
  const given = solicitante && typeof solicitante === 'object' ? (solicitante as Record<string, unknown>) : {}
  const wrong: FieldError[] = []
  const read = (campo: string, max: number, required = true): string => {
    const said = given[campo]
    const value =
      typeof said === 'string'
        ? said
            .toWellFormed()
            .replace(/[\s\p{Cc}]+/gu, ' ')
            .trim()
        : ''
    const absent = said === undefined || said === null || (typeof said === 'string' && value === '')
    const fits = absent || (typeof said === 'string' && value.length <= max)
    if ((absent && required) || !fits)
      wrong.push({
        campo: `solicitante.${campo}`,
        mensaje: absent
          ? `Falta este dato (máximo ${max} caracteres).`
          : `Escribe un texto de máximo ${max} caracteres.`,
      })
    return value
  }
  const dependencia = read('dependencia', 40)
  // A paper says whose it is; the area may not be on it.
  const caller = { dependencia, area: read('area', 200, canal !== 'papel'), nombre: read('nombre', 120) }
  const known =
    isId(req.payload, dependencia) &&
    (await req.payload.findByID({
      collection: 'dependencias',
      id: dependencia,
      depth: 0,
      disableErrors: true,
      overrideAccess: false,
      req,
    }))
  if (!known && !wrong.some((w) => w.campo === 'solicitante.dependencia'))
    wrong.push({ campo: 'solicitante.dependencia', mensaje: 'Escoge una dependencia de la lista.' })
  if (wrong.length) throw new Refused(refuse('dato-invalido', procedure, OPENING, undefined, wrong))
  return caller
}
