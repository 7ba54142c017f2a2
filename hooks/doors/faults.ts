import type { AfterErrorHook } from 'payload'

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
export const wordsOf = (status: number): Told => (WORDS[status] ?? WORDS[status < 500 ? 400 : 500]) as Told

/** Libraries' words for what was sent, with the status it deserves. */
const SENT: [test: RegExp, status: number][] = [
  [/^(SyntaxError|URIError|CastError|BSONError|BSONVersionError|StrictModeError)/, 400],
  [/^\w*Error: (Unexpected end of (form|file)|Malformed (part header|content type)|.*Boundary not found)/, 400],
  [/^APIError: .*limit has been reached/, 413],
]

/** Sentences that Payload does not translate begin with one of these. */
const ENGLISH =
  /^(A|An|Cannot|Client|Collection|Document|Expected|External|Failed|Field|field|File|Folders|Global|ID|Incorrect|Invalid|Join|Missing|Multipart|No|Not|Orderable|Pasting|Redirect|Request|SVG|Server|Something|The|This|Token|Too|Unable|Upload|Verification|You|publishAllLocales)\b/

type Entry = { message?: string; data?: unknown; [more: string]: unknown }

/** @returns the status and the body an error is answered with */
export const answerFault: AfterErrorHook = ({ error, result }) => {
  const given = (error as { status?: unknown }).status
  const sent = typeof given === 'number' && given !== 500 ? undefined : statusOfSent(error)
  const status = sent ?? (typeof given === 'number' && given >= 400 && given < 600 ? given : 500)
  const entries: Entry[] = sent ? [{}] : (result?.errors ?? [{}])
  const errors = entries.map(({ message, data, ...more }) => {
    const { codigo, mensaje } = wordsOf(status)
    const told = message && status !== 500 && !ENGLISH.test(message) ? message : mensaje
    const details = typeof data === 'object' && data && !Array.isArray(data) ? data : {}
    return { ...more, message: told, data: { codigo, ...campoOf(details), ...details } }
  })
  return { response: { errors } as never, status }
}

const statusOfSent = (error: Error): number | undefined =>
  SENT.find(([test]) => test.test(`${error.name}: ${error.message}`))?.[1]

/** A refusal of several fields says the first by itself, for whoever does not read the list. */
const campoOf = (details: object): { campo?: string } => {
  const [first] = 'errors' in details && Array.isArray(details.errors) ? details.errors : []
  return typeof first?.path === 'string' ? { campo: first.path } : {}
}
