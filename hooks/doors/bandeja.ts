import type { Endpoint } from 'payload'
import { readAsk } from '../cases/tray/ask.ts'
import { findTray } from '../cases/tray.ts'
import { noSession, Refused } from '../engine/errors.ts'
import { answer } from './answer.ts'

/** `GET /api/bandeja`: what the caller can do now, most urgent first. `?pagina=`, `?tab=`, and what `readAsk` reads. */
export const bandejaEndpoint: Endpoint = {
  path: '/bandeja',
  method: 'get',
  handler: (req) =>
    answer(async () => {
      if (!req.user?.activo) throw new Refused(noSession)
      const get = (name: string) => req.searchParams.get(name) ?? undefined
      const tab = get('tab')
      return Response.json(
        await findTray(req, {
          ...readAsk(get),
          pagina: Number(get('pagina') ?? 1),
          tab: tab === 'enEspera' || tab === 'concluidos' ? tab : 'meToca',
        }),
      )
    }),
}
