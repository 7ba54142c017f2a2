import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`documentos\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`clave\` text NOT NULL,
  	\`expediente_id\` text(36) NOT NULL,
  	\`seq\` numeric NOT NULL,
  	\`tipo\` text NOT NULL,
  	\`folio\` text NOT NULL,
  	\`codigo\` text NOT NULL,
  	\`sha256\` text NOT NULL,
  	\`fecha\` text NOT NULL,
  	\`firmas\` text NOT NULL,
  	\`demostracion\` integer DEFAULT false NOT NULL,
  	\`estado\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	\`focal_x\` numeric,
  	\`focal_y\` numeric,
  	FOREIGN KEY (\`expediente_id\`) REFERENCES \`expedientes\`(\`id\`) ON UPDATE no action ON DELETE set null
  )
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`documentos_clave_idx\` ON \`documentos\` (\`clave\`);`)
  await db.run(sql`CREATE INDEX \`documentos_expediente_idx\` ON \`documentos\` (\`expediente_id\`);`)
  await db.run(sql`CREATE INDEX \`documentos_folio_idx\` ON \`documentos\` (\`folio\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`documentos_codigo_idx\` ON \`documentos\` (\`codigo\`);`)
  await db.run(sql`CREATE INDEX \`documentos_updated_at_idx\` ON \`documentos\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`documentos_created_at_idx\` ON \`documentos\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`documentos_filename_idx\` ON \`documentos\` (\`filename\`);`)
  await db.run(sql`CREATE INDEX \`estado_createdAt_idx\` ON \`documentos\` (\`estado\`,\`created_at\`);`)
  await db.run(sql`DROP INDEX \`expedientes_turno_idx\`;`)
  await db.run(sql`DROP INDEX \`estado_abierto_idx\`;`)
  await db.run(sql`CREATE INDEX \`turno_desde_idx\` ON \`expedientes\` (\`turno\`,\`desde\`);`)
  await db.run(sql`CREATE INDEX \`estado_desde_idx\` ON \`expedientes\` (\`estado\`,\`desde\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`documentos\`;`)
  await db.run(sql`DROP INDEX \`turno_desde_idx\`;`)
  await db.run(sql`DROP INDEX \`estado_desde_idx\`;`)
  await db.run(sql`CREATE INDEX \`expedientes_turno_idx\` ON \`expedientes\` (\`turno\`);`)
  await db.run(sql`CREATE INDEX \`estado_abierto_idx\` ON \`expedientes\` (\`estado\`,\`abierto\`);`)
}
