import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`usuarios\` ADD \`invitada\` text;`)
  await db.run(sql`ALTER TABLE \`usuarios\` ADD \`invitacion_clave\` text;`)
  await db.run(sql`ALTER TABLE \`usuarios\` ADD \`invitacion_vence\` text;`)
  await db.run(sql`CREATE INDEX \`usuarios_invitacion_clave_idx\` ON \`usuarios\` (\`invitacion_clave\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`usuarios_invitacion_clave_idx\`;`)
  await db.run(sql`ALTER TABLE \`usuarios\` DROP COLUMN \`invitada\`;`)
  await db.run(sql`ALTER TABLE \`usuarios\` DROP COLUMN \`invitacion_clave\`;`)
  await db.run(sql`ALTER TABLE \`usuarios\` DROP COLUMN \`invitacion_vence\`;`)
}
