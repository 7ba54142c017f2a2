import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`encuestas\` ADD \`procedimiento\` text;`)
  await db.run(sql`ALTER TABLE \`encuestas\` ADD \`paso\` numeric;`)
  await db.run(sql`ALTER TABLE \`encuestas\` ADD \`en_nombre_de\` text;`)
  await db.run(sql`ALTER TABLE \`encuestas\` ADD \`canal\` text;`)
  await db.run(sql`ALTER TABLE \`encuestas\` ADD \`comando\` text;`)
  await db.run(sql`CREATE INDEX \`encuestas_procedimiento_idx\` ON \`encuestas\` (\`procedimiento\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`encuestas_comando_idx\` ON \`encuestas\` (\`comando\`);`)
  await db.run(sql`ALTER TABLE \`publicaciones\` ADD \`solicitud_seq\` numeric;`)
  await db.run(sql`ALTER TABLE \`_publicaciones_v\` ADD \`version_solicitud_seq\` numeric;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`encuestas_procedimiento_idx\`;`)
  await db.run(sql`DROP INDEX \`encuestas_comando_idx\`;`)
  await db.run(sql`ALTER TABLE \`encuestas\` DROP COLUMN \`procedimiento\`;`)
  await db.run(sql`ALTER TABLE \`encuestas\` DROP COLUMN \`paso\`;`)
  await db.run(sql`ALTER TABLE \`encuestas\` DROP COLUMN \`en_nombre_de\`;`)
  await db.run(sql`ALTER TABLE \`encuestas\` DROP COLUMN \`canal\`;`)
  await db.run(sql`ALTER TABLE \`encuestas\` DROP COLUMN \`comando\`;`)
  await db.run(sql`ALTER TABLE \`publicaciones\` DROP COLUMN \`solicitud_seq\`;`)
  await db.run(sql`ALTER TABLE \`_publicaciones_v\` DROP COLUMN \`version_solicitud_seq\`;`)
}
