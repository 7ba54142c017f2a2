import type { Payload, Where } from 'payload'
import { recordMove } from '../../hooks/cases/changeEdition.ts'
import { type LoadedCase, loadCase } from '../../hooks/ledger/case.ts'
import { pagesOf } from '../../hooks/ledger/pages.ts'
import { idOf } from '../../hooks/ledger/relation.ts'
import { moveToEdition } from '../../hooks/manual/editions.ts'
import { findProcedure } from '../../hooks/manual/index.ts'
import { checkMigration, MIGRATIONS, type Migration } from '../../hooks/manual/migrations.ts'
import type { Rol } from '../../hooks/manual/roles.ts'
import type { Person } from '../../hooks/manual/types.ts'

/*
 * `npm run edition -- P-OMA-TI-XX-NN 03 [--apply] --as correo`: moves the live cases of a procedure to its new edition. Without
 * `--apply` it only tells what each would do. All can move or none does; what is over keeps the edition it ended with.
 */

export type MoveReport = { lines: string[]; problems: string[]; moved: number }

/** @param input.find other definitions than the published ones, for trying an edition before it is */
export const migrateCases = async (
  payload: Payload,
  input: { migration: Migration; actor: string; apply: boolean; find?: typeof findProcedure },
): Promise<MoveReport> => {
  const { migration, apply, find = findProcedure } = input
  const { codigo, de, a } = migration
  const report: MoveReport = { lines: [], problems: [], moved: 0 }
  const [from, to] = [find(codigo, de), find(codigo, a)]
  if (!from || !to) report.problems.push(`Falta la definición ${codigo} versión ${from ? a : de}.`)
  else report.problems.push(...checkMigration(migration, from, to))
  if (!to || report.problems.length) return report

  const people = await readPeople(payload)
  const decide = (loaded: LoadedCase) =>
    moveToEdition({
      migration,
      to,
      state: loaded.state,
      person: people.byId.get(loaded.state.asignado ?? '') ?? null,
      offices: people.officesFor(idOf(loaded.expediente.dependencia)),
      actor: input.actor,
    })
  for await (const { loaded, folio } of liveCases(payload, migration, find)) {
    const decision = decide(loaded)
    if ('problems' in decision) report.problems.push(...decision.problems.map((p) => `${folio}: ${p}`))
    else report.lines.push(`${folio}  paso ${decision.movement.paso} → ${decision.movement.datos.a}`)
  }
  if (!apply || report.problems.length) return report

  for await (const { loaded, folio } of liveCases(payload, migration, find)) {
    const decision = decide(loaded)
    const recorded = 'movement' in decision && (await recordMove(payload, loaded, decision.movement, find))
    if (recorded) report.moved++
    else report.problems.push(`${folio}: cambió mientras tanto; vuelve a correr la orden.`)
  }
  return report
}

/** Cases in progress under the old edition, by what their movements say. */
async function* liveCases(payload: Payload, { codigo, de }: Migration, find: typeof findProcedure) {
  const where: Where = {
    and: [{ procedimiento: { equals: codigo } }, { version: { equals: de } }, { estado: { equals: 'en-proceso' } }],
  }
  for await (const page of pagesOf(payload, 'expedientes', where)) {
    for (const expediente of page) {
      const loaded = await loadCase(payload, expediente, find)
      const live = loaded.state.estado === 'en-proceso' && loaded.movements.length > 0
      if (live && loaded.procedure.version === de) yield { loaded, folio: expediente.folio ?? expediente.id }
    }
  }
}

/** Who has an open account, and which roles that gives a case of a dependency. */
const readPeople = async (payload: Payload) => {
  const byId = new Map<string, Person>()
  const roles = new Set<Rol>()
  const requesters = new Set<string | null>()
  for await (const page of pagesOf(payload, 'usuarios', { activo: { equals: true } })) {
    for (const user of page) {
      byId.set(user.id, { id: user.id, roles: user.roles, activo: true })
      for (const rol of user.roles) if (rol !== 'solicitante') roles.add(rol)
      if (user.roles.includes('solicitante')) requesters.add(idOf(user.dependencia))
    }
  }
  const officesFor = (dependencia: string | null): ReadonlySet<Rol> =>
    requesters.has(dependencia) ? new Set<Rol>([...roles, 'solicitante']) : roles
  return { byId, officesFor }
}

const findActor = async (payload: Payload, email: string | undefined): Promise<string | null> => {
  const { docs } = await payload.find({
    collection: 'usuarios',
    where: { email: { equals: email ?? '' } },
    limit: 1,
    depth: 0,
    overrideAccess: true,
  })
  const [user] = docs
  return user?.activo && user.roles.includes('administrador') ? user.id : null
}

const main = async (): Promise<number> => {
  const { parseArgs } = await import('node:util')
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { dry: { type: 'boolean' }, apply: { type: 'boolean' }, as: { type: 'string' } },
  })
  const [codigo = '', a = ''] = positionals
  const apply = Boolean(values.apply && !values.dry)
  const migrations = MIGRATIONS.filter((m) => m.codigo === codigo && m.a === a)
  if (!migrations.length) {
    console.error(
      `No hay en hooks/manual/migrations.ts un mapa de ${codigo || '(código)'} a la versión ${a || '(versión)'}.`,
    )
    console.error('Uso: npm run edition -- P-OMA-TI-SI-06 03 [--apply] --as correo-de-quien-administra')
    return 1
  }
  const { openData } = await import('../open/openData.ts')
  await import('../print/printer.ts')
  const payload = await openData('alone')
  const actor = await findActor(payload, values.as)
  if (apply && !actor) {
    console.error('Di con --as el correo de una cuenta abierta con el rol administrador: queda en la historia.')
    return 1
  }
  let wrong = 0
  for (const migration of migrations) {
    const { lines, problems, moved } = await migrateCases(payload, { migration, actor: actor ?? '', apply })
    for (const line of lines) console.log(line)
    for (const problem of problems) console.error(`✗ ${problem}`)
    console.log(
      `${codigo} ${migration.de} → ${a}: ${lines.length} por pasar, ${moved} pasados, ${problems.length} problemas.${apply ? '' : ' Ensayo: nada cambió.'}`,
    )
    wrong += problems.length
  }
  return wrong ? 1 : 0
}

if (import.meta.main) process.exit(await main())
