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
  await db.run(sql`ALTER TABLE \`ordenes\` ADD \`firma_motivo\` text;`)
  await db.run(sql`ALTER TABLE \`dictamenes\` ADD \`normas\` text;`)
  await db.run(sql`ALTER TABLE \`dictamenes\` ADD \`cargo_recibe\` text;`)
  await db.run(sql`ALTER TABLE \`dictamenes\` ADD \`archivado\` text;`)
  await db.run(sql`ALTER TABLE \`dictamenes\` ADD \`archivado_en\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`dictamenes_rels\`;`)
  await db.run(sql`ALTER TABLE \`ordenes\` DROP COLUMN \`firma_motivo\`;`)
  await db.run(sql`ALTER TABLE \`dictamenes\` DROP COLUMN \`normas\`;`)
  await db.run(sql`ALTER TABLE \`dictamenes\` DROP COLUMN \`cargo_recibe\`;`)
  await db.run(sql`ALTER TABLE \`dictamenes\` DROP COLUMN \`archivado\`;`)
  await db.run(sql`ALTER TABLE \`dictamenes\` DROP COLUMN \`archivado_en\`;`)
}
