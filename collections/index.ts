import type { CollectionConfig, GlobalConfig } from 'payload'
import { Adjuntos } from './Adjuntos.ts'
import { Ausencias } from './Ausencias.ts'
import { Avisos } from './Avisos.ts'
import { Borradores } from './Borradores.ts'
import { Busquedas } from './Busquedas.ts'
import { Cifras } from './Cifras.ts'
import { Correos } from './Correos.ts'
import { Correspondencia } from './Correspondencia.ts'
import { Cuentas } from './Cuentas.ts'
import { Dependencias } from './Dependencias.ts'
import { DiasInhabiles } from './DiasInhabiles.ts'
import { Dictamenes } from './Dictamenes.ts'
import { Documentos } from './Documentos.ts'
import { Encuestas } from './Encuestas.ts'
import { Enlaces } from './Enlaces.ts'
import { Equipos } from './Equipos.ts'
import { Expedientes } from './Expedientes.ts'
import { Fallas } from './Fallas.ts'
import { Folios } from './Folios.ts'
import { Horarios } from './Horarios.ts'
import { Importaciones } from './Importaciones.ts'
import { Indicadores } from './Indicadores.ts'
import { Medios } from './Medios.ts'
import { Menus } from './Menus.ts'
import { Metas } from './Metas.ts'
import { Movimientos } from './Movimientos.ts'
import { Municipio } from './Municipio.ts'
import { Notificaciones } from './Notificaciones.ts'
import { Observaciones } from './Observaciones.ts'
import { Oficios } from './Oficios.ts'
import { Opiniones } from './Opiniones.ts'
import { Ordenes } from './Ordenes.ts'
import { Paginas } from './Paginas.ts'
import { Portada } from './Portada.ts'
import { Publicaciones } from './Publicaciones.ts'
import { Redirecciones } from './Redirecciones.ts'
import { Servicios } from './Servicios.ts'
import { Sinonimos } from './Sinonimos.ts'
import { Sistemas } from './Sistemas.ts'
import { Traducciones } from './Traducciones.ts'
import { Usuarios } from './Usuarios.ts'
import { Visitas } from './Visitas.ts'

/** Every collection, in the order the panel shows them. */
export const collections: CollectionConfig[] = [
  Expedientes,
  Movimientos,
  Oficios,
  Ordenes,
  Dictamenes,
  Correspondencia,
  Cuentas,
  Equipos,
  Sistemas,
  Observaciones,
  Encuestas,
  Documentos,
  Adjuntos,
  Borradores,
  Publicaciones,
  Avisos,
  Paginas,
  Redirecciones,
  Servicios,
  Indicadores,
  Traducciones,
  Importaciones,
  Medios,
  Opiniones,
  Enlaces,
  Sinonimos,
  Busquedas,
  Usuarios,
  Dependencias,
  Ausencias,
  DiasInhabiles,
  Horarios,
  Metas,
  Folios,
  Correos,
  Notificaciones,
  Fallas,
  Cifras,
  Visitas,
]

/** What there is one of. */
export const globals: GlobalConfig[] = [Portada, Menus, Municipio]
