import { readFileSync } from 'node:fs'
import { login } from '../helpers/api.ts'
import type { Db } from '../helpers/data.ts'
import type { TestServer } from '../helpers/server.ts'
import { install, installed } from './install.ts'
import { during } from './load.ts'
import { portalRows } from './pages.ts'
import { paperRows } from './papers.ts'
import type { Part } from './report.ts'
import { atMost, each, perSecond, type Row } from './row.ts'
import { openingRows, stepRows } from './steps.ts'
import { trayRows } from './trays.ts'

/** As many cases as every figure is of, and against which more of them are compared. */
export const SMALL = 10_000

/** What `npm run bench` was asked for, in its order; `tell` hears each part as soon as it is measured. */
export const measure = async (
  db: Db,
  cases: number,
  only: readonly Part[],
  tell: (part: Part, rows: Row[]) => void,
): Promise<void> => {
  const small = await install(db, Math.min(cases, SMALL))
  const large = cases > SMALL ? await install(db, cases) : null
  const parts: Record<Part, () => Row[] | Promise<Row[]>> = {
    start: () => [...installed(small), ...(large ? installed(large).slice(1) : [])],
    steps: () => stepRows(small, large),
    openings: () => openingRows(small, large),
    trays: () => trayRows(small, large),
    pages: () => portalRows(small.server),
    papers: () => paperRows(small.server.dataDir),
    memory: async () => [await signIn(small.server), ...memory(small.server)],
  }
  for (const part of only) tell(part, await parts[part]())
  await small.server.stop()
  await large?.server.stop()
}

const signIn = async ({ url }: TestServer): Promise<Row> => {
  const rate = await during((n) => login(url, n % 2 ? 'secretaria' : 'direccion'), { seconds: 3 })
  return { name: 'iniciar sesión', figure: `${perSecond(rate.perSecond)}, ${each(rate)}` }
}

/** Of the process as Linux counts it, its threads included; nothing where the system does not tell. */
const memory = ({ dataDir }: TestServer): Row[] => {
  if (process.platform !== 'linux') return []
  const status = readFileSync(`/proc/${readFileSync(`${dataDir}.pid`, 'utf8')}/status`, 'utf8')
  const megabytes = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024
  return [
    { name: 'memoria después de todo ello', figure: `${megabytes.toFixed(0)} MB`, bar: atMost(megabytes, 450, ' MB') },
  ]
}
