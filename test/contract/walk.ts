import { call, login } from '../helpers/api.ts'

export const SI06 = 'P-OMA-TI-SI-06'

/** What a requester of Ecología sends, complete. */
export const request = (more: Record<string, unknown> = {}) => ({
  numeroOficio: 'DGE/0900/2026',
  // Of many cases of one dependency: each says that it is another.
  numeroRepetido: true,
  fechaOficio: '2026-11-20',
  titulo: 'Jornada de vacunación antirrábica en la región 94',
  texto: '## Dónde\n\nEn el domo de la región 94, de 8:00 a 14:00.',
  ...more,
})

export const STAMP = { numeroOficio: 'DGE/0900/2026', fechaOficio: '2026-11-20', recibido: '2026-11-23T09:40:00-05:00' }

/** Who completes each step after the first, and with what. */
const STEPS: Record<number, { rol: string; datos: Record<string, unknown> }> = {
  2: { rol: 'secretaria', datos: STAMP },
  3: { rol: 'direccion', datos: { indicacion: 'Publicar hoy.' } },
  4: { rol: 'secretaria', datos: { nota: 'Con la foto grande.' } },
  5: { rol: 'administrador-web', datos: {} },
  6: { rol: 'secretaria', datos: { archivadoEn: 'Carpeta 12' } },
}

/** The demo's people on a server, signed in once each. */
export const people = (url: string) => {
  const tokens = new Map<string, Promise<string>>()
  const token = (rol: string): Promise<string> => {
    const known = tokens.get(rol) ?? login(url, rol)
    tokens.set(rol, known)
    return known
  }
  const as = async (rol: string | null, method: string, path: string, body?: unknown) =>
    call(url, rol ? await token(rol) : null, method, path, body)

  /** Opens a case and takes it up to, and including, `hasta`. @returns its id */
  const openUpTo = async (hasta: number, datos = request()): Promise<string> => {
    const opened = await as('solicitante', 'POST', '/api/expedientes', { procedimiento: SI06, datos })
    if (opened.status !== 201) throw new Error(`opening: ${opened.status} ${JSON.stringify(opened.json)}`)
    const { id } = opened.json.doc
    for (let paso = 2; paso <= hasta; paso++) {
      const done = await step(id, paso)
      if (done.status !== 201) throw new Error(`step ${paso}: ${done.status} ${JSON.stringify(done.json)}`)
    }
    return id
  }

  const step = async (expediente: string, paso: number, more: Record<string, unknown> = {}) => {
    const { rol = 'secretaria', datos } = STEPS[paso] ?? {}
    const publicacion = paso === 5 ? { publicacion: (await draftOf(expediente)).id } : {}
    return as(rol, 'POST', '/api/movimientos', { expediente, paso, datos: { ...datos, ...publicacion }, ...more })
  }

  const draftOf = async (expediente: string) => {
    const path = `/api/publicaciones?where[expediente][equals]=${expediente}&draft=true`
    return (await as('administrador-web', 'GET', path)).json.docs[0]
  }

  /** The case and how many movements it has, as the system's administrator sees them. */
  const stored = async (expediente: string) => {
    const state = await as('administrador', 'GET', `/api/expedientes/${expediente}`)
    const history = await as(
      'administrador',
      'GET',
      `/api/movimientos?where[expediente][equals]=${expediente}&sort=seq&limit=0`,
    )
    return { ...state.json, movements: history.json.docs }
  }

  return { url, token, as, openUpTo, step, draftOf, stored }
}

/** The contract's code of a refusal. */
export const codeOf = (answer: { json: { errors?: { data?: { codigo?: string } }[] } }) =>
  answer.json?.errors?.[0]?.data?.codigo
