import * as migration_20261123_230805_inicial from './20261123_230805_inicial.ts'
import * as migration_20261123_235821_registros from './20261123_235821_registros.ts'
import * as migration_20261124_000326_documentos from './20261124_000326_documentos.ts'
import * as migration_20261124_002555_indices from './20261124_002555_indices.ts'

export const migrations = [
  {
    up: migration_20261123_230805_inicial.up,
    down: migration_20261123_230805_inicial.down,
    name: '20261123_230805_inicial',
  },
  {
    up: migration_20261123_235821_registros.up,
    down: migration_20261123_235821_registros.down,
    name: '20261123_235821_registros',
  },
  {
    up: migration_20261124_000326_documentos.up,
    down: migration_20261124_000326_documentos.down,
    name: '20261124_000326_documentos',
  },
  {
    up: migration_20261124_002555_indices.up,
    down: migration_20261124_002555_indices.down,
    name: '20261124_002555_indices'
  },
]
