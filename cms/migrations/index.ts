import * as migration_20261124_003247_inicial from './20261124_003247_inicial.ts'
import * as migration_20261124_214644_fallas from './20261124_214644_fallas.ts'

export const migrations = [
  {
    up: migration_20261124_003247_inicial.up,
    down: migration_20261124_003247_inicial.down,
    name: '20261124_003247_inicial',
  },
  {
    up: migration_20261124_214644_fallas.up,
    down: migration_20261124_214644_fallas.down,
    name: '20261124_214644_fallas'
  },
]
