import { setTimeout as sleep } from 'node:timers/promises'
import { type people, request } from '../contract/walk.ts'

type People = ReturnType<typeof people>

/** What people do to a running installation over HTTP, again and again. */
export type Hand = Awaited<ReturnType<typeof handOf>>

const ROLES = ['solicitante', 'secretaria', 'direccion', 'administrador-web', 'administrador']

export const handOf = async (p: People) => {
  for (const rol of ROLES) await p.token(rol)
  const waiting: { id: string; paso: number }[] = []
  let days = 0
  let opened = 0
  const open = () => p.openUpTo(1, request({ titulo: `Banco ${opened++}` }))

  return {
    token: p.token,
    /** Opens what is missing of so many cases to take steps in, so that a step is all that is measured. */
    async prepare(cases: number) {
      const missing = Array.from({ length: Math.max(0, cases - waiting.length) })
      await Promise.all(missing.map(async () => waiting.push({ id: await open(), paso: 2 })))
    },
    /** One step of a case, from the second to the fourth. */
    async step() {
      const next = waiting.shift() ?? { id: await open(), paso: 2 }
      const { status } = await p.step(next.id, next.paso)
      if (status !== 201) throw new Error(`step ${next.paso}: ${status}`)
      if (next.paso < 4) waiting.push({ id: next.id, paso: next.paso + 1 })
    },
    /** What Payload does by itself: two fields, one row, no hooks of ours. */
    async create() {
      const fecha = new Date(Date.UTC(2100, 0, 1 + days++)).toISOString().slice(0, 10)
      const { status } = await p.as('administrador', 'POST', '/api/dias-inhabiles', { fecha, motivo: 'Banco' })
      if (status !== 201) throw new Error(`create: ${status}`)
    },
    /** Takes away what `create` made: each step and each tray reads the holidays, and a municipality has some dozens. */
    async clear() {
      const { status } = await p.as('administrador', 'DELETE', '/api/dias-inhabiles?where[motivo][equals]=Banco')
      if (status !== 200) throw new Error(`clear: ${status}`)
    },
    async openWithPapers(n: number, atOnce: number) {
      const ids: string[] = []
      let left = n
      const client = async () => {
        while (left-- > 0) ids.push(await open())
      }
      await Promise.all(Array.from({ length: atOnce }, client))
      for (const id of ids.slice(-atOnce)) await papersOf(p, id)
    },
    async someFolio(): Promise<string> {
      const { json } = await p.as('secretaria', 'GET', '/api/expedientes?limit=1&where[pasoActual][equals]=4')
      return json.docs[0].folio
    },
  }
}

/** Waits until the case's papers can be read; cases are settled one after the other. */
const papersOf = async (p: People, id: string): Promise<void> => {
  const deadline = Date.now() + 60_000
  while (Date.now() < deadline) {
    const { json } = await p.as('solicitante', 'GET', `/api/expedientes/${id}/documentos`)
    if (json.docs?.length) return
    await sleep(20)
  }
  throw new Error(`the papers of ${id} did not come`)
}
