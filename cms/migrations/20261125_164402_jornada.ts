import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`opiniones_atendida_idx\`;`)
  await db.run(sql`CREATE INDEX \`atendida_atendidaEl_idx\` ON \`opiniones\` (\`atendida\`,\`atendida_el\`);`)
  await db.run(sql`ALTER TABLE \`publicaciones_rels\` ADD \`servicios_id\` text(36) REFERENCES servicios(id);`)
  await db.run(sql`CREATE INDEX \`publicaciones_rels_servicios_id_idx\` ON \`publicaciones_rels\` (\`servicios_id\`);`)
  await db.run(sql`ALTER TABLE \`_publicaciones_v_rels\` ADD \`servicios_id\` text(36) REFERENCES servicios(id);`)
  await db.run(sql`CREATE INDEX \`_publicaciones_v_rels_servicios_id_idx\` ON \`_publicaciones_v_rels\` (\`servicios_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
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
  await db.run(sql`DROP INDEX \`atendida_atendidaEl_idx\`;`)
  await db.run(sql`CREATE INDEX \`opiniones_atendida_idx\` ON \`opiniones\` (\`atendida\`);`)
}
