import * as migration_20261123_230805_inicial from './20261123_230805_inicial.ts'

export const migrations = [
  {
    up: migration_20261123_230805_inicial.up,
    down: migration_20261123_230805_inicial.down,
    name: '20261123_230805_inicial'
  },
]
