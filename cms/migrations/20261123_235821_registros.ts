import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
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
  await db.run(sql`ALTER TABLE \`oficios\` ADD \`seq\` numeric DEFAULT 0 NOT NULL;`)
  await db.run(sql`ALTER TABLE \`oficios\` ADD \`folio\` text;`)
  await db.run(sql`ALTER TABLE \`oficios\` ADD \`sellado\` text;`)
  await db.run(sql`ALTER TABLE \`oficios\` ADD \`firmado\` text;`)
  await db.run(sql`ALTER TABLE \`oficios\` ADD \`firmado_por_id\` text(36) REFERENCES usuarios(id);`)
  await db.run(sql`ALTER TABLE \`oficios\` ADD \`enviado\` text;`)
  await db.run(sql`ALTER TABLE \`oficios\` ADD \`entregado\` text;`)
  await db.run(sql`ALTER TABLE \`oficios\` ADD \`recibe\` text;`)
  await db.run(sql`ALTER TABLE \`oficios\` ADD \`archivo_serie\` text;`)
  await db.run(sql`ALTER TABLE \`oficios\` ADD \`archivo_archivado\` text;`)
  await db.run(sql`ALTER TABLE \`oficios\` ADD \`archivo_fin_tramite\` text;`)
  await db.run(sql`ALTER TABLE \`oficios\` ADD \`archivo_fin_concentracion\` text;`)
  await db.run(sql`ALTER TABLE \`oficios\` ADD \`archivo_destino\` text;`)
  await db.run(sql`CREATE INDEX \`oficios_folio_idx\` ON \`oficios\` (\`folio\`);`)
  await db.run(sql`CREATE INDEX \`oficios_firmado_por_idx\` ON \`oficios\` (\`firmado_por_id\`);`)
  await db.run(sql`CREATE INDEX \`oficios_archivo_archivo_fin_tramite_idx\` ON \`oficios\` (\`archivo_fin_tramite\`);`)
  await db.run(sql`CREATE INDEX \`oficios_archivo_archivo_fin_concentracion_idx\` ON \`oficios\` (\`archivo_fin_concentracion\`);`)
  await db.run(sql`CREATE INDEX \`sentido_estado_idx\` ON \`oficios\` (\`sentido\`,\`estado\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`ordenes\`;`)
  await db.run(sql`DROP TABLE \`dictamenes\`;`)
  await db.run(sql`DROP TABLE \`cuentas\`;`)
  await db.run(sql`DROP TABLE \`observaciones\`;`)
  await db.run(sql`DROP TABLE \`observaciones_rels\`;`)
  await db.run(sql`DROP TABLE \`encuestas\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_oficios\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`clave\` text NOT NULL,
  	\`expediente_id\` text(36) NOT NULL,
  	\`sentido\` text NOT NULL,
  	\`numero\` text NOT NULL,
  	\`asunto\` text NOT NULL,
  	\`dependencia_id\` text(36) NOT NULL,
  	\`fecha_elaboracion\` text NOT NULL,
  	\`recibido\` text,
  	\`recibido_por_id\` text(36),
  	\`turnado_a\` text,
  	\`estado\` text NOT NULL,
  	\`atendido\` text,
  	\`archivado_en\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`expediente_id\`) REFERENCES \`expedientes\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`dependencia_id\`) REFERENCES \`dependencias\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`recibido_por_id\`) REFERENCES \`usuarios\`(\`id\`) ON UPDATE no action ON DELETE set null
  )
  `)
  await db.run(sql`INSERT INTO \`__new_oficios\`("id", "clave", "expediente_id", "sentido", "numero", "asunto", "dependencia_id", "fecha_elaboracion", "recibido", "recibido_por_id", "turnado_a", "estado", "atendido", "archivado_en", "updated_at", "created_at") SELECT "id", "clave", "expediente_id", "sentido", "numero", "asunto", "dependencia_id", "fecha_elaboracion", "recibido", "recibido_por_id", "turnado_a", "estado", "atendido", "archivado_en", "updated_at", "created_at" FROM \`oficios\`;`)
  await db.run(sql`DROP TABLE \`oficios\`;`)
  await db.run(sql`ALTER TABLE \`__new_oficios\` RENAME TO \`oficios\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE UNIQUE INDEX \`oficios_clave_idx\` ON \`oficios\` (\`clave\`);`)
  await db.run(sql`CREATE INDEX \`oficios_expediente_idx\` ON \`oficios\` (\`expediente_id\`);`)
  await db.run(sql`CREATE INDEX \`oficios_numero_idx\` ON \`oficios\` (\`numero\`);`)
  await db.run(sql`CREATE INDEX \`oficios_dependencia_idx\` ON \`oficios\` (\`dependencia_id\`);`)
  await db.run(sql`CREATE INDEX \`oficios_recibido_por_idx\` ON \`oficios\` (\`recibido_por_id\`);`)
  await db.run(sql`CREATE INDEX \`oficios_updated_at_idx\` ON \`oficios\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`oficios_created_at_idx\` ON \`oficios\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`estado_recibido_idx\` ON \`oficios\` (\`estado\`,\`recibido\`);`)
}
