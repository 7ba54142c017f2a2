import type { Installation } from './install.ts'
import { interleave } from './interleave.ts'
import { pageGetter } from './load.ts'
import { each, longer, perSecond, type Row } from './row.ts'
import { grown } from './steps.ts'

const PAGES = [
  ['bandeja de la secretaría', 'secretaria', '/intranet'],
  ['bandeja de la secretaría, en espera de otros', 'secretaria', '/intranet?tab=en-espera'],
  ['bandeja de la secretaría, concluidos', 'secretaria', '/intranet?tab=concluidos'],
  ['bandeja de la secretaría, una búsqueda', 'secretaria', '/intranet?q=94'],
  ['bandeja de quien solicita', 'solicitante', '/intranet'],
  ['un expediente', 'secretaria', null],
  ['bandeja de la secretaría por la API', 'secretaria', '/api/bandeja'],
] as const

/** Trays and a case as pages, and what the API answers, one reader; in turns with the same among many more cases. */
export const trayRows = async (small: Installation, large: Installation | null): Promise<Row[]> => {
  const rows: Row[] = []
  for (const [name, rol, path] of PAGES) {
    const [one, other] = [await reader(small, rol, path), large && (await reader(large, rol, path))]
    const { few, many } = await interleave({ few: one.get, many: other?.get }, { rounds: 4, seconds: 0.8 })
    one.close()
    other?.close()
    rows.push({
      name,
      figure: `${each(few)} (${perSecond(few.perSecond)})`,
      ...(path?.startsWith('/api/') ? {} : { bar: asPage(few) }),
    })
    if (large && many) rows.push(grown(name, longer(many, few), small, large))
  }
  return rows
}

const asPage = ({ p50, p95 }: { p50: number; p95: number }) => ({
  text: 'p50 ≤ 20 ms, p95 ≤ 50 ms',
  reached: p50 <= 20 && p95 <= 50,
})

/** Reads the page once before it is measured. */
const reader = async ({ server, hand }: Installation, rol: string, path: string | null) => {
  const token = await hand.token(rol)
  const { page, close } = pageGetter(server.url, { cookie: `payload-token=${token}` })
  const address = path ?? `/intranet/expedientes/${await hand.someFolio()}`
  await page(address)
  return { get: () => page(address), close }
}
