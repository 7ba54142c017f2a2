import type { CollectionSlug, DataFromCollectionSlug } from 'payload'

/*
 * The rows of each collection, by the name of one: what Payload's own types say of them, which `npm run generate` fills in. Nothing
 * here knows where those types are written.
 */

type Row<S extends CollectionSlug> = DataFromCollectionSlug<S>

export type Adjunto = Row<'adjuntos'>
export type Ausencia = Row<'ausencias'>
export type Aviso = Row<'avisos'>
export type Borrador = Row<'borradores'>
export type Correo = Row<'correos'>
export type OficioSuelto = Row<'correspondencia'>
export type Cuenta = Row<'cuentas'>
export type Dependencia = Row<'dependencias'>
export type Dictamen = Row<'dictamenes'>
export type Documento = Row<'documentos'>
export type Encuesta = Row<'encuestas'>
export type Equipo = Row<'equipos'>
export type Expediente = Row<'expedientes'>
export type Falla = Row<'fallas'>
export type Folio = Row<'folios'>
export type Importacion = Row<'importaciones'>
export type Enlace = Row<'enlaces'>
export type Opinion = Row<'opiniones'>
export type HorarioFijado = Row<'horarios'>
export type Indicador = Row<'indicadores'>
export type Meta = Row<'metas'>
export type Medio = Row<'medios'>
export type Movimiento = Row<'movimientos'>
export type Notificacion = Row<'notificaciones'>
export type Observacion = Row<'observaciones'>
export type Oficio = Row<'oficios'>
export type Orden = Row<'ordenes'>
export type Pagina = Row<'paginas'>
export type Publicacion = Row<'publicaciones'>
export type Redireccion = Row<'redirecciones'>
export type Servicio = Row<'servicios'>
export type Sistema = Row<'sistemas'>
export type Traduccion = Row<'traducciones'>
export type Usuario = Row<'usuarios'>
