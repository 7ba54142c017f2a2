import * as migration_20261124_003247_inicial from './20261124_003247_inicial.ts'
import * as migration_20261124_214115_manual from './20261124_214115_manual.ts'

export const migrations = [
  {
    up: migration_20261124_003247_inicial.up,
    down: migration_20261124_003247_inicial.down,
    name: '20261124_003247_inicial',
  },
  {
    up: migration_20261124_214115_manual.up,
    down: migration_20261124_214115_manual.down,
    name: '20261124_214115_manual'
  },
]
