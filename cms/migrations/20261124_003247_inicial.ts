import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`expedientes\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`folio\` text,
  	\`procedimiento\` text NOT NULL,
  	\`version\` text NOT NULL,
  	\`titulo\` text NOT NULL,
  	\`dependencia_id\` text(36) NOT NULL,
  	\`area\` text,
  	\`solicitante_id\` text(36),
  	\`nombre_solicitante\` text,
  	\`canal\` text NOT NULL,
  	\`apertura\` text,
  	\`abierto\` text NOT NULL,
  	\`estado\` text NOT NULL,
  	\`paso_actual\` numeric,
  	\`turno\` text,
  	\`asignado_id\` text(36),
  	\`desde\` text,
  	\`cerrado\` text,
  	\`seq\` numeric NOT NULL,
  	\`al_dia\` integer,
  	\`huella\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`dependencia_id\`) REFERENCES \`dependencias\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`solicitante_id\`) REFERENCES \`usuarios\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`asignado_id\`) REFERENCES \`usuarios\`(\`id\`) ON UPDATE no action ON DELETE set null
  )
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`expedientes_folio_idx\` ON \`expedientes\` (\`folio\`);`)
  await db.run(sql`CREATE INDEX \`expedientes_procedimiento_idx\` ON \`expedientes\` (\`procedimiento\`);`)
  await db.run(sql`CREATE INDEX \`expedientes_dependencia_idx\` ON \`expedientes\` (\`dependencia_id\`);`)
  await db.run(sql`CREATE INDEX \`expedientes_solicitante_idx\` ON \`expedientes\` (\`solicitante_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`expedientes_apertura_idx\` ON \`expedientes\` (\`apertura\`);`)
  await db.run(sql`CREATE INDEX \`expedientes_asignado_idx\` ON \`expedientes\` (\`asignado_id\`);`)
  await db.run(sql`CREATE INDEX \`expedientes_seq_idx\` ON \`expedientes\` (\`seq\`);`)
  await db.run(sql`CREATE INDEX \`expedientes_al_dia_idx\` ON \`expedientes\` (\`al_dia\`);`)
  await db.run(sql`CREATE INDEX \`expedientes_updated_at_idx\` ON \`expedientes\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`expedientes_created_at_idx\` ON \`expedientes\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`dependencia_estado_idx\` ON \`expedientes\` (\`dependencia_id\`,\`estado\`);`)
  await db.run(sql`CREATE INDEX \`turno_desde_createdAt_idx\` ON \`expedientes\` (\`turno\`,\`desde\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`estado_desde_createdAt_idx\` ON \`expedientes\` (\`estado\`,\`desde\`,\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`expedientes_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`usuarios_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`expedientes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`usuarios_id\`) REFERENCES \`usuarios\`(\`id\`) ON UPDATE no action ON DELETE cascade
  )
  `)
  await db.run(sql`CREATE INDEX \`expedientes_rels_order_idx\` ON \`expedientes_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`expedientes_rels_parent_idx\` ON \`expedientes_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`expedientes_rels_path_idx\` ON \`expedientes_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`expedientes_rels_usuarios_id_idx\` ON \`expedientes_rels\` (\`usuarios_id\`);`)
  await db.run(sql`CREATE TABLE \`movimientos\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`expediente_id\` text(36) NOT NULL,
  	\`seq\` numeric NOT NULL,
  	\`comando\` text NOT NULL,
  	\`tipo\` text NOT NULL,
  	\`paso\` numeric NOT NULL,
  	\`opcion\` text,
  	\`datos\` text NOT NULL,
  	\`actor_id\` text(36) NOT NULL,
  	\`rol\` text NOT NULL,
  	\`titular_id\` text(36),
  	\`en_nombre_de\` text,
  	\`canal\` text NOT NULL,
  	\`fecha\` text NOT NULL,
  	\`anterior\` text,
  	\`huella\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`expediente_id\`) REFERENCES \`expedientes\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`actor_id\`) REFERENCES \`usuarios\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`titular_id\`) REFERENCES \`usuarios\`(\`id\`) ON UPDATE no action ON DELETE set null
  )
  `)
  await db.run(sql`CREATE INDEX \`movimientos_expediente_idx\` ON \`movimientos\` (\`expediente_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`movimientos_comando_idx\` ON \`movimientos\` (\`comando\`);`)
  await db.run(sql`CREATE INDEX \`movimientos_actor_idx\` ON \`movimientos\` (\`actor_id\`);`)
  await db.run(sql`CREATE INDEX \`movimientos_titular_idx\` ON \`movimientos\` (\`titular_id\`);`)
  await db.run(sql`CREATE INDEX \`movimientos_fecha_idx\` ON \`movimientos\` (\`fecha\`);`)
  await db.run(sql`CREATE INDEX \`movimientos_updated_at_idx\` ON \`movimientos\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`movimientos_created_at_idx\` ON \`movimientos\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`expediente_seq_idx\` ON \`movimientos\` (\`expediente_id\`,\`seq\`);`)
  await db.run(sql`CREATE TABLE \`oficios\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`clave\` text NOT NULL,
  	\`seq\` numeric DEFAULT 0 NOT NULL,
  	\`expediente_id\` text(36) NOT NULL,
  	\`sentido\` text NOT NULL,
  	\`folio\` text,
  	\`numero\` text NOT NULL,
  	\`asunto\` text NOT NULL,
  	\`dependencia_id\` text(36) NOT NULL,
  	\`fecha_elaboracion\` text NOT NULL,
  	\`recibido\` text,
  	\`recibido_por_id\` text(36),
  	\`turnado_a\` text,
  	\`estado\` text NOT NULL,
  	\`sellado\` text,
  	\`firmado\` text,
  	\`firmado_por_id\` text(36),
  	\`enviado\` text,
  	\`entregado\` text,
  	\`recibe\` text,
  	\`atendido\` text,
  	\`archivado_en\` text,
  	\`archivo_serie\` text,
  	\`archivo_archivado\` text,
  	\`archivo_fin_tramite\` text,
  	\`archivo_fin_concentracion\` text,
  	\`archivo_destino\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`expediente_id\`) REFERENCES \`expedientes\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`dependencia_id\`) REFERENCES \`dependencias\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`recibido_por_id\`) REFERENCES \`usuarios\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`firmado_por_id\`) REFERENCES \`usuarios\`(\`id\`) ON UPDATE no action ON DELETE set null
  )
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`oficios_clave_idx\` ON \`oficios\` (\`clave\`);`)
  await db.run(sql`CREATE INDEX \`oficios_expediente_idx\` ON \`oficios\` (\`expediente_id\`);`)
  await db.run(sql`CREATE INDEX \`oficios_folio_idx\` ON \`oficios\` (\`folio\`);`)
  await db.run(sql`CREATE INDEX \`oficios_numero_idx\` ON \`oficios\` (\`numero\`);`)
  await db.run(sql`CREATE INDEX \`oficios_dependencia_idx\` ON \`oficios\` (\`dependencia_id\`);`)
  await db.run(sql`CREATE INDEX \`oficios_recibido_por_idx\` ON \`oficios\` (\`recibido_por_id\`);`)
  await db.run(sql`CREATE INDEX \`oficios_firmado_por_idx\` ON \`oficios\` (\`firmado_por_id\`);`)
  await db.run(sql`CREATE INDEX \`oficios_archivo_archivo_fin_tramite_idx\` ON \`oficios\` (\`archivo_fin_tramite\`);`)
  await db.run(sql`CREATE INDEX \`oficios_archivo_archivo_fin_concentracion_idx\` ON \`oficios\` (\`archivo_fin_concentracion\`);`)
  await db.run(sql`CREATE INDEX \`oficios_updated_at_idx\` ON \`oficios\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`oficios_created_at_idx\` ON \`oficios\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`estado_recibido_idx\` ON \`oficios\` (\`estado\`,\`recibido\`);`)
  await db.run(sql`CREATE INDEX \`sentido_estado_idx\` ON \`oficios\` (\`sentido\`,\`estado\`);`)
  await db.run(sql`CREATE TABLE \`oficios_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`adjuntos_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`oficios\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`adjuntos_id\`) REFERENCES \`adjuntos\`(\`id\`) ON UPDATE no action ON DELETE cascade
  )
  `)
  await db.run(sql`CREATE INDEX \`oficios_rels_order_idx\` ON \`oficios_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`oficios_rels_parent_idx\` ON \`oficios_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`oficios_rels_path_idx\` ON \`oficios_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`oficios_rels_adjuntos_id_idx\` ON \`oficios_rels\` (\`adjuntos_id\`);`)
  await db.run(sql`CREATE TABLE \`ordenes\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`clave\` text NOT NULL,
  	\`seq\` numeric DEFAULT 0 NOT NULL,
  	\`expediente_id\` text(36) NOT NULL,
  	\`folio\` text NOT NULL,
  	\`estado\` text NOT NULL,
  	\`dependencia_id\` text(36) NOT NULL,
  	\`area\` text,
  	\`nombre\` text,
  	\`telefono\` text,
  	\`canal\` text NOT NULL,
  	\`prioridad\` text,
  	\`descripcion\` text NOT NULL,
  	\`equipo_tipo_equipo\` text,
  	\`equipo_marca\` text,
  	\`equipo_modelo\` text,
  	\`equipo_serie\` text,
  	\`equipo_inventario\` text,
  	\`abierta\` text,
  	\`abierta_por_id\` text(36),
  	\`asignado_id\` text(36),
  	\`asignada\` text,
  	\`lugar\` text,
  	\`trabajo\` text,
  	\`atendida\` text,
  	\`equipo_devuelto\` text,
  	\`firma_conforme\` integer,
  	\`firma_firmada\` text,
  	\`firma_firmante\` text,
  	\`firma_cargo\` text,
  	\`firma_registrada_por_id\` text(36),
  	\`encuesta_trato\` numeric,
  	\`encuesta_rapidez\` numeric,
  	\`encuesta_conocimiento\` numeric,
  	\`encuesta_solucion\` numeric,
  	\`encuesta_satisfaccion\` numeric,
  	\`encuesta_comentario\` text,
  	\`encuesta_promedio\` numeric,
  	\`conclusiones\` text,
  	\`capturada\` text,
  	\`capturada_por_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`expediente_id\`) REFERENCES \`expedientes\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`dependencia_id\`) REFERENCES \`dependencias\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`abierta_por_id\`) REFERENCES \`usuarios\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`asignado_id\`) REFERENCES \`usuarios\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`firma_registrada_por_id\`) REFERENCES \`usuarios\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`capturada_por_id\`) REFERENCES \`usuarios\`(\`id\`) ON UPDATE no action ON DELETE set null
  )
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`ordenes_clave_idx\` ON \`ordenes\` (\`clave\`);`)
  await db.run(sql`CREATE INDEX \`ordenes_expediente_idx\` ON \`ordenes\` (\`expediente_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`ordenes_folio_idx\` ON \`ordenes\` (\`folio\`);`)
  await db.run(sql`CREATE INDEX \`ordenes_dependencia_idx\` ON \`ordenes\` (\`dependencia_id\`);`)
  await db.run(sql`CREATE INDEX \`ordenes_nombre_idx\` ON \`ordenes\` (\`nombre\`);`)
  await db.run(sql`CREATE INDEX \`ordenes_equipo_equipo_serie_idx\` ON \`ordenes\` (\`equipo_serie\`);`)
  await db.run(sql`CREATE INDEX \`ordenes_equipo_equipo_inventario_idx\` ON \`ordenes\` (\`equipo_inventario\`);`)
  await db.run(sql`CREATE INDEX \`ordenes_abierta_por_idx\` ON \`ordenes\` (\`abierta_por_id\`);`)
  await db.run(sql`CREATE INDEX \`ordenes_asignado_idx\` ON \`ordenes\` (\`asignado_id\`);`)
  await db.run(sql`CREATE INDEX \`ordenes_firma_firma_registrada_por_idx\` ON \`ordenes\` (\`firma_registrada_por_id\`);`)
  await db.run(sql`CREATE INDEX \`ordenes_capturada_por_idx\` ON \`ordenes\` (\`capturada_por_id\`);`)
  await db.run(sql`CREATE INDEX \`ordenes_updated_at_idx\` ON \`ordenes\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`ordenes_created_at_idx\` ON \`ordenes\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`estado_abierta_idx\` ON \`ordenes\` (\`estado\`,\`abierta\`);`)
  await db.run(sql`CREATE INDEX \`asignado_estado_idx\` ON \`ordenes\` (\`asignado_id\`,\`estado\`);`)
  await db.run(sql`CREATE TABLE \`dictamenes\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`clave\` text NOT NULL,
  	\`seq\` numeric DEFAULT 0 NOT NULL,
  	\`expediente_id\` text(36) NOT NULL,
  	\`folio\` text NOT NULL,
  	\`clase\` text NOT NULL,
  	\`estado\` text NOT NULL,
  	\`asunto\` text NOT NULL,
  	\`dependencia_id\` text(36) NOT NULL,
  	\`resultado\` text,
  	\`equipo_tipo_equipo\` text,
  	\`equipo_marca\` text,
  	\`equipo_modelo\` text,
  	\`equipo_serie\` text,
  	\`equipo_inventario\` text,
  	\`estado_equipo\` text,
  	\`recomendacion\` text,
  	\`numero_requisicion\` text,
  	\`especificaciones\` text,
  	\`informe\` text,
  	\`texto\` text NOT NULL,
  	\`elaborado\` text,
  	\`elaborado_por_id\` text(36),
  	\`visto_bueno\` text,
  	\`visto_bueno_por_id\` text(36),
  	\`firmado\` text,
  	\`firmado_por_id\` text(36),
  	\`entregado\` text,
  	\`recibe\` text,
  	\`recibido\` text,
  	\`recibido_por_id\` text(36),
  	\`devoluciones\` numeric DEFAULT 0 NOT NULL,
  	\`motivo_devolucion\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`expediente_id\`) REFERENCES \`expedientes\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`dependencia_id\`) REFERENCES \`dependencias\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`elaborado_por_id\`) REFERENCES \`usuarios\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`visto_bueno_por_id\`) REFERENCES \`usuarios\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`firmado_por_id\`) REFERENCES \`usuarios\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`recibido_por_id\`) REFERENCES \`usuarios\`(\`id\`) ON UPDATE no action ON DELETE set null
  )
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`dictamenes_clave_idx\` ON \`dictamenes\` (\`clave\`);`)
  await db.run(sql`CREATE INDEX \`dictamenes_expediente_idx\` ON \`dictamenes\` (\`expediente_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`dictamenes_folio_idx\` ON \`dictamenes\` (\`folio\`);`)
  await db.run(sql`CREATE INDEX \`dictamenes_dependencia_idx\` ON \`dictamenes\` (\`dependencia_id\`);`)
  await db.run(sql`CREATE INDEX \`dictamenes_equipo_equipo_serie_idx\` ON \`dictamenes\` (\`equipo_serie\`);`)
  await db.run(sql`CREATE INDEX \`dictamenes_equipo_equipo_inventario_idx\` ON \`dictamenes\` (\`equipo_inventario\`);`)
  await db.run(sql`CREATE INDEX \`dictamenes_numero_requisicion_idx\` ON \`dictamenes\` (\`numero_requisicion\`);`)
  await db.run(sql`CREATE INDEX \`dictamenes_elaborado_por_idx\` ON \`dictamenes\` (\`elaborado_por_id\`);`)
  await db.run(sql`CREATE INDEX \`dictamenes_visto_bueno_por_idx\` ON \`dictamenes\` (\`visto_bueno_por_id\`);`)
  await db.run(sql`CREATE INDEX \`dictamenes_firmado_por_idx\` ON \`dictamenes\` (\`firmado_por_id\`);`)
  await db.run(sql`CREATE INDEX \`dictamenes_recibido_por_idx\` ON \`dictamenes\` (\`recibido_por_id\`);`)
  await db.run(sql`CREATE INDEX \`dictamenes_updated_at_idx\` ON \`dictamenes\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`dictamenes_created_at_idx\` ON \`dictamenes\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`clase_estado_idx\` ON \`dictamenes\` (\`clase\`,\`estado\`);`)
  await db.run(sql`CREATE INDEX \`estado_elaborado_idx\` ON \`dictamenes\` (\`estado\`,\`elaborado\`);`)
  await db.run(sql`CREATE TABLE \`cuentas\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`clave\` text NOT NULL,
  	\`seq\` numeric DEFAULT 0 NOT NULL,
  	\`expediente_id\` text(36) NOT NULL,
  	\`correo\` text NOT NULL,
  	\`estado\` text NOT NULL,
  	\`persona\` text,
  	\`cargo\` text,
  	\`dependencia_id\` text(36) NOT NULL,
  	\`creada\` text,
  	\`creada_por_id\` text(36),
  	\`entregada\` text,
  	\`recibe\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`expediente_id\`) REFERENCES \`expedientes\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`dependencia_id\`) REFERENCES \`dependencias\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`creada_por_id\`) REFERENCES \`usuarios\`(\`id\`) ON UPDATE no action ON DELETE set null
  )
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`cuentas_clave_idx\` ON \`cuentas\` (\`clave\`);`)
  await db.run(sql`CREATE INDEX \`cuentas_expediente_idx\` ON \`cuentas\` (\`expediente_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`cuentas_correo_idx\` ON \`cuentas\` (\`correo\`);`)
  await db.run(sql`CREATE INDEX \`cuentas_estado_idx\` ON \`cuentas\` (\`estado\`);`)
  await db.run(sql`CREATE INDEX \`cuentas_dependencia_idx\` ON \`cuentas\` (\`dependencia_id\`);`)
  await db.run(sql`CREATE INDEX \`cuentas_creada_por_idx\` ON \`cuentas\` (\`creada_por_id\`);`)
  await db.run(sql`CREATE INDEX \`cuentas_updated_at_idx\` ON \`cuentas\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`cuentas_created_at_idx\` ON \`cuentas\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`observaciones\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`expediente_id\` text(36) NOT NULL,
  	\`comando\` text NOT NULL,
  	\`autor_id\` text(36) NOT NULL,
  	\`texto\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`expediente_id\`) REFERENCES \`expedientes\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`autor_id\`) REFERENCES \`usuarios\`(\`id\`) ON UPDATE no action ON DELETE set null
  )
  `)
  await db.run(sql`CREATE INDEX \`observaciones_expediente_idx\` ON \`observaciones\` (\`expediente_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`observaciones_comando_idx\` ON \`observaciones\` (\`comando\`);`)
  await db.run(sql`CREATE INDEX \`observaciones_autor_idx\` ON \`observaciones\` (\`autor_id\`);`)
  await db.run(sql`CREATE INDEX \`observaciones_updated_at_idx\` ON \`observaciones\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`observaciones_created_at_idx\` ON \`observaciones\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`expediente_createdAt_idx\` ON \`observaciones\` (\`expediente_id\`,\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`observaciones_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`adjuntos_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`observaciones\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`adjuntos_id\`) REFERENCES \`adjuntos\`(\`id\`) ON UPDATE no action ON DELETE cascade
  )
  `)
  await db.run(sql`CREATE INDEX \`observaciones_rels_order_idx\` ON \`observaciones_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`observaciones_rels_parent_idx\` ON \`observaciones_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`observaciones_rels_path_idx\` ON \`observaciones_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`observaciones_rels_adjuntos_id_idx\` ON \`observaciones_rels\` (\`adjuntos_id\`);`)
  await db.run(sql`CREATE TABLE \`encuestas\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`expediente_id\` text(36) NOT NULL,
  	\`autor_id\` text(36) NOT NULL,
  	\`trato\` numeric,
  	\`rapidez\` numeric,
  	\`conocimiento\` numeric,
  	\`solucion\` numeric,
  	\`satisfaccion\` numeric,
  	\`comentario\` text,
  	\`promedio\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`expediente_id\`) REFERENCES \`expedientes\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`autor_id\`) REFERENCES \`usuarios\`(\`id\`) ON UPDATE no action ON DELETE set null
  )
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`encuestas_expediente_idx\` ON \`encuestas\` (\`expediente_id\`);`)
  await db.run(sql`CREATE INDEX \`encuestas_autor_idx\` ON \`encuestas\` (\`autor_id\`);`)
  await db.run(sql`CREATE INDEX \`encuestas_updated_at_idx\` ON \`encuestas\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`encuestas_created_at_idx\` ON \`encuestas\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`documentos\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`clave\` text NOT NULL,
  	\`expediente_id\` text(36) NOT NULL,
  	\`seq\` numeric NOT NULL,
  	\`tipo\` text NOT NULL,
  	\`folio\` text NOT NULL,
  	\`codigo\` text NOT NULL,
  	\`sha256\` text NOT NULL,
  	\`fecha\` text NOT NULL,
  	\`firmas\` text NOT NULL,
  	\`demostracion\` integer DEFAULT false NOT NULL,
  	\`estado\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	\`focal_x\` numeric,
  	\`focal_y\` numeric,
  	FOREIGN KEY (\`expediente_id\`) REFERENCES \`expedientes\`(\`id\`) ON UPDATE no action ON DELETE set null
  )
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`documentos_clave_idx\` ON \`documentos\` (\`clave\`);`)
  await db.run(sql`CREATE INDEX \`documentos_expediente_idx\` ON \`documentos\` (\`expediente_id\`);`)
  await db.run(sql`CREATE INDEX \`documentos_folio_idx\` ON \`documentos\` (\`folio\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`documentos_codigo_idx\` ON \`documentos\` (\`codigo\`);`)
  await db.run(sql`CREATE INDEX \`documentos_updated_at_idx\` ON \`documentos\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`documentos_created_at_idx\` ON \`documentos\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`documentos_filename_idx\` ON \`documentos\` (\`filename\`);`)
  await db.run(sql`CREATE INDEX \`estado_createdAt_idx\` ON \`documentos\` (\`estado\`,\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`adjuntos\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`nombre\` text NOT NULL,
  	\`sha256\` text NOT NULL,
  	\`subido_por_id\` text(36),
  	\`expediente_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	\`focal_x\` numeric,
  	\`focal_y\` numeric,
  	FOREIGN KEY (\`subido_por_id\`) REFERENCES \`usuarios\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`expediente_id\`) REFERENCES \`expedientes\`(\`id\`) ON UPDATE no action ON DELETE set null
  )
  `)
  await db.run(sql`CREATE INDEX \`adjuntos_subido_por_idx\` ON \`adjuntos\` (\`subido_por_id\`);`)
  await db.run(sql`CREATE INDEX \`adjuntos_expediente_idx\` ON \`adjuntos\` (\`expediente_id\`);`)
  await db.run(sql`CREATE INDEX \`adjuntos_updated_at_idx\` ON \`adjuntos\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`adjuntos_created_at_idx\` ON \`adjuntos\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`adjuntos_filename_idx\` ON \`adjuntos\` (\`filename\`);`)
  await db.run(sql`CREATE TABLE \`publicaciones_cambios\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`fecha\` text,
  	\`nota\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`publicaciones\`(\`id\`) ON UPDATE no action ON DELETE cascade
  )
  `)
  await db.run(sql`CREATE INDEX \`publicaciones_cambios_order_idx\` ON \`publicaciones_cambios\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`publicaciones_cambios_parent_id_idx\` ON \`publicaciones_cambios\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`publicaciones\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`titulo\` text,
  	\`bajada\` text,
  	\`cuerpo\` text,
  	\`imagen_id\` text(36),
  	\`nota_de_cambio\` text,
  	\`motivo_de_retiro\` text,
  	\`tipo\` text DEFAULT 'noticia',
  	\`slug\` text,
  	\`visible_desde\` text,
  	\`visible_hasta\` text,
  	\`dependencia_id\` text(36),
  	\`expediente_id\` text(36),
  	\`publicado\` text,
  	\`retirado\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`imagen_id\`) REFERENCES \`medios\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`dependencia_id\`) REFERENCES \`dependencias\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`expediente_id\`) REFERENCES \`expedientes\`(\`id\`) ON UPDATE no action ON DELETE set null
  )
  `)
  await db.run(sql`CREATE INDEX \`publicaciones_imagen_idx\` ON \`publicaciones\` (\`imagen_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`publicaciones_slug_idx\` ON \`publicaciones\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`publicaciones_visible_hasta_idx\` ON \`publicaciones\` (\`visible_hasta\`);`)
  await db.run(sql`CREATE INDEX \`publicaciones_dependencia_idx\` ON \`publicaciones\` (\`dependencia_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`publicaciones_expediente_idx\` ON \`publicaciones\` (\`expediente_id\`);`)
  await db.run(sql`CREATE INDEX \`publicaciones_retirado_idx\` ON \`publicaciones\` (\`retirado\`);`)
  await db.run(sql`CREATE INDEX \`publicaciones_updated_at_idx\` ON \`publicaciones\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`publicaciones_created_at_idx\` ON \`publicaciones\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`publicaciones__status_idx\` ON \`publicaciones\` (\`_status\`);`)
  await db.run(sql`CREATE INDEX \`_status_publicado_createdAt_idx\` ON \`publicaciones\` (\`_status\`,\`publicado\`,\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`publicaciones_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`medios_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`publicaciones\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`medios_id\`) REFERENCES \`medios\`(\`id\`) ON UPDATE no action ON DELETE cascade
  )
  `)
  await db.run(sql`CREATE INDEX \`publicaciones_rels_order_idx\` ON \`publicaciones_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`publicaciones_rels_parent_idx\` ON \`publicaciones_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`publicaciones_rels_path_idx\` ON \`publicaciones_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`publicaciones_rels_medios_id_idx\` ON \`publicaciones_rels\` (\`medios_id\`);`)
  await db.run(sql`CREATE TABLE \`_publicaciones_v_version_cambios\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`fecha\` text,
  	\`nota\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_publicaciones_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  )
  `)
  await db.run(sql`CREATE INDEX \`_publicaciones_v_version_cambios_order_idx\` ON \`_publicaciones_v_version_cambios\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_publicaciones_v_version_cambios_parent_id_idx\` ON \`_publicaciones_v_version_cambios\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_publicaciones_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_titulo\` text,
  	\`version_bajada\` text,
  	\`version_cuerpo\` text,
  	\`version_imagen_id\` text(36),
  	\`version_nota_de_cambio\` text,
  	\`version_motivo_de_retiro\` text,
  	\`version_tipo\` text DEFAULT 'noticia',
  	\`version_slug\` text,
  	\`version_visible_desde\` text,
  	\`version_visible_hasta\` text,
  	\`version_dependencia_id\` text(36),
  	\`version_expediente_id\` text(36),
  	\`version_publicado\` text,
  	\`version_retirado\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`publicaciones\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_imagen_id\`) REFERENCES \`medios\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_dependencia_id\`) REFERENCES \`dependencias\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_expediente_id\`) REFERENCES \`expedientes\`(\`id\`) ON UPDATE no action ON DELETE set null
  )
  `)
  await db.run(sql`CREATE INDEX \`_publicaciones_v_parent_idx\` ON \`_publicaciones_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_publicaciones_v_version_version_imagen_idx\` ON \`_publicaciones_v\` (\`version_imagen_id\`);`)
  await db.run(sql`CREATE INDEX \`_publicaciones_v_version_version_slug_idx\` ON \`_publicaciones_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_publicaciones_v_version_version_visible_hasta_idx\` ON \`_publicaciones_v\` (\`version_visible_hasta\`);`)
  await db.run(sql`CREATE INDEX \`_publicaciones_v_version_version_dependencia_idx\` ON \`_publicaciones_v\` (\`version_dependencia_id\`);`)
  await db.run(sql`CREATE INDEX \`_publicaciones_v_version_version_expediente_idx\` ON \`_publicaciones_v\` (\`version_expediente_id\`);`)
  await db.run(sql`CREATE INDEX \`_publicaciones_v_version_version_retirado_idx\` ON \`_publicaciones_v\` (\`version_retirado\`);`)
  await db.run(sql`CREATE INDEX \`_publicaciones_v_version_version_updated_at_idx\` ON \`_publicaciones_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_publicaciones_v_version_version_created_at_idx\` ON \`_publicaciones_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_publicaciones_v_version_version__status_idx\` ON \`_publicaciones_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_publicaciones_v_created_at_idx\` ON \`_publicaciones_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_publicaciones_v_updated_at_idx\` ON \`_publicaciones_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_publicaciones_v_latest_idx\` ON \`_publicaciones_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_publicaciones_v_autosave_idx\` ON \`_publicaciones_v\` (\`autosave\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_publicado_version_createdAt_idx\` ON \`_publicaciones_v\` (\`version__status\`,\`version_publicado\`,\`version_created_at\`);`)
  await db.run(sql`CREATE TABLE \`_publicaciones_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`medios_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_publicaciones_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`medios_id\`) REFERENCES \`medios\`(\`id\`) ON UPDATE no action ON DELETE cascade
  )
  `)
  await db.run(sql`CREATE INDEX \`_publicaciones_v_rels_order_idx\` ON \`_publicaciones_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_publicaciones_v_rels_parent_idx\` ON \`_publicaciones_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_publicaciones_v_rels_path_idx\` ON \`_publicaciones_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_publicaciones_v_rels_medios_id_idx\` ON \`_publicaciones_v_rels\` (\`medios_id\`);`)
  await db.run(sql`CREATE TABLE \`medios\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`alt\` text NOT NULL,
  	\`credito\` text,
  	\`nombre\` text,
  	\`sha256\` text,
  	\`origen\` text,
  	\`publico\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	\`focal_x\` numeric,
  	\`focal_y\` numeric,
  	\`sizes_tarjeta_url\` text,
  	\`sizes_tarjeta_width\` numeric,
  	\`sizes_tarjeta_height\` numeric,
  	\`sizes_tarjeta_mime_type\` text,
  	\`sizes_tarjeta_filesize\` numeric,
  	\`sizes_tarjeta_filename\` text,
  	\`sizes_pagina_url\` text,
  	\`sizes_pagina_width\` numeric,
  	\`sizes_pagina_height\` numeric,
  	\`sizes_pagina_mime_type\` text,
  	\`sizes_pagina_filesize\` numeric,
  	\`sizes_pagina_filename\` text,
  	\`sizes_social_url\` text,
  	\`sizes_social_width\` numeric,
  	\`sizes_social_height\` numeric,
  	\`sizes_social_mime_type\` text,
  	\`sizes_social_filesize\` numeric,
  	\`sizes_social_filename\` text
  )
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`medios_origen_idx\` ON \`medios\` (\`origen\`);`)
  await db.run(sql`CREATE INDEX \`medios_publico_idx\` ON \`medios\` (\`publico\`);`)
  await db.run(sql`CREATE INDEX \`medios_updated_at_idx\` ON \`medios\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`medios_created_at_idx\` ON \`medios\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`medios_filename_idx\` ON \`medios\` (\`filename\`);`)
  await db.run(sql`CREATE INDEX \`medios_sizes_tarjeta_sizes_tarjeta_filename_idx\` ON \`medios\` (\`sizes_tarjeta_filename\`);`)
  await db.run(sql`CREATE INDEX \`medios_sizes_pagina_sizes_pagina_filename_idx\` ON \`medios\` (\`sizes_pagina_filename\`);`)
  await db.run(sql`CREATE INDEX \`medios_sizes_social_sizes_social_filename_idx\` ON \`medios\` (\`sizes_social_filename\`);`)
  await db.run(sql`CREATE TABLE \`usuarios_roles\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`usuarios\`(\`id\`) ON UPDATE no action ON DELETE cascade
  )
  `)
  await db.run(sql`CREATE INDEX \`usuarios_roles_order_idx\` ON \`usuarios_roles\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`usuarios_roles_parent_idx\` ON \`usuarios_roles\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`usuarios_sessions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`created_at\` text,
  	\`expires_at\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`usuarios\`(\`id\`) ON UPDATE no action ON DELETE cascade
  )
  `)
  await db.run(sql`CREATE INDEX \`usuarios_sessions_order_idx\` ON \`usuarios_sessions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`usuarios_sessions_parent_id_idx\` ON \`usuarios_sessions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`usuarios\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`nombre\` text NOT NULL,
  	\`cargo\` text,
  	\`dependencia_id\` text(36) NOT NULL,
  	\`area\` text,
  	\`activo\` integer DEFAULT true,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`email\` text NOT NULL,
  	\`reset_password_token\` text,
  	\`reset_password_expiration\` text,
  	\`salt\` text,
  	\`hash\` text,
  	\`reset_password_requested_at\` text,
  	\`login_attempts\` numeric DEFAULT 0,
  	\`lock_until\` text,
  	FOREIGN KEY (\`dependencia_id\`) REFERENCES \`dependencias\`(\`id\`) ON UPDATE no action ON DELETE set null
  )
  `)
  await db.run(sql`CREATE INDEX \`usuarios_dependencia_idx\` ON \`usuarios\` (\`dependencia_id\`);`)
  await db.run(sql`CREATE INDEX \`usuarios_updated_at_idx\` ON \`usuarios\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`usuarios_created_at_idx\` ON \`usuarios\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`usuarios_email_idx\` ON \`usuarios\` (\`email\`);`)
  await db.run(sql`CREATE TABLE \`dependencias\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`nombre\` text NOT NULL,
  	\`slug\` text NOT NULL,
  	\`siglas\` text,
  	\`descripcion\` text,
  	\`domicilio\` text,
  	\`telefono\` text,
  	\`horario\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  )
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`dependencias_nombre_idx\` ON \`dependencias\` (\`nombre\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`dependencias_slug_idx\` ON \`dependencias\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`dependencias_updated_at_idx\` ON \`dependencias\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`dependencias_created_at_idx\` ON \`dependencias\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`ausencias\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`titular_id\` text(36) NOT NULL,
  	\`suplente_id\` text(36) NOT NULL,
  	\`desde\` text NOT NULL,
  	\`hasta\` text NOT NULL,
  	\`motivo\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`titular_id\`) REFERENCES \`usuarios\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`suplente_id\`) REFERENCES \`usuarios\`(\`id\`) ON UPDATE no action ON DELETE set null
  )
  `)
  await db.run(sql`CREATE INDEX \`ausencias_titular_idx\` ON \`ausencias\` (\`titular_id\`);`)
  await db.run(sql`CREATE INDEX \`ausencias_suplente_idx\` ON \`ausencias\` (\`suplente_id\`);`)
  await db.run(sql`CREATE INDEX \`ausencias_updated_at_idx\` ON \`ausencias\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`ausencias_created_at_idx\` ON \`ausencias\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`suplente_hasta_idx\` ON \`ausencias\` (\`suplente_id\`,\`hasta\`);`)
  await db.run(sql`CREATE TABLE \`dias_inhabiles\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`fecha\` text NOT NULL,
  	\`motivo\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  )
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`dias_inhabiles_fecha_idx\` ON \`dias_inhabiles\` (\`fecha\`);`)
  await db.run(sql`CREATE INDEX \`dias_inhabiles_updated_at_idx\` ON \`dias_inhabiles\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`dias_inhabiles_created_at_idx\` ON \`dias_inhabiles\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`folios\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`serie\` text NOT NULL,
  	\`anio\` numeric NOT NULL,
  	\`n\` numeric NOT NULL,
  	\`folio\` text NOT NULL,
  	\`referencia\` text NOT NULL,
  	\`estado\` text NOT NULL,
  	\`motivo\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  )
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`folios_folio_idx\` ON \`folios\` (\`folio\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`folios_referencia_idx\` ON \`folios\` (\`referencia\`);`)
  await db.run(sql`CREATE INDEX \`folios_updated_at_idx\` ON \`folios\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`folios_created_at_idx\` ON \`folios\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`serie_anio_n_idx\` ON \`folios\` (\`serie\`,\`anio\`,\`n\`);`)
  await db.run(sql`CREATE TABLE \`correos\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`clave\` text NOT NULL,
  	\`para\` text NOT NULL,
  	\`asunto\` text NOT NULL,
  	\`texto\` text NOT NULL,
  	\`estado\` text NOT NULL,
  	\`intentos\` numeric DEFAULT 0 NOT NULL,
  	\`siguiente\` text,
  	\`enviado\` text,
  	\`error\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  )
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`correos_clave_idx\` ON \`correos\` (\`clave\`);`)
  await db.run(sql`CREATE INDEX \`correos_updated_at_idx\` ON \`correos\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`correos_created_at_idx\` ON \`correos\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`estado_siguiente_idx\` ON \`correos\` (\`estado\`,\`siguiente\`);`)
  await db.run(sql`CREATE TABLE \`payload_kv\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`data\` text NOT NULL
  )
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`payload_kv_key_idx\` ON \`payload_kv\` (\`key\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`global_slug\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  )
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_global_slug_idx\` ON \`payload_locked_documents\` (\`global_slug\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_updated_at_idx\` ON \`payload_locked_documents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_created_at_idx\` ON \`payload_locked_documents\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`publicaciones_id\` text(36),
  	\`medios_id\` text(36),
  	\`usuarios_id\` text(36),
  	\`dependencias_id\` text(36),
  	\`ausencias_id\` text(36),
  	\`dias_inhabiles_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`publicaciones_id\`) REFERENCES \`publicaciones\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`medios_id\`) REFERENCES \`medios\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`usuarios_id\`) REFERENCES \`usuarios\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`dependencias_id\`) REFERENCES \`dependencias\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`ausencias_id\`) REFERENCES \`ausencias\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`dias_inhabiles_id\`) REFERENCES \`dias_inhabiles\`(\`id\`) ON UPDATE no action ON DELETE cascade
  )
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_publicaciones_id_idx\` ON \`payload_locked_documents_rels\` (\`publicaciones_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_medios_id_idx\` ON \`payload_locked_documents_rels\` (\`medios_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_usuarios_id_idx\` ON \`payload_locked_documents_rels\` (\`usuarios_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_dependencias_id_idx\` ON \`payload_locked_documents_rels\` (\`dependencias_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_ausencias_id_idx\` ON \`payload_locked_documents_rels\` (\`ausencias_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_dias_inhabiles_id_idx\` ON \`payload_locked_documents_rels\` (\`dias_inhabiles_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`value\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  )
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_key_idx\` ON \`payload_preferences\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_updated_at_idx\` ON \`payload_preferences\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_created_at_idx\` ON \`payload_preferences\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`usuarios_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_preferences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`usuarios_id\`) REFERENCES \`usuarios\`(\`id\`) ON UPDATE no action ON DELETE cascade
  )
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_order_idx\` ON \`payload_preferences_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_parent_idx\` ON \`payload_preferences_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_path_idx\` ON \`payload_preferences_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_usuarios_id_idx\` ON \`payload_preferences_rels\` (\`usuarios_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_migrations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`batch\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  )
  `)
  await db.run(sql`CREATE INDEX \`payload_migrations_updated_at_idx\` ON \`payload_migrations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_migrations_created_at_idx\` ON \`payload_migrations\` (\`created_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`expedientes\`;`)
  await db.run(sql`DROP TABLE \`expedientes_rels\`;`)
  await db.run(sql`DROP TABLE \`movimientos\`;`)
  await db.run(sql`DROP TABLE \`oficios\`;`)
  await db.run(sql`DROP TABLE \`oficios_rels\`;`)
  await db.run(sql`DROP TABLE \`ordenes\`;`)
  await db.run(sql`DROP TABLE \`dictamenes\`;`)
  await db.run(sql`DROP TABLE \`cuentas\`;`)
  await db.run(sql`DROP TABLE \`observaciones\`;`)
  await db.run(sql`DROP TABLE \`observaciones_rels\`;`)
  await db.run(sql`DROP TABLE \`encuestas\`;`)
  await db.run(sql`DROP TABLE \`documentos\`;`)
  await db.run(sql`DROP TABLE \`adjuntos\`;`)
  await db.run(sql`DROP TABLE \`publicaciones_cambios\`;`)
  await db.run(sql`DROP TABLE \`publicaciones\`;`)
  await db.run(sql`DROP TABLE \`publicaciones_rels\`;`)
  await db.run(sql`DROP TABLE \`_publicaciones_v_version_cambios\`;`)
  await db.run(sql`DROP TABLE \`_publicaciones_v\`;`)
  await db.run(sql`DROP TABLE \`_publicaciones_v_rels\`;`)
  await db.run(sql`DROP TABLE \`medios\`;`)
  await db.run(sql`DROP TABLE \`usuarios_roles\`;`)
  await db.run(sql`DROP TABLE \`usuarios_sessions\`;`)
  await db.run(sql`DROP TABLE \`usuarios\`;`)
  await db.run(sql`DROP TABLE \`dependencias\`;`)
  await db.run(sql`DROP TABLE \`ausencias\`;`)
  await db.run(sql`DROP TABLE \`dias_inhabiles\`;`)
  await db.run(sql`DROP TABLE \`folios\`;`)
  await db.run(sql`DROP TABLE \`correos\`;`)
  await db.run(sql`DROP TABLE \`payload_kv\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_migrations\`;`)
}
