/*
 * What a request may filter and sort each collection by: a closed list, so that a column is asked about only once somebody has thought
 * of it. Columns of the collection's own alone, read by whoever reads the row: what is hidden or withheld is no oracle, and no path
 * walks into another collection, where Payload checks without waiting for what it started. A test holds it against the configuration.
 */

const RECORD = 'clave seq expediente'

const FILE = 'filename mimeType filesize width height'

const SURVEY = 'trato rapidez conocimiento solucion satisfaccion comentario promedio'

const EQUIPMENT =
  'equipo.tipoEquipo equipo.marca equipo.modelo equipo.serie equipo.inventario equipo.claveSerie equipo.claveInventario'

/** Every row has these. */
const ALWAYS = 'id createdAt updatedAt'

const LISTS: Record<string, string> = {
  expedientes:
    'folio procedimiento version titulo dependencia area solicitante nombreSolicitante canal apertura abierto estado pasoActual turno carril devuelto asignado desde escalado cerrado seq alDia huella actores',
  movimientos: 'expediente seq comando tipo paso opcion actor rol titular canal fecha anterior huella',
  oficios: `${RECORD} sentido folio numero asunto dependencia fechaElaboracion recibido recibidoPor turnadoA estado sellado firmado firmadoPor enviado entregado recibe atendido archivadoEn archivo.serie archivo.archivado archivo.finTramite archivo.finConcentracion archivo.destino adjuntos`,
  ordenes: `${RECORD} folio estado dependencia area nombre telefono canal prioridad descripcion ${EQUIPMENT} abierta abiertaPor asignado asignada lugar trabajo atendida equipoDevuelto firma.conforme firma.firmada firma.firmante firma.cargo firma.registradaPor ${SURVEY.replace(/\w+/g, 'encuesta.$&')} conclusiones capturada capturadaPor`,
  dictamenes: `${RECORD} folio clase estado asunto dependencia resultado ${EQUIPMENT} estadoEquipo recomendacion numeroRequisicion informe texto elaborado elaboradoPor vistoBueno vistoBuenoPor firmado firmadoPor entregado recibe cargoRecibe recibido recibidoPor archivado archivadoEn devoluciones motivoDevolucion`,
  cuentas: `${RECORD} correo estado persona cargo dependencia creada creadaPor entregada recibe`,
  correspondencia:
    'comando sentido folio anio numero contraparte asunto fechaOficio recibido anexos responderAntes contesta estado registrada registradaPor turnadoA turnada contestada respuesta archivada archivadoEn finTramite finConcentracion anulada motivo seq alDia',
  equipos:
    'inventario serie tipoEquipo marca modelo dependencia area lugar resguardo estado bajaEl nota diagnostico.expediente diagnostico.folio diagnostico.fecha diagnostico.recomendacion diagnostico.estadoEquipo claveSerie claveInventario clave lote cambiadoPor',
  sistemas:
    'nombre version estado dependencia descripcion responsable versiones fuentes componentes manuales licencias expediente clave lote cambiadoPor',
  observaciones: 'expediente comando autor texto adjuntos',
  encuestas: `expediente procedimiento paso autor enNombreDe canal ${SURVEY}`,
  fallas: 'clave que expediente movimiento error estado intentos desde siguiente',
  documentos: `${RECORD} tipo folio codigo sha256 fecha demostracion estado ${FILE}`,
  adjuntos: `nombre sha256 subidoPor expediente correspondencia ${FILE}`,
  publicaciones:
    'titulo bajada imagen galeria documentos notaDeCambio motivoDeRetiro tipo slug visibleDesde visibleHasta dependencia expediente publicado retirado _status temas boletin coemisoras servicios destacarDesde destacarHasta',
  avisos: 'titulo texto nivel desde hasta enlace quitado',
  paginas: 'titulo resumen slug ruta padre _status',
  redirecciones: 'desde hacia nota',
  servicios:
    'clase nombre slug homoclave resumen sinonimos temas eventos audiencias dependencia unidad modalidades silencio estado hasta revisarEl publicado _status',
  indicadores: 'clave valor desde fuente',
  traducciones: 'original texto idioma coleccion campo vigente',
  medios: `alt credito publico ${FILE}`,
  opiniones: 'comentario titulo pagina respuesta atendida nota atendidaPor atendidaEl',
  enlaces: 'enlace titulo coleccion documento desde visto',
  sinonimos: 'termino equivalentes',
  busquedas: 'texto veces ultima',
  usuarios: 'nombre cargo roles dependencia area activo email',
  dependencias: 'nombre slug siglas descripcion domicilio telefono titular cargoTitular horario',
  ausencias: 'titular suplente desde hasta motivo creadaPor',
  'dias-inhabiles': 'fecha motivo',
  metas: 'procedimiento paso horas desde rige',
  horarios: 'departamento abre cierra desde',
  folios: 'serie anio n folio referencia estado motivo',
  correos: 'clave para asunto texto informe estado intentos siguiente enviado error',
  cifras: '',
  notificaciones: '',
  borradores: 'clave autor procedimiento',
  visitas: '',
  importaciones: 'inventario',
  // Payload's own: what its panel asks, and nothing of the rest.
  'payload-locked-documents': 'document.relationTo document.value globalSlug user.relationTo user.value',
  'payload-preferences': 'key user.relationTo user.value',
  'payload-migrations': '',
  'payload-kv': '',
}

const words = (list: string): string[] => list.split(' ').filter(Boolean)

/** For each collection, the paths that may stand in a request's `where` and `sort`. */
export const QUERYABLE: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(LISTS).map(([slug, list]) => [slug, new Set([...words(ALWAYS), ...words(list)])]),
)

/** Columns of the table of versions that the panel asks about; the page's own stand behind `version.`. */
export const OF_VERSIONS: ReadonlySet<string> = new Set(['parent', 'latest', 'autosave', 'snapshot'])
