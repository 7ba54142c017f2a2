import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`correspondencia\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`comando\` text NOT NULL,
  	\`sentido\` text NOT NULL,
  	\`folio\` text,
  	\`anio\` numeric NOT NULL,
  	\`numero\` text,
  	\`contraparte\` text NOT NULL,
  	\`asunto\` text NOT NULL,
  	\`fecha_oficio\` text NOT NULL,
  	\`recibido\` text,
  	\`anexos\` text,
  	\`responder_antes\` text,
  	\`contesta\` text,
  	\`estado\` text NOT NULL,
  	\`registrada\` text NOT NULL,
  	\`registrada_por_id\` text(36),
  	\`turnado_a\` text,
  	\`turnada\` text,
  	\`contestada\` text,
  	\`respuesta\` text,
  	\`archivada\` text,
  	\`archivado_en\` text,
  	\`fin_tramite\` text,
  	\`fin_concentracion\` text,
  	\`anulada\` text,
  	\`motivo\` text,
  	\`actos\` text NOT NULL,
  	\`seq\` numeric NOT NULL,
  	\`al_dia\` integer,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`registrada_por_id\`) REFERENCES \`usuarios\`(\`id\`) ON UPDATE no action ON DELETE set null
  )
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`correspondencia_comando_idx\` ON \`correspondencia\` (\`comando\`);`)
  await db.run(sql`CREATE INDEX \`correspondencia_folio_idx\` ON \`correspondencia\` (\`folio\`);`)
  await db.run(sql`CREATE INDEX \`correspondencia_numero_idx\` ON \`correspondencia\` (\`numero\`);`)
  await db.run(sql`CREATE INDEX \`correspondencia_contesta_idx\` ON \`correspondencia\` (\`contesta\`);`)
  await db.run(sql`CREATE INDEX \`correspondencia_registrada_idx\` ON \`correspondencia\` (\`registrada\`);`)
  await db.run(sql`CREATE INDEX \`correspondencia_registrada_por_idx\` ON \`correspondencia\` (\`registrada_por_id\`);`)
  await db.run(sql`CREATE INDEX \`correspondencia_fin_tramite_idx\` ON \`correspondencia\` (\`fin_tramite\`);`)
  await db.run(sql`CREATE INDEX \`correspondencia_fin_concentracion_idx\` ON \`correspondencia\` (\`fin_concentracion\`);`)
  await db.run(sql`CREATE INDEX \`correspondencia_al_dia_idx\` ON \`correspondencia\` (\`al_dia\`);`)
  await db.run(sql`CREATE INDEX \`correspondencia_updated_at_idx\` ON \`correspondencia\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`correspondencia_created_at_idx\` ON \`correspondencia\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`anio_registrada_idx\` ON \`correspondencia\` (\`anio\`,\`registrada\`);`)
  await db.run(sql`CREATE INDEX \`estado_registrada_idx\` ON \`correspondencia\` (\`estado\`,\`registrada\`);`)
  await db.run(sql`CREATE INDEX \`turnadoA_registrada_idx\` ON \`correspondencia\` (\`turnado_a\`,\`registrada\`);`)
  await db.run(sql`CREATE TABLE \`equipos\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`inventario\` text,
  	\`serie\` text,
  	\`tipo_equipo\` text NOT NULL,
  	\`marca\` text,
  	\`modelo\` text,
  	\`dependencia_id\` text(36) NOT NULL,
  	\`area\` text,
  	\`lugar\` text,
  	\`resguardo\` text,
  	\`estado\` text DEFAULT 'uso' NOT NULL,
  	\`baja_el\` text,
  	\`nota\` text,
  	\`diagnostico_expediente_id\` text(36),
  	\`diagnostico_folio\` text,
  	\`diagnostico_fecha\` text,
  	\`diagnostico_recomendacion\` text,
  	\`diagnostico_estado_equipo\` text,
  	\`clave_serie\` text,
  	\`clave_inventario\` text,
  	\`clave\` text NOT NULL,
  	\`lote\` text,
  	\`cambiado_por_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`dependencia_id\`) REFERENCES \`dependencias\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`diagnostico_expediente_id\`) REFERENCES \`expedientes\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`cambiado_por_id\`) REFERENCES \`usuarios\`(\`id\`) ON UPDATE no action ON DELETE set null
  )
  `)
  await db.run(sql`CREATE INDEX \`equipos_dependencia_idx\` ON \`equipos\` (\`dependencia_id\`);`)
  await db.run(sql`CREATE INDEX \`equipos_diagnostico_diagnostico_expediente_idx\` ON \`equipos\` (\`diagnostico_expediente_id\`);`)
  await db.run(sql`CREATE INDEX \`equipos_clave_serie_idx\` ON \`equipos\` (\`clave_serie\`);`)
  await db.run(sql`CREATE INDEX \`equipos_clave_inventario_idx\` ON \`equipos\` (\`clave_inventario\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`equipos_clave_idx\` ON \`equipos\` (\`clave\`);`)
  await db.run(sql`CREATE INDEX \`equipos_lote_idx\` ON \`equipos\` (\`lote\`);`)
  await db.run(sql`CREATE INDEX \`equipos_cambiado_por_idx\` ON \`equipos\` (\`cambiado_por_id\`);`)
  await db.run(sql`CREATE INDEX \`equipos_updated_at_idx\` ON \`equipos\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`equipos_created_at_idx\` ON \`equipos\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`dependencia_estado_idx\` ON \`equipos\` (\`dependencia_id\`,\`estado\`);`)
  await db.run(sql`CREATE INDEX \`diagnostico_recomendacion_estado_idx\` ON \`equipos\` (\`diagnostico_recomendacion\`,\`estado\`);`)
  await db.run(sql`CREATE TABLE \`sistemas\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`nombre\` text NOT NULL,
  	\`version\` text,
  	\`estado\` text DEFAULT 'operacion' NOT NULL,
  	\`dependencia_id\` text(36) NOT NULL,
  	\`descripcion\` text,
  	\`responsable\` text,
  	\`versiones\` text,
  	\`fuentes\` text,
  	\`componentes\` text,
  	\`manuales\` text,
  	\`licencias\` text,
  	\`expediente\` text,
  	\`clave\` text NOT NULL,
  	\`lote\` text,
  	\`cambiado_por_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`dependencia_id\`) REFERENCES \`dependencias\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`cambiado_por_id\`) REFERENCES \`usuarios\`(\`id\`) ON UPDATE no action ON DELETE set null
  )
  `)
  await db.run(sql`CREATE INDEX \`sistemas_dependencia_idx\` ON \`sistemas\` (\`dependencia_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`sistemas_clave_idx\` ON \`sistemas\` (\`clave\`);`)
  await db.run(sql`CREATE INDEX \`sistemas_lote_idx\` ON \`sistemas\` (\`lote\`);`)
  await db.run(sql`CREATE INDEX \`sistemas_cambiado_por_idx\` ON \`sistemas\` (\`cambiado_por_id\`);`)
  await db.run(sql`CREATE INDEX \`sistemas_updated_at_idx\` ON \`sistemas\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`sistemas_created_at_idx\` ON \`sistemas\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`dependencia_estado_1_idx\` ON \`sistemas\` (\`dependencia_id\`,\`estado\`);`)
  await db.run(sql`CREATE TABLE \`borradores\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`clave\` text NOT NULL,
  	\`autor_id\` text(36) NOT NULL,
  	\`procedimiento\` text NOT NULL,
  	\`escrito\` text NOT NULL,
  	\`archivos\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`autor_id\`) REFERENCES \`usuarios\`(\`id\`) ON UPDATE no action ON DELETE set null
  )
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`borradores_clave_idx\` ON \`borradores\` (\`clave\`);`)
  await db.run(sql`CREATE INDEX \`borradores_autor_idx\` ON \`borradores\` (\`autor_id\`);`)
  await db.run(sql`CREATE INDEX \`borradores_updated_at_idx\` ON \`borradores\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`borradores_created_at_idx\` ON \`borradores\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`autor_updatedAt_idx\` ON \`borradores\` (\`autor_id\`,\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`borradores_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`adjuntos_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`borradores\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`adjuntos_id\`) REFERENCES \`adjuntos\`(\`id\`) ON UPDATE no action ON DELETE cascade
  )
  `)
  await db.run(sql`CREATE INDEX \`borradores_rels_parent_idx\` ON \`borradores_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`borradores_rels_adjuntos_id_idx\` ON \`borradores_rels\` (\`adjuntos_id\`);`)
  await db.run(sql`CREATE TABLE \`horarios\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`departamento\` text NOT NULL,
  	\`abre\` text NOT NULL,
  	\`cierra\` text NOT NULL,
  	\`desde\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  )
  `)
  await db.run(sql`CREATE INDEX \`horarios_updated_at_idx\` ON \`horarios\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`horarios_created_at_idx\` ON \`horarios\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`metas\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`procedimiento\` text NOT NULL,
  	\`paso\` numeric NOT NULL,
  	\`horas\` numeric NOT NULL,
  	\`desde\` text,
  	\`rige\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  )
  `)
  await db.run(sql`CREATE INDEX \`metas_updated_at_idx\` ON \`metas\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`metas_created_at_idx\` ON \`metas\` (\`created_at\`);`)
  await db.run(sql`DROP INDEX \`opiniones_atendida_idx\`;`)
  await db.run(sql`CREATE INDEX \`atendida_atendidaEl_idx\` ON \`opiniones\` (\`atendida\`,\`atendida_el\`);`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_encuestas\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`expediente_id\` text(36) NOT NULL,
  	\`procedimiento\` text,
  	\`paso\` numeric,
  	\`autor_id\` text(36),
  	\`en_nombre_de\` text,
  	\`canal\` text,
  	\`comando\` text,
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
  await db.run(sql`INSERT INTO \`__new_encuestas\`("id", "expediente_id", "procedimiento", "paso", "autor_id", "en_nombre_de", "canal", "comando", "trato", "rapidez", "conocimiento", "solucion", "satisfaccion", "comentario", "promedio", "updated_at", "created_at") SELECT "id", "expediente_id", "procedimiento", "paso", "autor_id", "en_nombre_de", "canal", "comando", "trato", "rapidez", "conocimiento", "solucion", "satisfaccion", "comentario", "promedio", "updated_at", "created_at" FROM \`encuestas\`;`)
  await db.run(sql`DROP TABLE \`encuestas\`;`)
  await db.run(sql`ALTER TABLE \`__new_encuestas\` RENAME TO \`encuestas\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE UNIQUE INDEX \`encuestas_expediente_idx\` ON \`encuestas\` (\`expediente_id\`);`)
  await db.run(sql`CREATE INDEX \`encuestas_procedimiento_idx\` ON \`encuestas\` (\`procedimiento\`);`)
  await db.run(sql`CREATE INDEX \`encuestas_autor_idx\` ON \`encuestas\` (\`autor_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`encuestas_comando_idx\` ON \`encuestas\` (\`comando\`);`)
  await db.run(sql`CREATE INDEX \`encuestas_updated_at_idx\` ON \`encuestas\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`encuestas_created_at_idx\` ON \`encuestas\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`expedientes\` ADD \`recordar\` text;`)
  await db.run(sql`ALTER TABLE \`expedientes\` ADD \`escalado\` text;`)
  await db.run(sql`CREATE INDEX \`expedientes_recordar_idx\` ON \`expedientes\` (\`recordar\`);`)
  await db.run(sql`CREATE INDEX \`estado_cerrado_idx\` ON \`expedientes\` (\`estado\`,\`cerrado\`);`)
  await db.run(sql`CREATE INDEX \`dependencia_createdAt_idx\` ON \`expedientes\` (\`dependencia_id\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`escalado_procedimiento_idx\` ON \`expedientes\` (\`escalado\`,\`procedimiento\`);`)
  await db.run(sql`ALTER TABLE \`ordenes\` ADD \`equipo_clave_serie\` text;`)
  await db.run(sql`ALTER TABLE \`ordenes\` ADD \`equipo_clave_inventario\` text;`)
  await db.run(sql`CREATE INDEX \`ordenes_equipo_equipo_clave_serie_idx\` ON \`ordenes\` (\`equipo_clave_serie\`);`)
  await db.run(sql`CREATE INDEX \`ordenes_equipo_equipo_clave_inventario_idx\` ON \`ordenes\` (\`equipo_clave_inventario\`);`)
  await db.run(sql`CREATE INDEX \`dependencia_createdAt_1_idx\` ON \`ordenes\` (\`dependencia_id\`,\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`dictamenes\` ADD \`equipo_clave_serie\` text;`)
  await db.run(sql`ALTER TABLE \`dictamenes\` ADD \`equipo_clave_inventario\` text;`)
  await db.run(sql`CREATE INDEX \`dictamenes_equipo_equipo_clave_serie_idx\` ON \`dictamenes\` (\`equipo_clave_serie\`);`)
  await db.run(sql`CREATE INDEX \`dictamenes_equipo_equipo_clave_inventario_idx\` ON \`dictamenes\` (\`equipo_clave_inventario\`);`)
  await db.run(sql`ALTER TABLE \`adjuntos\` ADD \`correspondencia_id\` text(36) REFERENCES correspondencia(id);`)
  await db.run(sql`CREATE INDEX \`adjuntos_correspondencia_idx\` ON \`adjuntos\` (\`correspondencia_id\`);`)
  await db.run(sql`ALTER TABLE \`publicaciones_rels\` ADD \`servicios_id\` text(36) REFERENCES servicios(id);`)
  await db.run(sql`CREATE INDEX \`publicaciones_rels_servicios_id_idx\` ON \`publicaciones_rels\` (\`servicios_id\`);`)
  await db.run(sql`ALTER TABLE \`_publicaciones_v_rels\` ADD \`servicios_id\` text(36) REFERENCES servicios(id);`)
  await db.run(sql`CREATE INDEX \`_publicaciones_v_rels_servicios_id_idx\` ON \`_publicaciones_v_rels\` (\`servicios_id\`);`)
  await db.run(sql`ALTER TABLE \`importaciones\` ADD \`inventario\` text;`)
  await db.run(sql`ALTER TABLE \`usuarios\` ADD \`invitada\` text;`)
  await db.run(sql`ALTER TABLE \`usuarios\` ADD \`invitacion_clave\` text;`)
  await db.run(sql`ALTER TABLE \`usuarios\` ADD \`invitacion_vence\` text;`)
  await db.run(sql`CREATE INDEX \`usuarios_invitacion_clave_idx\` ON \`usuarios\` (\`invitacion_clave\`);`)
  await db.run(sql`ALTER TABLE \`dependencias\` ADD \`titular\` text;`)
  await db.run(sql`ALTER TABLE \`dependencias\` ADD \`cargo_titular\` text;`)
  await db.run(sql`ALTER TABLE \`correos\` ADD \`informe\` text;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`equipos_id\` text(36) REFERENCES equipos(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`sistemas_id\` text(36) REFERENCES sistemas(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`horarios_id\` text(36) REFERENCES horarios(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`metas_id\` text(36) REFERENCES metas(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_equipos_id_idx\` ON \`payload_locked_documents_rels\` (\`equipos_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_sistemas_id_idx\` ON \`payload_locked_documents_rels\` (\`sistemas_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_horarios_id_idx\` ON \`payload_locked_documents_rels\` (\`horarios_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_metas_id_idx\` ON \`payload_locked_documents_rels\` (\`metas_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`correspondencia\`;`)
  await db.run(sql`DROP TABLE \`equipos\`;`)
  await db.run(sql`DROP TABLE \`sistemas\`;`)
  await db.run(sql`DROP TABLE \`borradores\`;`)
  await db.run(sql`DROP TABLE \`borradores_rels\`;`)
  await db.run(sql`DROP TABLE \`horarios\`;`)
  await db.run(sql`DROP TABLE \`metas\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_adjuntos\` (
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
  await db.run(sql`INSERT INTO \`__new_adjuntos\`("id", "nombre", "sha256", "subido_por_id", "expediente_id", "updated_at", "created_at", "url", "thumbnail_u_r_l", "filename", "mime_type", "filesize", "width", "height", "focal_x", "focal_y") SELECT "id", "nombre", "sha256", "subido_por_id", "expediente_id", "updated_at", "created_at", "url", "thumbnail_u_r_l", "filename", "mime_type", "filesize", "width", "height", "focal_x", "focal_y" FROM \`adjuntos\`;`)
  await db.run(sql`DROP TABLE \`adjuntos\`;`)
  await db.run(sql`ALTER TABLE \`__new_adjuntos\` RENAME TO \`adjuntos\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`adjuntos_subido_por_idx\` ON \`adjuntos\` (\`subido_por_id\`);`)
  await db.run(sql`CREATE INDEX \`adjuntos_expediente_idx\` ON \`adjuntos\` (\`expediente_id\`);`)
  await db.run(sql`CREATE INDEX \`adjuntos_updated_at_idx\` ON \`adjuntos\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`adjuntos_created_at_idx\` ON \`adjuntos\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`adjuntos_filename_idx\` ON \`adjuntos\` (\`filename\`);`)
  await db.run(sql`CREATE TABLE \`__new_publicaciones_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`medios_id\` text(36),
  	\`dependencias_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`publicaciones\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`medios_id\`) REFERENCES \`medios\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`dependencias_id\`) REFERENCES \`dependencias\`(\`id\`) ON UPDATE no action ON DELETE cascade
  )
  `)
  await db.run(sql`INSERT INTO \`__new_publicaciones_rels\`("id", "order", "parent_id", "path", "medios_id", "dependencias_id") SELECT "id", "order", "parent_id", "path", "medios_id", "dependencias_id" FROM \`publicaciones_rels\`;`)
  await db.run(sql`DROP TABLE \`publicaciones_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_publicaciones_rels\` RENAME TO \`publicaciones_rels\`;`)
  await db.run(sql`CREATE INDEX \`publicaciones_rels_parent_idx\` ON \`publicaciones_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`publicaciones_rels_medios_id_idx\` ON \`publicaciones_rels\` (\`medios_id\`);`)
  await db.run(sql`CREATE INDEX \`publicaciones_rels_dependencias_id_idx\` ON \`publicaciones_rels\` (\`dependencias_id\`);`)
  await db.run(sql`CREATE TABLE \`__new__publicaciones_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`medios_id\` text(36),
  	\`dependencias_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_publicaciones_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`medios_id\`) REFERENCES \`medios\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`dependencias_id\`) REFERENCES \`dependencias\`(\`id\`) ON UPDATE no action ON DELETE cascade
  )
  `)
  await db.run(sql`INSERT INTO \`__new__publicaciones_v_rels\`("id", "order", "parent_id", "path", "medios_id", "dependencias_id") SELECT "id", "order", "parent_id", "path", "medios_id", "dependencias_id" FROM \`_publicaciones_v_rels\`;`)
  await db.run(sql`DROP TABLE \`_publicaciones_v_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new__publicaciones_v_rels\` RENAME TO \`_publicaciones_v_rels\`;`)
  await db.run(sql`CREATE INDEX \`_publicaciones_v_rels_parent_idx\` ON \`_publicaciones_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_publicaciones_v_rels_medios_id_idx\` ON \`_publicaciones_v_rels\` (\`medios_id\`);`)
  await db.run(sql`CREATE INDEX \`_publicaciones_v_rels_dependencias_id_idx\` ON \`_publicaciones_v_rels\` (\`dependencias_id\`);`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`publicaciones_id\` text(36),
  	\`avisos_id\` text(36),
  	\`paginas_id\` text(36),
  	\`redirecciones_id\` text(36),
  	\`servicios_id\` text(36),
  	\`indicadores_id\` text(36),
  	\`medios_id\` text(36),
  	\`usuarios_id\` text(36),
  	\`dependencias_id\` text(36),
  	\`ausencias_id\` text(36),
  	\`dias_inhabiles_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`publicaciones_id\`) REFERENCES \`publicaciones\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`avisos_id\`) REFERENCES \`avisos\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`paginas_id\`) REFERENCES \`paginas\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`redirecciones_id\`) REFERENCES \`redirecciones\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`servicios_id\`) REFERENCES \`servicios\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`indicadores_id\`) REFERENCES \`indicadores\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`medios_id\`) REFERENCES \`medios\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`usuarios_id\`) REFERENCES \`usuarios\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`dependencias_id\`) REFERENCES \`dependencias\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`ausencias_id\`) REFERENCES \`ausencias\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`dias_inhabiles_id\`) REFERENCES \`dias_inhabiles\`(\`id\`) ON UPDATE no action ON DELETE cascade
  )
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "publicaciones_id", "avisos_id", "paginas_id", "redirecciones_id", "servicios_id", "indicadores_id", "medios_id", "usuarios_id", "dependencias_id", "ausencias_id", "dias_inhabiles_id") SELECT "id", "order", "parent_id", "path", "publicaciones_id", "avisos_id", "paginas_id", "redirecciones_id", "servicios_id", "indicadores_id", "medios_id", "usuarios_id", "dependencias_id", "ausencias_id", "dias_inhabiles_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_publicaciones_id_idx\` ON \`payload_locked_documents_rels\` (\`publicaciones_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_avisos_id_idx\` ON \`payload_locked_documents_rels\` (\`avisos_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_paginas_id_idx\` ON \`payload_locked_documents_rels\` (\`paginas_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_redirecciones_id_idx\` ON \`payload_locked_documents_rels\` (\`redirecciones_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_servicios_id_idx\` ON \`payload_locked_documents_rels\` (\`servicios_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_indicadores_id_idx\` ON \`payload_locked_documents_rels\` (\`indicadores_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_medios_id_idx\` ON \`payload_locked_documents_rels\` (\`medios_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_usuarios_id_idx\` ON \`payload_locked_documents_rels\` (\`usuarios_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_dependencias_id_idx\` ON \`payload_locked_documents_rels\` (\`dependencias_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_ausencias_id_idx\` ON \`payload_locked_documents_rels\` (\`ausencias_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_dias_inhabiles_id_idx\` ON \`payload_locked_documents_rels\` (\`dias_inhabiles_id\`);`)
  await db.run(sql`DROP INDEX \`expedientes_recordar_idx\`;`)
  await db.run(sql`DROP INDEX \`estado_cerrado_idx\`;`)
  await db.run(sql`DROP INDEX \`dependencia_createdAt_idx\`;`)
  await db.run(sql`DROP INDEX \`escalado_procedimiento_idx\`;`)
  await db.run(sql`ALTER TABLE \`expedientes\` DROP COLUMN \`recordar\`;`)
  await db.run(sql`ALTER TABLE \`expedientes\` DROP COLUMN \`escalado\`;`)
  await db.run(sql`DROP INDEX \`ordenes_equipo_equipo_clave_serie_idx\`;`)
  await db.run(sql`DROP INDEX \`ordenes_equipo_equipo_clave_inventario_idx\`;`)
  await db.run(sql`DROP INDEX \`dependencia_createdAt_1_idx\`;`)
  await db.run(sql`ALTER TABLE \`ordenes\` DROP COLUMN \`equipo_clave_serie\`;`)
  await db.run(sql`ALTER TABLE \`ordenes\` DROP COLUMN \`equipo_clave_inventario\`;`)
  await db.run(sql`DROP INDEX \`dictamenes_equipo_equipo_clave_serie_idx\`;`)
  await db.run(sql`DROP INDEX \`dictamenes_equipo_equipo_clave_inventario_idx\`;`)
  await db.run(sql`ALTER TABLE \`dictamenes\` DROP COLUMN \`equipo_clave_serie\`;`)
  await db.run(sql`ALTER TABLE \`dictamenes\` DROP COLUMN \`equipo_clave_inventario\`;`)
  await db.run(sql`DROP INDEX \`atendida_atendidaEl_idx\`;`)
  await db.run(sql`CREATE INDEX \`opiniones_atendida_idx\` ON \`opiniones\` (\`atendida\`);`)
  await db.run(sql`DROP INDEX \`usuarios_invitacion_clave_idx\`;`)
  await db.run(sql`ALTER TABLE \`usuarios\` DROP COLUMN \`invitada\`;`)
  await db.run(sql`ALTER TABLE \`usuarios\` DROP COLUMN \`invitacion_clave\`;`)
  await db.run(sql`ALTER TABLE \`usuarios\` DROP COLUMN \`invitacion_vence\`;`)
  await db.run(sql`CREATE TABLE \`__new_encuestas\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`expediente_id\` text(36) NOT NULL,
  	\`procedimiento\` text,
  	\`paso\` numeric,
  	\`autor_id\` text(36) NOT NULL,
  	\`en_nombre_de\` text,
  	\`canal\` text,
  	\`comando\` text,
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
  await db.run(sql`INSERT INTO \`__new_encuestas\`("id", "expediente_id", "procedimiento", "paso", "autor_id", "en_nombre_de", "canal", "comando", "trato", "rapidez", "conocimiento", "solucion", "satisfaccion", "comentario", "promedio", "updated_at", "created_at") SELECT "id", "expediente_id", "procedimiento", "paso", "autor_id", "en_nombre_de", "canal", "comando", "trato", "rapidez", "conocimiento", "solucion", "satisfaccion", "comentario", "promedio", "updated_at", "created_at" FROM \`encuestas\`;`)
  await db.run(sql`DROP TABLE \`encuestas\`;`)
  await db.run(sql`ALTER TABLE \`__new_encuestas\` RENAME TO \`encuestas\`;`)
  await db.run(sql`CREATE UNIQUE INDEX \`encuestas_expediente_idx\` ON \`encuestas\` (\`expediente_id\`);`)
  await db.run(sql`CREATE INDEX \`encuestas_procedimiento_idx\` ON \`encuestas\` (\`procedimiento\`);`)
  await db.run(sql`CREATE INDEX \`encuestas_autor_idx\` ON \`encuestas\` (\`autor_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`encuestas_comando_idx\` ON \`encuestas\` (\`comando\`);`)
  await db.run(sql`CREATE INDEX \`encuestas_updated_at_idx\` ON \`encuestas\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`encuestas_created_at_idx\` ON \`encuestas\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`importaciones\` DROP COLUMN \`inventario\`;`)
  await db.run(sql`ALTER TABLE \`dependencias\` DROP COLUMN \`titular\`;`)
  await db.run(sql`ALTER TABLE \`dependencias\` DROP COLUMN \`cargo_titular\`;`)
  await db.run(sql`ALTER TABLE \`correos\` DROP COLUMN \`informe\`;`)
}
