import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
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
  await db.run(sql`ALTER TABLE \`publicaciones\` ADD \`medios_al_dia\` integer;`)
  await db.run(sql`CREATE INDEX \`publicaciones_medios_al_dia_idx\` ON \`publicaciones\` (\`medios_al_dia\`);`)
  await db.run(sql`ALTER TABLE \`_publicaciones_v\` ADD \`version_medios_al_dia\` integer;`)
  await db.run(sql`CREATE INDEX \`_publicaciones_v_version_version_medios_al_dia_idx\` ON \`_publicaciones_v\` (\`version_medios_al_dia\`);`)
  await db.run(sql`ALTER TABLE \`medios\` ADD \`nota_de_cambio\` text;`)
  await db.run(sql`ALTER TABLE \`medios\` ADD \`publico_desde\` text;`)
  await db.run(sql`ALTER TABLE \`medios\` ADD \`publico_hasta\` text;`)
  await db.run(sql`CREATE INDEX \`medios_publico_hasta_idx\` ON \`medios\` (\`publico_hasta\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`medios_cambios\`;`)
  await db.run(sql`DROP TABLE \`medios_rels\`;`)
  await db.run(sql`DROP INDEX \`publicaciones_medios_al_dia_idx\`;`)
  await db.run(sql`ALTER TABLE \`publicaciones\` DROP COLUMN \`medios_al_dia\`;`)
  await db.run(sql`DROP INDEX \`_publicaciones_v_version_version_medios_al_dia_idx\`;`)
  await db.run(sql`ALTER TABLE \`_publicaciones_v\` DROP COLUMN \`version_medios_al_dia\`;`)
  await db.run(sql`DROP INDEX \`medios_publico_hasta_idx\`;`)
  await db.run(sql`ALTER TABLE \`medios\` DROP COLUMN \`nota_de_cambio\`;`)
  await db.run(sql`ALTER TABLE \`medios\` DROP COLUMN \`publico_desde\`;`)
  await db.run(sql`ALTER TABLE \`medios\` DROP COLUMN \`publico_hasta\`;`)
}
