import * as migration_20261124_003247_inicial from './20261124_003247_inicial.ts'
import * as migration_20261124_221648_verdad from './20261124_221648_verdad.ts'
import * as migration_20261125_021213_casa from './20261125_021213_casa.ts'
import * as migration_20261125_134132_intranet from './20261125_134132_intranet.ts'
import * as migration_20261125_172743_jornada from './20261125_172743_jornada.ts'

export const migrations = [
  {
    up: migration_20261124_003247_inicial.up,
    down: migration_20261124_003247_inicial.down,
    name: '20261124_003247_inicial',
  },
  {
    up: migration_20261124_221648_verdad.up,
    down: migration_20261124_221648_verdad.down,
    name: '20261124_221648_verdad',
  },
  {
    up: migration_20261125_021213_casa.up,
    down: migration_20261125_021213_casa.down,
    name: '20261125_021213_casa',
  },
  {
    up: migration_20261125_134132_intranet.up,
    down: migration_20261125_134132_intranet.down,
    name: '20261125_134132_intranet',
  },
  {
    up: migration_20261125_172743_jornada.up,
    down: migration_20261125_172743_jornada.down,
    name: '20261125_172743_jornada'
  },
]
