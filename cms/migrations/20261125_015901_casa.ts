import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`avisos\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`titulo\` text NOT NULL,
  	\`texto\` text,
  	\`enlace\` text,
  	\`nivel\` text DEFAULT 'informativo' NOT NULL,
  	\`desde\` text NOT NULL,
  	\`hasta\` text NOT NULL,
  	\`quitado\` integer DEFAULT false,
  	\`confirmado_por_id\` text(36),
  	\`confirmado\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`confirmado_por_id\`) REFERENCES \`usuarios\`(\`id\`) ON UPDATE no action ON DELETE set null
  )
  `)
  await db.run(sql`CREATE INDEX \`avisos_hasta_idx\` ON \`avisos\` (\`hasta\`);`)
  await db.run(sql`CREATE INDEX \`avisos_confirmado_por_idx\` ON \`avisos\` (\`confirmado_por_id\`);`)
  await db.run(sql`CREATE INDEX \`avisos_updated_at_idx\` ON \`avisos\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`avisos_created_at_idx\` ON \`avisos\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`_avisos_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_titulo\` text NOT NULL,
  	\`version_texto\` text,
  	\`version_enlace\` text,
  	\`version_nivel\` text DEFAULT 'informativo' NOT NULL,
  	\`version_desde\` text NOT NULL,
  	\`version_hasta\` text NOT NULL,
  	\`version_quitado\` integer DEFAULT false,
  	\`version_confirmado_por_id\` text(36),
  	\`version_confirmado\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`avisos\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_confirmado_por_id\`) REFERENCES \`usuarios\`(\`id\`) ON UPDATE no action ON DELETE set null
  )
  `)
  await db.run(sql`CREATE INDEX \`_avisos_v_parent_idx\` ON \`_avisos_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_avisos_v_version_version_hasta_idx\` ON \`_avisos_v\` (\`version_hasta\`);`)
  await db.run(sql`CREATE INDEX \`_avisos_v_version_version_confirmado_por_idx\` ON \`_avisos_v\` (\`version_confirmado_por_id\`);`)
  await db.run(sql`CREATE INDEX \`_avisos_v_version_version_updated_at_idx\` ON \`_avisos_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_avisos_v_version_version_created_at_idx\` ON \`_avisos_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_avisos_v_created_at_idx\` ON \`_avisos_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_avisos_v_updated_at_idx\` ON \`_avisos_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`paginas\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`titulo\` text,
  	\`resumen\` text,
  	\`cuerpo\` text,
  	\`padre_id\` text(36),
  	\`slug\` text,
  	\`ruta\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`padre_id\`) REFERENCES \`paginas\`(\`id\`) ON UPDATE no action ON DELETE set null
  )
  `)
  await db.run(sql`CREATE INDEX \`paginas_padre_idx\` ON \`paginas\` (\`padre_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`paginas_ruta_idx\` ON \`paginas\` (\`ruta\`);`)
  await db.run(sql`CREATE INDEX \`paginas_updated_at_idx\` ON \`paginas\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`paginas_created_at_idx\` ON \`paginas\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`paginas__status_idx\` ON \`paginas\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`_paginas_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_titulo\` text,
  	\`version_resumen\` text,
  	\`version_cuerpo\` text,
  	\`version_padre_id\` text(36),
  	\`version_slug\` text,
  	\`version_ruta\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`paginas\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_padre_id\`) REFERENCES \`paginas\`(\`id\`) ON UPDATE no action ON DELETE set null
  )
  `)
  await db.run(sql`CREATE INDEX \`_paginas_v_parent_idx\` ON \`_paginas_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_paginas_v_version_version_padre_idx\` ON \`_paginas_v\` (\`version_padre_id\`);`)
  await db.run(sql`CREATE INDEX \`_paginas_v_version_version_ruta_idx\` ON \`_paginas_v\` (\`version_ruta\`);`)
  await db.run(sql`CREATE INDEX \`_paginas_v_version_version_updated_at_idx\` ON \`_paginas_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_paginas_v_version_version_created_at_idx\` ON \`_paginas_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_paginas_v_version_version__status_idx\` ON \`_paginas_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_paginas_v_created_at_idx\` ON \`_paginas_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_paginas_v_updated_at_idx\` ON \`_paginas_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_paginas_v_latest_idx\` ON \`_paginas_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`redirecciones\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`desde\` text NOT NULL,
  	\`hacia\` text NOT NULL,
  	\`nota\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  )
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`redirecciones_desde_idx\` ON \`redirecciones\` (\`desde\`);`)
  await db.run(sql`CREATE INDEX \`redirecciones_updated_at_idx\` ON \`redirecciones\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`redirecciones_created_at_idx\` ON \`redirecciones\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`cifras\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`clave\` text NOT NULL,
  	\`calendario\` text NOT NULL,
  	\`cuentas\` text NOT NULL,
  	\`tiempos\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  )
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`cifras_clave_idx\` ON \`cifras\` (\`clave\`);`)
  await db.run(sql`CREATE INDEX \`cifras_updated_at_idx\` ON \`cifras\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`cifras_created_at_idx\` ON \`cifras\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`portada_enlaces\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`texto\` text NOT NULL,
  	\`nota\` text,
  	\`enlace\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`portada\`(\`id\`) ON UPDATE no action ON DELETE cascade
  )
  `)
  await db.run(sql`CREATE INDEX \`portada_enlaces_order_idx\` ON \`portada_enlaces\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`portada_enlaces_parent_id_idx\` ON \`portada_enlaces\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`portada_temporada_enlaces\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`texto\` text NOT NULL,
  	\`enlace\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`portada\`(\`id\`) ON UPDATE no action ON DELETE cascade
  )
  `)
  await db.run(sql`CREATE INDEX \`portada_temporada_enlaces_order_idx\` ON \`portada_temporada_enlaces\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`portada_temporada_enlaces_parent_id_idx\` ON \`portada_temporada_enlaces\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`portada\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`pregunta\` text,
  	\`temporada_titulo\` text,
  	\`temporada_texto\` text,
  	\`temporada_hasta\` text,
  	\`updated_at\` text,
  	\`created_at\` text
  )
  `)
  await db.run(sql`CREATE TABLE \`portada_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`publicaciones_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`portada\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`publicaciones_id\`) REFERENCES \`publicaciones\`(\`id\`) ON UPDATE no action ON DELETE cascade
  )
  `)
  await db.run(sql`CREATE INDEX \`portada_rels_parent_idx\` ON \`portada_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`portada_rels_publicaciones_id_idx\` ON \`portada_rels\` (\`publicaciones_id\`);`)
  await db.run(sql`CREATE TABLE \`menus_principal\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`texto\` text NOT NULL,
  	\`enlace\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`menus\`(\`id\`) ON UPDATE no action ON DELETE cascade
  )
  `)
  await db.run(sql`CREATE INDEX \`menus_principal_order_idx\` ON \`menus_principal\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`menus_principal_parent_id_idx\` ON \`menus_principal\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`menus_pie\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`texto\` text NOT NULL,
  	\`enlace\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`menus\`(\`id\`) ON UPDATE no action ON DELETE cascade
  )
  `)
  await db.run(sql`CREATE INDEX \`menus_pie_order_idx\` ON \`menus_pie\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`menus_pie_parent_id_idx\` ON \`menus_pie\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`menus\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`updated_at\` text,
  	\`created_at\` text
  )
  `)
  await db.run(sql`CREATE TABLE \`municipio_emergencias\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`nombre\` text NOT NULL,
  	\`numero\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`municipio\`(\`id\`) ON UPDATE no action ON DELETE cascade
  )
  `)
  await db.run(sql`CREATE INDEX \`municipio_emergencias_order_idx\` ON \`municipio_emergencias\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`municipio_emergencias_parent_id_idx\` ON \`municipio_emergencias\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`municipio\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`nombre\` text,
  	\`gobierno\` text,
  	\`ayuntamiento\` text,
  	\`sitio\` text,
  	\`direccion\` text,
  	\`horario\` text,
  	\`descripcion\` text,
  	\`marca\` text,
  	\`colores_agua\` text,
  	\`colores_turquesa\` text,
  	\`colores_papel\` text,
  	\`colores_tinta\` text,
  	\`pie\` text,
  	\`updated_at\` text,
  	\`created_at\` text
  )
  `)
  await db.run(sql`DROP INDEX \`expedientes_rels_order_idx\`;`)
  await db.run(sql`DROP INDEX \`expedientes_rels_path_idx\`;`)
  await db.run(sql`DROP INDEX \`oficios_rels_order_idx\`;`)
  await db.run(sql`DROP INDEX \`oficios_rels_path_idx\`;`)
  await db.run(sql`DROP INDEX \`dictamenes_rels_order_idx\`;`)
  await db.run(sql`DROP INDEX \`dictamenes_rels_path_idx\`;`)
  await db.run(sql`DROP INDEX \`observaciones_rels_order_idx\`;`)
  await db.run(sql`DROP INDEX \`observaciones_rels_path_idx\`;`)
  await db.run(sql`DROP INDEX \`publicaciones_rels_order_idx\`;`)
  await db.run(sql`DROP INDEX \`publicaciones_rels_path_idx\`;`)
  await db.run(sql`DROP INDEX \`_publicaciones_v_rels_order_idx\`;`)
  await db.run(sql`DROP INDEX \`_publicaciones_v_rels_path_idx\`;`)
  await db.run(sql`DROP INDEX \`medios_rels_order_idx\`;`)
  await db.run(sql`DROP INDEX \`medios_rels_path_idx\`;`)
  await db.run(sql`DROP INDEX \`payload_locked_documents_rels_order_idx\`;`)
  await db.run(sql`DROP INDEX \`payload_locked_documents_rels_path_idx\`;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`avisos_id\` text(36) REFERENCES avisos(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`paginas_id\` text(36) REFERENCES paginas(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`redirecciones_id\` text(36) REFERENCES redirecciones(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_avisos_id_idx\` ON \`payload_locked_documents_rels\` (\`avisos_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_paginas_id_idx\` ON \`payload_locked_documents_rels\` (\`paginas_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_redirecciones_id_idx\` ON \`payload_locked_documents_rels\` (\`redirecciones_id\`);`)
  await db.run(sql`DROP INDEX \`payload_preferences_rels_order_idx\`;`)
  await db.run(sql`DROP INDEX \`payload_preferences_rels_path_idx\`;`)
  await db.run(sql`CREATE INDEX \`turno_seq_idx\` ON \`expedientes\` (\`turno\`,\`seq\`);`)
  await db.run(sql`CREATE INDEX \`estado_turno_seq_idx\` ON \`expedientes\` (\`estado\`,\`turno\`,\`seq\`);`)
  await db.run(sql`CREATE INDEX \`fechaElaboracion_createdAt_idx\` ON \`oficios\` (\`fecha_elaboracion\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`abierta_createdAt_idx\` ON \`ordenes\` (\`abierta\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`elaborado_createdAt_idx\` ON \`dictamenes\` (\`elaborado\`,\`created_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`avisos\`;`)
  await db.run(sql`DROP TABLE \`_avisos_v\`;`)
  await db.run(sql`DROP TABLE \`paginas\`;`)
  await db.run(sql`DROP TABLE \`_paginas_v\`;`)
  await db.run(sql`DROP TABLE \`redirecciones\`;`)
  await db.run(sql`DROP TABLE \`cifras\`;`)
  await db.run(sql`DROP TABLE \`portada_enlaces\`;`)
  await db.run(sql`DROP TABLE \`portada_temporada_enlaces\`;`)
  await db.run(sql`DROP TABLE \`portada\`;`)
  await db.run(sql`DROP TABLE \`portada_rels\`;`)
  await db.run(sql`DROP TABLE \`menus_principal\`;`)
  await db.run(sql`DROP TABLE \`menus_pie\`;`)
  await db.run(sql`DROP TABLE \`menus\`;`)
  await db.run(sql`DROP TABLE \`municipio_emergencias\`;`)
  await db.run(sql`DROP TABLE \`municipio\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
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
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "publicaciones_id", "medios_id", "usuarios_id", "dependencias_id", "ausencias_id", "dias_inhabiles_id") SELECT "id", "order", "parent_id", "path", "publicaciones_id", "medios_id", "usuarios_id", "dependencias_id", "ausencias_id", "dias_inhabiles_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_publicaciones_id_idx\` ON \`payload_locked_documents_rels\` (\`publicaciones_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_medios_id_idx\` ON \`payload_locked_documents_rels\` (\`medios_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_usuarios_id_idx\` ON \`payload_locked_documents_rels\` (\`usuarios_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_dependencias_id_idx\` ON \`payload_locked_documents_rels\` (\`dependencias_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_ausencias_id_idx\` ON \`payload_locked_documents_rels\` (\`ausencias_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_dias_inhabiles_id_idx\` ON \`payload_locked_documents_rels\` (\`dias_inhabiles_id\`);`)
  await db.run(sql`DROP INDEX \`turno_seq_idx\`;`)
  await db.run(sql`DROP INDEX \`estado_turno_seq_idx\`;`)
  await db.run(sql`DROP INDEX \`fechaElaboracion_createdAt_idx\`;`)
  await db.run(sql`DROP INDEX \`abierta_createdAt_idx\`;`)
  await db.run(sql`DROP INDEX \`elaborado_createdAt_idx\`;`)
  await db.run(sql`CREATE INDEX \`expedientes_rels_order_idx\` ON \`expedientes_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`expedientes_rels_path_idx\` ON \`expedientes_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`oficios_rels_order_idx\` ON \`oficios_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`oficios_rels_path_idx\` ON \`oficios_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`dictamenes_rels_order_idx\` ON \`dictamenes_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`dictamenes_rels_path_idx\` ON \`dictamenes_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`observaciones_rels_order_idx\` ON \`observaciones_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`observaciones_rels_path_idx\` ON \`observaciones_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`publicaciones_rels_order_idx\` ON \`publicaciones_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`publicaciones_rels_path_idx\` ON \`publicaciones_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_publicaciones_v_rels_order_idx\` ON \`_publicaciones_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_publicaciones_v_rels_path_idx\` ON \`_publicaciones_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`medios_rels_order_idx\` ON \`medios_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`medios_rels_path_idx\` ON \`medios_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_order_idx\` ON \`payload_preferences_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_path_idx\` ON \`payload_preferences_rels\` (\`path\`);`)
}
