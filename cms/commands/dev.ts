import { spawn } from 'node:child_process'
import path from 'node:path'
import { watched } from './sources.ts'

/*
 * `npm run dev`: serves, and starts again with each change of what it runs or was built from. The panel is built when it is missing and
 * not with every change, which would take half a minute: `npm run build` makes it anew.
 */

const root = path.resolve(import.meta.dirname, '../..')

spawn(process.execPath, [...watched(root).map((place) => `--watch-path=${place}`), 'cms/start.ts'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, KEEP_PANEL: '1' },
}).once('exit', (code) => process.exit(code ?? 0))
