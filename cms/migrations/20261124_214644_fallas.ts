import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
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
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`fallas\`;`)
  await db.run(sql`DROP INDEX \`expedientes_revisar_idx\`;`)
  await db.run(sql`ALTER TABLE \`expedientes\` DROP COLUMN \`revisar\`;`)
  await db.run(sql`ALTER TABLE \`expedientes\` DROP COLUMN \`intentos\`;`)
}
