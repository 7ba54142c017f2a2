import type { CollectionConfig } from 'payload'
import { Adjuntos } from './Adjuntos.ts'
import { Ausencias } from './Ausencias.ts'
import { Avisos } from './Avisos.ts'
import { Correos } from './Correos.ts'
import { Cuentas } from './Cuentas.ts'
import { Dependencias } from './Dependencias.ts'
import { DiasInhabiles } from './DiasInhabiles.ts'
import { Dictamenes } from './Dictamenes.ts'
import { Documentos } from './Documentos.ts'
import { Encuestas } from './Encuestas.ts'
import { Expedientes } from './Expedientes.ts'
import { Fallas } from './Fallas.ts'
import { Folios } from './Folios.ts'
import { Medios } from './Medios.ts'
import { Movimientos } from './Movimientos.ts'
import { Observaciones } from './Observaciones.ts'
import { Oficios } from './Oficios.ts'
import { Ordenes } from './Ordenes.ts'
import { Publicaciones } from './Publicaciones.ts'
import { Usuarios } from './Usuarios.ts'

/** Every collection, in the order the panel shows them. */
export const collections: CollectionConfig[] = [
  Expedientes,
  Movimientos,
  Oficios,
  Ordenes,
  Dictamenes,
  Cuentas,
  Observaciones,
  Encuestas,
  Documentos,
  Adjuntos,
  Publicaciones,
  Avisos,
  Medios,
  Usuarios,
  Dependencias,
  Ausencias,
  DiasInhabiles,
  Folios,
  Correos,
  Fallas,
]
