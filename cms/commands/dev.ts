import { spawn } from 'node:child_process'
import path from 'node:path'

/*
 * `npm run dev`: serves, and starts again with each change of the site, the collections or the hooks. The panel is built when it is
 * missing and not with every change, which would take half a minute: `npm run build` makes it anew.
 */

const root = path.resolve(import.meta.dirname, '../..')
const watched = ['collections', 'hooks', 'seed', 'site/src', 'cms/config', 'cms/http', 'cms/jobs', 'cms/print']

spawn(process.execPath, [...watched.map((folder) => `--watch-path=${folder}`), 'cms/start.ts'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, KEEP_PANEL: '1' },
}).once('exit', (code) => process.exit(code ?? 0))
