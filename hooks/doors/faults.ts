import type { AfterErrorHook } from 'payload'
import { refusalBody, STATUS } from '../engine/errors.ts'
import type { Refusal } from '../manual/types.ts'
import { isRecord } from './shape.ts'

/*
 * What Payload answers where something is refused or fails, in the contract's shape and in Spanish. What it translates and what we
 * write stays as it is; what it writes in English gets our words; what a library throws over something that was sent is no failure of ours.
 */

type Told = { codigo: string; mensaje: string }

const WORDS: Record<number, Told> = {
  400: { codigo: 'dato-invalido', mensaje: 'No se entiende lo que se pide: revisa los datos que mandas.' },
  401: { codigo: 'sin-sesion', mensaje: 'Entra con tu cuenta para continuar.' },
  403: { codigo: 'rol-sin-permiso', mensaje: 'No tienes permiso para hacer esto.' },
  404: { codigo: 'no-encontrado', mensaje: 'No encontramos lo que buscas.' },
  405: { codigo: 'metodo-no-permitido', mensaje: 'Eso no se hace en esta dirección.' },
  409: { codigo: 'conflicto', mensaje: 'Alguien se adelantó: vuelve a abrirlo e inténtalo de nuevo.' },
  411: { codigo: 'dato-invalido', mensaje: 'La petición no dice cuánto pesa: vuelve a intentarlo.' },
  413: { codigo: 'dato-invalido', mensaje: 'Lo que mandas pesa demasiado.' },
  414: { codigo: 'dato-invalido', mensaje: 'La dirección es demasiado larga.' },
  415: { codigo: 'dato-invalido', mensaje: 'Manda JSON, o un formulario si lleva un archivo.' },
  416: { codigo: 'dato-invalido', mensaje: 'El archivo no tiene esa parte.' },
  423: { codigo: 'conflicto', mensaje: 'Otra persona lo está editando: espera a que termine.' },
  429: { codigo: 'demasiados-intentos', mensaje: 'Demasiados intentos: espera un minuto.' },
  500: {
    codigo: 'falla',
    mensaje: 'Algo falló de nuestro lado. Vuelve a intentarlo; si sigue, avisa a la Dirección de TIC.',
  },
}

/** The code and the sentence of a status; of one that is not in the list, those of 400 or 500. */
export const faultOf = (status: number): Told => (WORDS[status] ?? WORDS[status < 500 ? 400 : 500]) as Told

/** Libraries' words for what was sent, with the status it deserves. */
const SENT: [test: RegExp, status: number, mensaje?: string][] = [
  [/^SyntaxError: .*JSON/, 400, 'Lo que mandas no es JSON: revisa comillas y comas.'],
  [/^(SyntaxError|URIError|CastError|BSONError|BSONVersionError|StrictModeError)/, 400],
  [
    /^\w*Error: (Unexpected end of (form|file)|Malformed (part header|content type)|.*Boundary not found)/,
    400,
    'El formulario llegó incompleto: vuelve a mandarlo.',
  ],
  [/^APIError: .*limit has been reached/, 413],
]

/** How the sentences begin that Payload does not translate. */
const ENGLISH =
  /^(A (valid|verified|file)|Cannot|Client|Collection|Document with|Expected|External|Failed|Field|field must|File size|Folders are|Global with|ID was|Incorrect|Invalid|Join fields|Missing|Multipart|No (User|collection|global)|Not supported|Orderable|Pasting|Redirect|Request|SVG and|Server error|Something|The|This|Token is|Too many|Unable|Upload timeout|Verification|You|publishAll)\b/

type Entry = { message?: string; data?: unknown; [more: string]: unknown }

/** What a refusal of ours carries: it is told as our own endpoints tell it. */
const isRefusal = (data: unknown): data is Refusal => isRecord(data) && 'codigo' in data && 'mensaje' in data

/** @returns the status and the body an error is answered with */
export const answerFault: AfterErrorHook = ({ error, req, result }) => {
  const { data: thrown, status: given } = error as { data?: unknown; status?: unknown }
  if (isRefusal(thrown)) return { response: refusalBody(thrown) as never, status: STATUS[thrown.codigo] }
  const sent = typeof given === 'number' && given !== 500 ? undefined : statusOfSent(error)
  const status = sent?.status ?? (typeof given === 'number' && given >= 400 && given < 600 ? given : 500)
  // Refusals are logged in a line; a failure under the same name, whole.
  if (status === 500 && error.name === 'APIError') req.payload.logger.error({ msg: 'failed', err: error })
  const entries: Entry[] = sent ? [{ message: sent.mensaje }] : (result?.errors ?? [{}])
  const errors = entries.map(({ message, data, ...more }) => {
    const { codigo, mensaje } = faultOf(status)
    const told = message && status !== 500 && !ENGLISH.test(message) ? message : mensaje
    const details = typeof data === 'object' && data && !Array.isArray(data) ? data : {}
    return { ...more, message: told, data: { codigo, ...campoOf(details), ...details } }
  })
  return { response: { errors } as never, status }
}

const statusOfSent = (error: Error): { status: number; mensaje?: string } | undefined => {
  const found = SENT.find(([test]) => test.test(`${error.name}: ${error.message}`))
  return found && { status: found[1], mensaje: found[2] }
}

/** A refusal of several fields says the first by itself, for whoever does not read the list. */
const campoOf = (details: object): { campo?: string } => {
  const [first] = 'errors' in details && Array.isArray(details.errors) ? details.errors : []
  return typeof first?.path === 'string' ? { campo: first.path } : {}
}
