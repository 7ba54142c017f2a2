import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`usuarios\` ADD \`correo_nuevo\` text;`)
  await db.run(sql`ALTER TABLE \`usuarios\` ADD \`correo_clave\` text;`)
  await db.run(sql`ALTER TABLE \`usuarios\` ADD \`correo_vence\` text;`)
  await db.run(sql`CREATE INDEX \`usuarios_correo_clave_idx\` ON \`usuarios\` (\`correo_clave\`);`)
  await db.run(sql`ALTER TABLE \`ausencias\` ADD \`creada_por_id\` text(36) REFERENCES usuarios(id);`)
  await db.run(sql`CREATE INDEX \`ausencias_creada_por_idx\` ON \`ausencias\` (\`creada_por_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_ausencias\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`titular_id\` text(36) NOT NULL,
  	\`suplente_id\` text(36) NOT NULL,
  	\`desde\` text NOT NULL,
  	\`hasta\` text NOT NULL,
  	\`motivo\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`titular_id\`) REFERENCES \`usuarios\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`suplente_id\`) REFERENCES \`usuarios\`(\`id\`) ON UPDATE no action ON DELETE set null
  )
  `)
  await db.run(sql`INSERT INTO \`__new_ausencias\`("id", "titular_id", "suplente_id", "desde", "hasta", "motivo", "updated_at", "created_at") SELECT "id", "titular_id", "suplente_id", "desde", "hasta", "motivo", "updated_at", "created_at" FROM \`ausencias\`;`)
  await db.run(sql`DROP TABLE \`ausencias\`;`)
  await db.run(sql`ALTER TABLE \`__new_ausencias\` RENAME TO \`ausencias\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`ausencias_titular_idx\` ON \`ausencias\` (\`titular_id\`);`)
  await db.run(sql`CREATE INDEX \`ausencias_suplente_idx\` ON \`ausencias\` (\`suplente_id\`);`)
  await db.run(sql`CREATE INDEX \`ausencias_updated_at_idx\` ON \`ausencias\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`ausencias_created_at_idx\` ON \`ausencias\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`suplente_hasta_idx\` ON \`ausencias\` (\`suplente_id\`,\`hasta\`);`)
  await db.run(sql`DROP INDEX \`usuarios_correo_clave_idx\`;`)
  await db.run(sql`ALTER TABLE \`usuarios\` DROP COLUMN \`correo_nuevo\`;`)
  await db.run(sql`ALTER TABLE \`usuarios\` DROP COLUMN \`correo_clave\`;`)
  await db.run(sql`ALTER TABLE \`usuarios\` DROP COLUMN \`correo_vence\`;`)
}
