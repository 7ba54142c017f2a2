import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { canonicalJson } from '../../hooks/ledger/canonical.ts'
import { PROCEDURES } from '../../hooks/manual/index.ts'
import { published } from './graph.ts'

/*
 * Cases are pinned to the version they began with: what was published never changes. `published.json` keeps the SHA-256 of
 * each definition in canonical JSON, schemas as JSON Schema.
 */
const FILE = new URL('published.json', import.meta.url)
const frozen: Record<string, string> = JSON.parse(readFileSync(FILE, 'utf8'))
const now = Object.fromEntries(
  PROCEDURES.map((p) => [
    `${p.codigo}@${p.version}`,
    createHash('sha256')
      .update(canonicalJson(published(p)))
      .digest('hex'),
  ]),
)

const HOW = `
A published definition stays as it is: running cases are pinned to it. For a new edition of the manual, copy its file
(si-06.ts → si-06-v03.ts), give the copy the next \`version\`, and add it after the old one in hooks/manual/index.ts.
While the version is unreleased, or when it is new, renew the record:
  UPDATE_PUBLISHED=1 npx vitest run --project unit test/hooks/published.spec.ts`

if (process.env.UPDATE_PUBLISHED) writeFileSync(FILE, `${JSON.stringify(now, Object.keys(now).sort(), 2)}\n`)
const record = process.env.UPDATE_PUBLISHED ? now : frozen

it.each([...new Set([...Object.keys(record), ...Object.keys(now)])])('%s is as it was published', (version) => {
  const told = record[version] ? (now[version] ? 'has changed' : 'is gone') : 'is not in published.json'
  expect(now[version], `${version} ${told}.${HOW}`).toBe(record[version])
})
