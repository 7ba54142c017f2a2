import * as migration_20261124_003247_inicial from './20261124_003247_inicial.ts'
import * as migration_20261124_214234_atorados from './20261124_214234_atorados.ts'

export const migrations = [
  {
    up: migration_20261124_003247_inicial.up,
    down: migration_20261124_003247_inicial.down,
    name: '20261124_003247_inicial',
  },
  {
    up: migration_20261124_214234_atorados.up,
    down: migration_20261124_214234_atorados.down,
    name: '20261124_214234_atorados'
  },
]
