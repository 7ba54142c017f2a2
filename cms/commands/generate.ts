import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { GUIDES, writeGuides } from './guides.ts'
import { PALETTES, writePalettes } from './palette.ts'

/*
 * Makes what is generated: the stylesheets of the palette, the guides, the types, the panel's import map and, where the schema changed, a migration of the embedded
 * database (`--name=que-cambia`). With `--check` it works on a copy, and fails when one of them is not current.
 */

const home = path.resolve(import.meta.dirname, '../..')
const check = process.argv.includes('--check')
const name = process.argv.find((arg) => arg.startsWith('--name='))?.slice(7) ?? 'esquema'
const scratch = mkdtempSync(path.join(tmpdir(), 'cenote-'))

const copyTree = (): string => {
  const copy = path.join(scratch, 'copia')
  const isSource = (file: string) => !/[\\/](\.next|node_modules)$/.test(file)
  for (const folder of ['cms', 'collections', 'hooks', 'seed', 'site/src/styles', 'docs/guias']) {
    cpSync(path.join(home, folder), path.join(copy, folder), { recursive: true, filter: isSource })
  }
  for (const file of ['package.json', 'tsconfig.json']) cpSync(path.join(home, file), path.join(copy, file))
  symlinkSync(path.join(home, 'node_modules'), path.join(copy, 'node_modules'))
  return copy
}

const root = check ? copyTree() : home
const generated = [
  'cms/payload-types.ts',
  'cms/app/(payload)/admin/importMap.js',
  ...Object.values(PALETTES),
  ...GUIDES,
]
const migrations = path.join(root, 'cms/migrations')
/** Nothing where it is not there yet. */
const read = (file: string) => (existsSync(path.join(root, file)) ? readFileSync(path.join(root, file), 'utf8') : '')

const payload = (...args: string[]) =>
  execFileSync(process.execPath, [path.join(home, 'node_modules/payload/bin.js'), ...args], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'development',
      DATABASE_URL: '',
      DATA_DIR: path.join(scratch, 'datos'),
      PAYLOAD_CONFIG_PATH: path.join(root, 'cms/config/payload.config.ts'),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })

/** Payload writes migrations for a bundler; Node runs them as they are, so imports name files and types are marked. */
const forNode = (file: string) => {
  const text = readFileSync(file, 'utf8')
    .replace('import { MigrateUpArgs, MigrateDownArgs,', 'import { type MigrateUpArgs, type MigrateDownArgs,')
    .replace(/from '(\.\/[\w-]+)'/g, "from '$1.ts'")
    .replace(/;$/gm, '')
  writeFileSync(file, text)
}

const stale: string[] = []
try {
  const before = generated.map(read)
  const known = new Set(readdirSync(migrations))
  writePalettes(root)
  writeGuides(root)
  payload('generate:types')
  payload('generate:importmap')
  payload('migrate:create', name, '--skip-empty')
  const added = readdirSync(migrations).filter((file) => !known.has(file))
  for (const file of added.length ? [...added, 'index.ts'] : []) {
    if (file.endsWith('.ts')) forNode(path.join(migrations, file))
  }
  stale.push(...generated.filter((file, i) => read(file) !== before[i]))
  stale.push(...added.map((file) => `cms/migrations/${file}`))
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

if (check && stale.length) {
  console.error(`Estos archivos generados no están al día: ${stale.join(', ')}. Corre «npm run generate».`)
  process.exit(1)
}
console.log(stale.length ? `Generado: ${stale.join(', ')}` : 'Lo generado está al día.')
