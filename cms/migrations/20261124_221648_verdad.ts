import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`dictamenes_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`adjuntos_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`dictamenes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`adjuntos_id\`) REFERENCES \`adjuntos\`(\`id\`) ON UPDATE no action ON DELETE cascade
  )
  `)
  await db.run(sql`CREATE INDEX \`dictamenes_rels_order_idx\` ON \`dictamenes_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`dictamenes_rels_parent_idx\` ON \`dictamenes_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`dictamenes_rels_path_idx\` ON \`dictamenes_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`dictamenes_rels_adjuntos_id_idx\` ON \`dictamenes_rels\` (\`adjuntos_id\`);`)
  await db.run(sql`CREATE TABLE \`medios_cambios\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`fecha\` text,
  	\`nota\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`medios\`(\`id\`) ON UPDATE no action ON DELETE cascade
  )
  `)
  await db.run(sql`CREATE INDEX \`medios_cambios_order_idx\` ON \`medios_cambios\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`medios_cambios_parent_id_idx\` ON \`medios_cambios\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`medios_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`publicaciones_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`medios\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`publicaciones_id\`) REFERENCES \`publicaciones\`(\`id\`) ON UPDATE no action ON DELETE cascade
  )
  `)
  await db.run(sql`CREATE INDEX \`medios_rels_order_idx\` ON \`medios_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`medios_rels_parent_idx\` ON \`medios_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`medios_rels_path_idx\` ON \`medios_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`medios_rels_publicaciones_id_idx\` ON \`medios_rels\` (\`publicaciones_id\`);`)
  await db.run(sql`CREATE TABLE \`fallas\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`clave\` text NOT NULL,
  	\`que\` text NOT NULL,
  	\`que_hacer\` text NOT NULL,
  	\`expediente_id\` text(36),
  	\`movimiento\` numeric,
  	\`error\` text,
  	\`estado\` text NOT NULL,
  	\`intentos\` numeric NOT NULL,
  	\`desde\` text NOT NULL,
  	\`siguiente\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`expediente_id\`) REFERENCES \`expedientes\`(\`id\`) ON UPDATE no action ON DELETE set null
  )
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`fallas_clave_idx\` ON \`fallas\` (\`clave\`);`)
  await db.run(sql`CREATE INDEX \`fallas_expediente_idx\` ON \`fallas\` (\`expediente_id\`);`)
  await db.run(sql`CREATE INDEX \`fallas_updated_at_idx\` ON \`fallas\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`fallas_created_at_idx\` ON \`fallas\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`expedientes\` ADD \`revisar\` text;`)
  await db.run(sql`ALTER TABLE \`expedientes\` ADD \`intentos\` numeric;`)
  await db.run(sql`CREATE INDEX \`expedientes_revisar_idx\` ON \`expedientes\` (\`revisar\`);`)
  await db.run(sql`ALTER TABLE \`ordenes\` ADD \`firma_motivo\` text;`)
  await db.run(sql`ALTER TABLE \`dictamenes\` ADD \`normas\` text;`)
  await db.run(sql`ALTER TABLE \`dictamenes\` ADD \`cargo_recibe\` text;`)
  await db.run(sql`ALTER TABLE \`dictamenes\` ADD \`archivado\` text;`)
  await db.run(sql`ALTER TABLE \`dictamenes\` ADD \`archivado_en\` text;`)
  await db.run(sql`ALTER TABLE \`encuestas\` ADD \`procedimiento\` text;`)
  await db.run(sql`ALTER TABLE \`encuestas\` ADD \`paso\` numeric;`)
  await db.run(sql`ALTER TABLE \`encuestas\` ADD \`en_nombre_de\` text;`)
  await db.run(sql`ALTER TABLE \`encuestas\` ADD \`canal\` text;`)
  await db.run(sql`ALTER TABLE \`encuestas\` ADD \`comando\` text;`)
  await db.run(sql`CREATE INDEX \`encuestas_procedimiento_idx\` ON \`encuestas\` (\`procedimiento\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`encuestas_comando_idx\` ON \`encuestas\` (\`comando\`);`)
  await db.run(sql`ALTER TABLE \`publicaciones\` ADD \`solicitud_seq\` numeric;`)
  await db.run(sql`ALTER TABLE \`publicaciones\` ADD \`medios_al_dia\` integer;`)
  await db.run(sql`CREATE INDEX \`publicaciones_medios_al_dia_idx\` ON \`publicaciones\` (\`medios_al_dia\`);`)
  await db.run(sql`ALTER TABLE \`_publicaciones_v\` ADD \`version_solicitud_seq\` numeric;`)
  await db.run(sql`ALTER TABLE \`_publicaciones_v\` ADD \`version_medios_al_dia\` integer;`)
  await db.run(sql`CREATE INDEX \`_publicaciones_v_version_version_medios_al_dia_idx\` ON \`_publicaciones_v\` (\`version_medios_al_dia\`);`)
  await db.run(sql`ALTER TABLE \`medios\` ADD \`nota_de_cambio\` text;`)
  await db.run(sql`ALTER TABLE \`medios\` ADD \`publico_desde\` text;`)
  await db.run(sql`ALTER TABLE \`medios\` ADD \`publico_hasta\` text;`)
  await db.run(sql`CREATE INDEX \`medios_publico_hasta_idx\` ON \`medios\` (\`publico_hasta\`);`)
  await db.run(sql`ALTER TABLE \`usuarios\` ADD \`correo_nuevo\` text;`)
  await db.run(sql`ALTER TABLE \`usuarios\` ADD \`correo_clave\` text;`)
  await db.run(sql`ALTER TABLE \`usuarios\` ADD \`correo_vence\` text;`)
  await db.run(sql`CREATE INDEX \`usuarios_correo_clave_idx\` ON \`usuarios\` (\`correo_clave\`);`)
  await db.run(sql`ALTER TABLE \`ausencias\` ADD \`creada_por_id\` text(36) REFERENCES usuarios(id);`)
  await db.run(sql`CREATE INDEX \`ausencias_creada_por_idx\` ON \`ausencias\` (\`creada_por_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`dictamenes_rels\`;`)
  await db.run(sql`DROP TABLE \`medios_cambios\`;`)
  await db.run(sql`DROP TABLE \`medios_rels\`;`)
  await db.run(sql`DROP TABLE \`fallas\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_ausencias\` (
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
  await db.run(sql`INSERT INTO \`__new_ausencias\`("id", "titular_id", "suplente_id", "desde", "hasta", "motivo", "updated_at", "created_at") SELECT "id", "titular_id", "suplente_id", "desde", "hasta", "motivo", "updated_at", "created_at" FROM \`ausencias\`;`)
  await db.run(sql`DROP TABLE \`ausencias\`;`)
  await db.run(sql`ALTER TABLE \`__new_ausencias\` RENAME TO \`ausencias\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`ausencias_titular_idx\` ON \`ausencias\` (\`titular_id\`);`)
  await db.run(sql`CREATE INDEX \`ausencias_suplente_idx\` ON \`ausencias\` (\`suplente_id\`);`)
  await db.run(sql`CREATE INDEX \`ausencias_updated_at_idx\` ON \`ausencias\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`ausencias_created_at_idx\` ON \`ausencias\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`suplente_hasta_idx\` ON \`ausencias\` (\`suplente_id\`,\`hasta\`);`)
  await db.run(sql`DROP INDEX \`expedientes_revisar_idx\`;`)
  await db.run(sql`ALTER TABLE \`expedientes\` DROP COLUMN \`revisar\`;`)
  await db.run(sql`ALTER TABLE \`expedientes\` DROP COLUMN \`intentos\`;`)
  await db.run(sql`DROP INDEX \`encuestas_procedimiento_idx\`;`)
  await db.run(sql`DROP INDEX \`encuestas_comando_idx\`;`)
  await db.run(sql`ALTER TABLE \`encuestas\` DROP COLUMN \`procedimiento\`;`)
  await db.run(sql`ALTER TABLE \`encuestas\` DROP COLUMN \`paso\`;`)
  await db.run(sql`ALTER TABLE \`encuestas\` DROP COLUMN \`en_nombre_de\`;`)
  await db.run(sql`ALTER TABLE \`encuestas\` DROP COLUMN \`canal\`;`)
  await db.run(sql`ALTER TABLE \`encuestas\` DROP COLUMN \`comando\`;`)
  await db.run(sql`DROP INDEX \`publicaciones_medios_al_dia_idx\`;`)
  await db.run(sql`ALTER TABLE \`publicaciones\` DROP COLUMN \`solicitud_seq\`;`)
  await db.run(sql`ALTER TABLE \`publicaciones\` DROP COLUMN \`medios_al_dia\`;`)
  await db.run(sql`DROP INDEX \`_publicaciones_v_version_version_medios_al_dia_idx\`;`)
  await db.run(sql`ALTER TABLE \`_publicaciones_v\` DROP COLUMN \`version_solicitud_seq\`;`)
  await db.run(sql`ALTER TABLE \`_publicaciones_v\` DROP COLUMN \`version_medios_al_dia\`;`)
  await db.run(sql`DROP INDEX \`medios_publico_hasta_idx\`;`)
  await db.run(sql`ALTER TABLE \`medios\` DROP COLUMN \`nota_de_cambio\`;`)
  await db.run(sql`ALTER TABLE \`medios\` DROP COLUMN \`publico_desde\`;`)
  await db.run(sql`ALTER TABLE \`medios\` DROP COLUMN \`publico_hasta\`;`)
  await db.run(sql`DROP INDEX \`usuarios_correo_clave_idx\`;`)
  await db.run(sql`ALTER TABLE \`usuarios\` DROP COLUMN \`correo_nuevo\`;`)
  await db.run(sql`ALTER TABLE \`usuarios\` DROP COLUMN \`correo_clave\`;`)
  await db.run(sql`ALTER TABLE \`usuarios\` DROP COLUMN \`correo_vence\`;`)
  await db.run(sql`ALTER TABLE \`ordenes\` DROP COLUMN \`firma_motivo\`;`)
  await db.run(sql`ALTER TABLE \`dictamenes\` DROP COLUMN \`normas\`;`)
  await db.run(sql`ALTER TABLE \`dictamenes\` DROP COLUMN \`cargo_recibe\`;`)
  await db.run(sql`ALTER TABLE \`dictamenes\` DROP COLUMN \`archivado\`;`)
  await db.run(sql`ALTER TABLE \`dictamenes\` DROP COLUMN \`archivado_en\`;`)
}
