import type { Endpoint } from 'payload'
import { findTray } from '../cases/tray.ts'
import { noSession, Refused } from '../engine/errors.ts'
import { answer } from './answer.ts'

/** `GET /api/bandeja`: what the caller can do now, most urgent first. `?pagina=`, `?q=`, `?procedimiento=`, `?tab=`. */
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
          pagina: Number(get('pagina') ?? 1),
          q: get('q'),
          procedimiento: get('procedimiento'),
          tab: tab === 'enEspera' || tab === 'concluidos' ? tab : 'meToca',
        }),
      )
    }),
}
