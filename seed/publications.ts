import type { Payload } from 'payload'
import { advanceCase } from '../hooks/cases/advance.ts'
import { openCase } from '../hooks/cases/open.ts'
import { findDraft } from '../hooks/portal/draft.ts'
import type { ActAs } from './actAs.ts'
import { REQUESTS, type Request } from './requests.ts'

/** Makes the publications that are missing, each by its case, step after step, by the people whose steps they are. */
export const seedPublications = async (payload: Payload, as: ActAs): Promise<void> => {
  for (const [index, request] of REQUESTS.entries()) {
    await walk(payload, request, `demo-si-06-${index + 1}`, as)
  }
}

/** Takes one request as far as `hasta` says. Commands are the demo's own, so that walking it again changes nothing. */
const walk = async (
  payload: Payload,
  { solicitante, hasta, datos, indicacion }: Request,
  comando: string,
  as: ActAs,
): Promise<void> => {
  const { loaded } = await openCase(await as(solicitante), {
    procedimiento: 'P-OMA-TI-SI-06',
    datos,
    comando: `${comando}-1`,
  })
  const expediente = loaded.expediente.id
  const { numeroOficio, fechaOficio } = datos
  const recibido = new Date().toISOString()
  const steps: [paso: number, cuenta: string, datos: () => Promise<Record<string, unknown>>][] = [
    [2, 'secretaria', async () => ({ numeroOficio, fechaOficio, recibido })],
    [3, 'direccion', async () => ({ indicacion })],
    [4, 'secretaria', async () => ({})],
    [5, 'administrador-web', async () => ({ publicacion: (await findDraft(payload, expediente))?.id })],
    [6, 'secretaria', async () => ({ archivadoEn: 'Serie 5C, carpeta 2026' })],
  ]
  for (const [paso, cuenta, data] of steps) {
    if (paso > hasta) return
    await advanceCase(await as(cuenta), { expediente, paso, datos: await data(), comando: `${comando}-${paso}` })
  }
}
