import * as migration_20261124_003247_inicial from './20261124_003247_inicial.ts'
import * as migration_20261124_213720_cuentas from './20261124_213720_cuentas.ts'

export const migrations = [
  {
    up: migration_20261124_003247_inicial.up,
    down: migration_20261124_003247_inicial.down,
    name: '20261124_003247_inicial',
  },
  {
    up: migration_20261124_213720_cuentas.up,
    down: migration_20261124_213720_cuentas.down,
    name: '20261124_213720_cuentas'
  },
]
