import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { MOST_PAGES, type Visits } from './port.ts'

type Value = string | number
type Client = {
  rows(sql: string, values: readonly Value[]): unknown[][]
  change(sql: string, values: readonly Value[]): number
  together<T>(work: () => T): T
}

const SUMS = 'sum("visitas"), sum("si"), sum("no")'

export const sqliteVisits = (db: Payload['db']): Visits => {
  const { client } = db as unknown as { client: Client }
  return {
    async add(rows) {
      client.together(() => {
        for (const { pagina, dia, visitas, si, no } of rows)
          client.change(
            'INSERT INTO "visitas" ("id", "pagina", "dia", "visitas", "si", "no") VALUES (?, ?, ?, ?, ?, ?) ' +
              'ON CONFLICT ("pagina", "dia") DO UPDATE SET "visitas" = "visitas" + excluded."visitas", ' +
              '"si" = "si" + excluded."si", "no" = "no" + excluded."no"',
            [randomUUID(), pagina, dia, visitas, si, no],
          )
      })
    },
    async perDay(paginas, desde) {
      const places = paginas.map(() => '?').join(', ')
      const sql = `SELECT "dia", ${SUMS} FROM "visitas" WHERE "pagina" IN (${places}) AND "dia" >= ? GROUP BY "dia" ORDER BY "dia"`
      return client.rows(sql, [...paginas, desde]).map(([dia, ...sums]) => ({ dia: String(dia), ...counts(sums) }))
    },
    async perPage(desde) {
      const sql = `SELECT "pagina", ${SUMS} FROM "visitas" WHERE "dia" >= ? GROUP BY "pagina" ORDER BY 2 DESC LIMIT ?`
      return client
        .rows(sql, [desde, MOST_PAGES])
        .map(([pagina, ...sums]) => ({ pagina: String(pagina), ...counts(sums) }))
    },
    async fold(dia) {
      client.together(() => {
        client.change(
          'INSERT INTO "visitas" ("id", "pagina", "dia", "visitas", "si", "no") ' +
            `SELECT lower(hex(randomblob(16))), "pagina", substr("dia", 1, 7), ${SUMS} FROM "visitas" ` +
            'WHERE "dia" < ? AND length("dia") = 10 GROUP BY 2, 3 ON CONFLICT ("pagina", "dia") DO NOTHING',
          [dia],
        )
        client.change('DELETE FROM "visitas" WHERE "dia" < ? AND length("dia") = 10', [dia])
      })
    },
  }
}

const counts = ([visitas, si, no]: unknown[]) => ({ visitas: Number(visitas), si: Number(si), no: Number(no) })
