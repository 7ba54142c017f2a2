import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
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
  await db.run(sql`ALTER TABLE \`publicaciones_rels\` ADD \`servicios_id\` text(36) REFERENCES servicios(id);`)
  await db.run(sql`CREATE INDEX \`publicaciones_rels_servicios_id_idx\` ON \`publicaciones_rels\` (\`servicios_id\`);`)
  await db.run(sql`ALTER TABLE \`_publicaciones_v_rels\` ADD \`servicios_id\` text(36) REFERENCES servicios(id);`)
  await db.run(sql`CREATE INDEX \`_publicaciones_v_rels_servicios_id_idx\` ON \`_publicaciones_v_rels\` (\`servicios_id\`);`)
  await db.run(sql`ALTER TABLE \`dependencias\` ADD \`titular\` text;`)
  await db.run(sql`ALTER TABLE \`dependencias\` ADD \`cargo_titular\` text;`)
  await db.run(sql`CREATE INDEX \`estado_cerrado_idx\` ON \`expedientes\` (\`estado\`,\`cerrado\`);`)
  await db.run(sql`CREATE INDEX \`dependencia_createdAt_idx\` ON \`expedientes\` (\`dependencia_id\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`dependencia_createdAt_1_idx\` ON \`ordenes\` (\`dependencia_id\`,\`created_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`borradores\`;`)
  await db.run(sql`DROP TABLE \`borradores_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
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
  await db.run(sql`PRAGMA foreign_keys=ON;`)
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
  await db.run(sql`DROP INDEX \`estado_cerrado_idx\`;`)
  await db.run(sql`DROP INDEX \`dependencia_createdAt_idx\`;`)
  await db.run(sql`DROP INDEX \`dependencia_createdAt_1_idx\`;`)
  await db.run(sql`DROP INDEX \`atendida_atendidaEl_idx\`;`)
  await db.run(sql`CREATE INDEX \`opiniones_atendida_idx\` ON \`opiniones\` (\`atendida\`);`)
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
  await db.run(sql`ALTER TABLE \`dependencias\` DROP COLUMN \`titular\`;`)
  await db.run(sql`ALTER TABLE \`dependencias\` DROP COLUMN \`cargo_titular\`;`)
}
