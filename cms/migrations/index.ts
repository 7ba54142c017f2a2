import * as migration_20261124_003247_inicial from './20261124_003247_inicial.ts'
import * as migration_20261124_213902_publicar from './20261124_213902_publicar.ts'

export const migrations = [
  {
    up: migration_20261124_003247_inicial.up,
    down: migration_20261124_003247_inicial.down,
    name: '20261124_003247_inicial',
  },
  {
    up: migration_20261124_213902_publicar.up,
    down: migration_20261124_213902_publicar.down,
    name: '20261124_213902_publicar'
  },
]
