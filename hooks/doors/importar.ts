import type { Endpoint, PayloadRequest } from 'payload'
import { allServices, asFicha, namesOf } from '../catalogue/exchange.ts'
import { planImport } from '../catalogue/import/plan.ts'
import { invalid } from '../catalogue/import/refused.ts'
import { runImport } from '../catalogue/import/run.ts'
import type { Imported } from '../catalogue/import/types.ts'
import { toSheet } from '../catalogue/sheet/rows.ts'
import { writeCsv, writeXlsx } from '../catalogue/sheet/write.ts'
import { noSession, Refused } from '../engine/errors.ts'
import { withRole } from '../people/access.ts'
import { answer } from './answer.ts'
import type { ReceivedFile } from './bytes.ts'
import { sheetSent } from './sheetSent.ts'

const importer = withRole('administrador-web')

/** @throws Refused to everybody but the web administrator */
const onlyEditor = async (req: PayloadRequest): Promise<void> => {
  if (!req.user) throw new Refused(noSession)
  if ((await importer({ req })) !== true)
    throw new Refused({
      ...noSession,
      codigo: 'rol-sin-permiso',
      mensaje: 'El catálogo lo importa y exporta el administrador web.',
    })
}

/**
 * Reads a file, tells everything that is wrong by row and column and, where nothing is and it is no trial, writes all of it.
 * @param ensayo only tells
 */
export const importServices = async (
  req: PayloadRequest,
  file: ReceivedFile | undefined,
  { ensayo, nota }: { ensayo: boolean; nota?: string },
): Promise<Imported & { escrito: boolean }> => {
  await onlyEditor(req)
  if (nota && nota.length > 300) throw invalid('nota', 'La nota lleva máximo 300 caracteres.')
  const sheet = await sheetSent(file)
  const plan = () => planImport(req, sheet, nota)
  const told = ensayo ? (await plan()).told : await runImport(req, nota, plan)
  return { ...told, escrito: !ensayo && told.errores.length === 0 }
}

/** `POST /api/servicios/importar`, multipart: `archivo`, `ensayo=true`, `nota` where published services change. */
export const importEndpoint: Endpoint = {
  path: '/importar',
  method: 'post',
  handler: (req) =>
    answer(async () => {
      await onlyEditor(req)
      const sent = (await req.json?.()) as { ensayo?: unknown; nota?: unknown } | undefined
      const files = req as unknown as { files?: Record<string, ReceivedFile[]> }
      const nota = typeof sent?.nota === 'string' ? sent.nota.trim() : undefined
      const ensayo = /^(true|1|s[ií])$/i.test(String(sent?.ensayo ?? ''))
      const { escrito, ...told } = await importServices(req, files.files?.archivo?.[0], { ensayo, nota })
      return Response.json({ ...told, escrito }, { status: told.errores.length && !ensayo ? 400 : 200 })
    }),
}

/** The catalogue whole, drafts too, as `csv`, `xlsx` or `json`; the import reads the first two back. */
export const exportServices = async (req: PayloadRequest, formato: string): Promise<Response> => {
  await onlyEditor(req)
  const docs = (await allServices(req, 'newest')).map(asFicha)
  const names = await namesOf(req, 'stored')
  const headers = (type: string) => ({
    'content-type': type,
    'content-disposition': `attachment; filename="catalogo.${formato}"`,
    'cache-control': 'no-store',
  })
  if (formato === 'json') return Response.json({ docs }, { headers: headers('application/json') })
  const sheet = toSheet(docs, names)
  if (formato === 'xlsx') {
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    return new Response(new Uint8Array(await writeXlsx(sheet)), { headers: headers(type) })
  }
  if (formato === 'csv') return new Response(writeCsv(sheet), { headers: headers('text/csv; charset=utf-8') })
  throw invalid('formato', 'El formato es csv, xlsx o json.')
}

/** `GET /api/servicios/exportar?formato=csv|xlsx|json`. */
export const exportEndpoint: Endpoint = {
  path: '/exportar',
  method: 'get',
  handler: (req) => answer(() => exportServices(req, req.searchParams.get('formato') ?? 'csv')),
}
