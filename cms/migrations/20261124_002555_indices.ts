import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`turno_desde_idx\`;`)
  await db.run(sql`DROP INDEX \`estado_desde_idx\`;`)
  await db.run(sql`CREATE INDEX \`turno_desde_createdAt_idx\` ON \`expedientes\` (\`turno\`,\`desde\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`estado_desde_createdAt_idx\` ON \`expedientes\` (\`estado\`,\`desde\`,\`created_at\`);`)
  await db.run(sql`DROP INDEX \`_status_publicado_idx\`;`)
  await db.run(sql`CREATE INDEX \`_status_publicado_createdAt_idx\` ON \`publicaciones\` (\`_status\`,\`publicado\`,\`created_at\`);`)
  await db.run(sql`DROP INDEX \`version__status_version_publicado_idx\`;`)
  await db.run(sql`CREATE INDEX \`version__status_version_publicado_version_createdAt_idx\` ON \`_publicaciones_v\` (\`version__status\`,\`version_publicado\`,\`version_created_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`turno_desde_createdAt_idx\`;`)
  await db.run(sql`DROP INDEX \`estado_desde_createdAt_idx\`;`)
  await db.run(sql`CREATE INDEX \`turno_desde_idx\` ON \`expedientes\` (\`turno\`,\`desde\`);`)
  await db.run(sql`CREATE INDEX \`estado_desde_idx\` ON \`expedientes\` (\`estado\`,\`desde\`);`)
  await db.run(sql`DROP INDEX \`_status_publicado_createdAt_idx\`;`)
  await db.run(sql`CREATE INDEX \`_status_publicado_idx\` ON \`publicaciones\` (\`_status\`,\`publicado\`);`)
  await db.run(sql`DROP INDEX \`version__status_version_publicado_version_createdAt_idx\`;`)
  await db.run(sql`CREATE INDEX \`version__status_version_publicado_idx\` ON \`_publicaciones_v\` (\`version__status\`,\`version_publicado\`);`)
}
