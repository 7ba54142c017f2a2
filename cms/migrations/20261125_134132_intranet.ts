import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`traducciones\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`original\` text NOT NULL,
  	\`texto\` text NOT NULL,
  	\`idioma\` text DEFAULT 'en' NOT NULL,
  	\`coleccion\` text DEFAULT 'servicios' NOT NULL,
  	\`campo\` text NOT NULL,
  	\`vigente\` integer DEFAULT false,
  	\`huella\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  )
  `)
  await db.run(sql`CREATE INDEX \`traducciones_vigente_idx\` ON \`traducciones\` (\`vigente\`);`)
  await db.run(sql`CREATE INDEX \`traducciones_updated_at_idx\` ON \`traducciones\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`traducciones_created_at_idx\` ON \`traducciones\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`huella_idioma_coleccion_campo_idx\` ON \`traducciones\` (\`huella\`,\`idioma\`,\`coleccion\`,\`campo\`);`)
  await db.run(sql`CREATE TABLE \`importaciones\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`candado\` text NOT NULL,
  	\`vence\` text NOT NULL,
  	\`estado\` text NOT NULL,
  	\`nombre\` text,
  	\`nota\` text,
  	\`filas\` numeric,
  	\`nuevas\` numeric,
  	\`cambian\` numeric,
  	\`antes\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  )
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`importaciones_candado_idx\` ON \`importaciones\` (\`candado\`);`)
  await db.run(sql`CREATE INDEX \`importaciones_updated_at_idx\` ON \`importaciones\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`importaciones_created_at_idx\` ON \`importaciones\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`opiniones\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`comentario\` text NOT NULL,
  	\`titulo\` text NOT NULL,
  	\`pagina\` text NOT NULL,
  	\`respuesta\` text NOT NULL,
  	\`atendida\` integer DEFAULT false,
  	\`nota\` text,
  	\`atendida_por_id\` text(36),
  	\`atendida_el\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`atendida_por_id\`) REFERENCES \`usuarios\`(\`id\`) ON UPDATE no action ON DELETE set null
  )
  `)
  await db.run(sql`CREATE INDEX \`opiniones_pagina_idx\` ON \`opiniones\` (\`pagina\`);`)
  await db.run(sql`CREATE INDEX \`opiniones_atendida_idx\` ON \`opiniones\` (\`atendida\`);`)
  await db.run(sql`CREATE INDEX \`opiniones_atendida_por_idx\` ON \`opiniones\` (\`atendida_por_id\`);`)
  await db.run(sql`CREATE INDEX \`opiniones_updated_at_idx\` ON \`opiniones\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`opiniones_created_at_idx\` ON \`opiniones\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`enlaces\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`clave\` text NOT NULL,
  	\`enlace\` text NOT NULL,
  	\`titulo\` text NOT NULL,
  	\`coleccion\` text NOT NULL,
  	\`documento\` text NOT NULL,
  	\`desde\` text NOT NULL,
  	\`visto\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  )
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`enlaces_clave_idx\` ON \`enlaces\` (\`clave\`);`)
  await db.run(sql`CREATE INDEX \`enlaces_documento_idx\` ON \`enlaces\` (\`documento\`);`)
  await db.run(sql`CREATE INDEX \`enlaces_desde_idx\` ON \`enlaces\` (\`desde\`);`)
  await db.run(sql`CREATE INDEX \`enlaces_visto_idx\` ON \`enlaces\` (\`visto\`);`)
  await db.run(sql`CREATE INDEX \`enlaces_updated_at_idx\` ON \`enlaces\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`enlaces_created_at_idx\` ON \`enlaces\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`notificaciones\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`clave\` text NOT NULL,
  	\`persona_id\` text(36) NOT NULL,
  	\`expediente_id\` text(36) NOT NULL,
  	\`folio\` text NOT NULL,
  	\`asunto\` text NOT NULL,
  	\`texto\` text NOT NULL,
  	\`enlace\` text NOT NULL,
  	\`turno\` numeric,
  	\`leida\` integer DEFAULT false NOT NULL,
  	\`correo\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`persona_id\`) REFERENCES \`usuarios\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`expediente_id\`) REFERENCES \`expedientes\`(\`id\`) ON UPDATE no action ON DELETE set null
  )
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`notificaciones_clave_idx\` ON \`notificaciones\` (\`clave\`);`)
  await db.run(sql`CREATE INDEX \`notificaciones_persona_idx\` ON \`notificaciones\` (\`persona_id\`);`)
  await db.run(sql`CREATE INDEX \`notificaciones_expediente_idx\` ON \`notificaciones\` (\`expediente_id\`);`)
  await db.run(sql`CREATE INDEX \`notificaciones_updated_at_idx\` ON \`notificaciones\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`notificaciones_created_at_idx\` ON \`notificaciones\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`persona_createdAt_idx\` ON \`notificaciones\` (\`persona_id\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`persona_leida_idx\` ON \`notificaciones\` (\`persona_id\`,\`leida\`);`)
  await db.run(sql`CREATE INDEX \`correo_createdAt_idx\` ON \`notificaciones\` (\`correo\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`leida_updatedAt_idx\` ON \`notificaciones\` (\`leida\`,\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`visitas\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`pagina\` text NOT NULL,
  	\`dia\` text NOT NULL,
  	\`visitas\` numeric NOT NULL,
  	\`si\` numeric NOT NULL,
  	\`no\` numeric NOT NULL
  )
  `)
  await db.run(sql`CREATE INDEX \`visitas_dia_idx\` ON \`visitas\` (\`dia\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`pagina_dia_idx\` ON \`visitas\` (\`pagina\`,\`dia\`);`)
  await db.run(sql`CREATE TABLE \`municipio_idiomas\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`municipio\`(\`id\`) ON UPDATE no action ON DELETE cascade
  )
  `)
  await db.run(sql`CREATE INDEX \`municipio_idiomas_order_idx\` ON \`municipio_idiomas\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`municipio_idiomas_parent_idx\` ON \`municipio_idiomas\` (\`parent_id\`);`)
  await db.run(sql`DROP INDEX \`expedientes_procedimiento_idx\`;`)
  await db.run(sql`DROP INDEX \`dependencia_estado_idx\`;`)
  await db.run(sql`DROP INDEX \`turno_desde_createdAt_idx\`;`)
  await db.run(sql`DROP INDEX \`estado_desde_createdAt_idx\`;`)
  await db.run(sql`DROP INDEX \`turno_seq_idx\`;`)
  await db.run(sql`ALTER TABLE \`expedientes\` ADD \`carril\` text;`)
  await db.run(sql`ALTER TABLE \`expedientes\` ADD \`palabras\` text;`)
  await db.run(sql`ALTER TABLE \`expedientes\` ADD \`devuelto\` text;`)
  await db.run(sql`CREATE INDEX \`turno_carril_desde_createdAt_idx\` ON \`expedientes\` (\`turno\`,\`carril\`,\`desde\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`estado_carril_desde_createdAt_idx\` ON \`expedientes\` (\`estado\`,\`carril\`,\`desde\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`dependencia_estado_carril_desde_createdAt_idx\` ON \`expedientes\` (\`dependencia_id\`,\`estado\`,\`carril\`,\`desde\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`procedimiento_estado_carril_desde_createdAt_idx\` ON \`expedientes\` (\`procedimiento\`,\`estado\`,\`carril\`,\`desde\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`asignado_estado_carril_desde_createdAt_idx\` ON \`expedientes\` (\`asignado_id\`,\`estado\`,\`carril\`,\`desde\`,\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`observaciones\` ADD \`avisada\` integer;`)
  await db.run(sql`CREATE INDEX \`observaciones_avisada_idx\` ON \`observaciones\` (\`avisada\`);`)
  await db.run(sql`ALTER TABLE \`usuarios\` ADD \`notificar\` text DEFAULT 'momento';`)
  await db.run(sql`ALTER TABLE \`correos\` ADD \`html\` text;`)
  await db.run(sql`CREATE INDEX \`actor_fecha_idx\` ON \`movimientos\` (\`actor_id\`,\`fecha\`);`)
  await db.run(sql`CREATE INDEX \`titular_hasta_idx\` ON \`ausencias\` (\`titular_id\`,\`hasta\`);`)
  await db.run(sql`CREATE INDEX \`hasta_desde_idx\` ON \`ausencias\` (\`hasta\`,\`desde\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`traducciones\`;`)
  await db.run(sql`DROP TABLE \`importaciones\`;`)
  await db.run(sql`DROP TABLE \`opiniones\`;`)
  await db.run(sql`DROP TABLE \`enlaces\`;`)
  await db.run(sql`DROP TABLE \`notificaciones\`;`)
  await db.run(sql`DROP TABLE \`visitas\`;`)
  await db.run(sql`DROP TABLE \`municipio_idiomas\`;`)
  await db.run(sql`DROP INDEX \`turno_carril_desde_createdAt_idx\`;`)
  await db.run(sql`DROP INDEX \`estado_carril_desde_createdAt_idx\`;`)
  await db.run(sql`DROP INDEX \`dependencia_estado_carril_desde_createdAt_idx\`;`)
  await db.run(sql`DROP INDEX \`procedimiento_estado_carril_desde_createdAt_idx\`;`)
  await db.run(sql`DROP INDEX \`asignado_estado_carril_desde_createdAt_idx\`;`)
  await db.run(sql`CREATE INDEX \`expedientes_procedimiento_idx\` ON \`expedientes\` (\`procedimiento\`);`)
  await db.run(sql`CREATE INDEX \`dependencia_estado_idx\` ON \`expedientes\` (\`dependencia_id\`,\`estado\`);`)
  await db.run(sql`CREATE INDEX \`turno_desde_createdAt_idx\` ON \`expedientes\` (\`turno\`,\`desde\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`estado_desde_createdAt_idx\` ON \`expedientes\` (\`estado\`,\`desde\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`turno_seq_idx\` ON \`expedientes\` (\`turno\`,\`seq\`);`)
  await db.run(sql`ALTER TABLE \`expedientes\` DROP COLUMN \`carril\`;`)
  await db.run(sql`ALTER TABLE \`expedientes\` DROP COLUMN \`palabras\`;`)
  await db.run(sql`ALTER TABLE \`expedientes\` DROP COLUMN \`devuelto\`;`)
  await db.run(sql`DROP INDEX \`actor_fecha_idx\`;`)
  await db.run(sql`DROP INDEX \`observaciones_avisada_idx\`;`)
  await db.run(sql`ALTER TABLE \`observaciones\` DROP COLUMN \`avisada\`;`)
  await db.run(sql`DROP INDEX \`titular_hasta_idx\`;`)
  await db.run(sql`DROP INDEX \`hasta_desde_idx\`;`)
  await db.run(sql`ALTER TABLE \`usuarios\` DROP COLUMN \`notificar\`;`)
  await db.run(sql`ALTER TABLE \`correos\` DROP COLUMN \`html\`;`)
}
