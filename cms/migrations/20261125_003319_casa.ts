import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`avisos\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`titulo\` text NOT NULL,
  	\`texto\` text,
  	\`enlace\` text,
  	\`nivel\` text DEFAULT 'informativo' NOT NULL,
  	\`desde\` text NOT NULL,
  	\`hasta\` text NOT NULL,
  	\`quitado\` integer DEFAULT false,
  	\`confirmado_por_id\` text(36),
  	\`confirmado\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`confirmado_por_id\`) REFERENCES \`usuarios\`(\`id\`) ON UPDATE no action ON DELETE set null
  )
  `)
  await db.run(sql`CREATE INDEX \`avisos_hasta_idx\` ON \`avisos\` (\`hasta\`);`)
  await db.run(sql`CREATE INDEX \`avisos_confirmado_por_idx\` ON \`avisos\` (\`confirmado_por_id\`);`)
  await db.run(sql`CREATE INDEX \`avisos_updated_at_idx\` ON \`avisos\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`avisos_created_at_idx\` ON \`avisos\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`_avisos_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_titulo\` text NOT NULL,
  	\`version_texto\` text,
  	\`version_enlace\` text,
  	\`version_nivel\` text DEFAULT 'informativo' NOT NULL,
  	\`version_desde\` text NOT NULL,
  	\`version_hasta\` text NOT NULL,
  	\`version_quitado\` integer DEFAULT false,
  	\`version_confirmado_por_id\` text(36),
  	\`version_confirmado\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`avisos\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_confirmado_por_id\`) REFERENCES \`usuarios\`(\`id\`) ON UPDATE no action ON DELETE set null
  )
  `)
  await db.run(sql`CREATE INDEX \`_avisos_v_parent_idx\` ON \`_avisos_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_avisos_v_version_version_hasta_idx\` ON \`_avisos_v\` (\`version_hasta\`);`)
  await db.run(sql`CREATE INDEX \`_avisos_v_version_version_confirmado_por_idx\` ON \`_avisos_v\` (\`version_confirmado_por_id\`);`)
  await db.run(sql`CREATE INDEX \`_avisos_v_version_version_updated_at_idx\` ON \`_avisos_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_avisos_v_version_version_created_at_idx\` ON \`_avisos_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_avisos_v_created_at_idx\` ON \`_avisos_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_avisos_v_updated_at_idx\` ON \`_avisos_v\` (\`updated_at\`);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`avisos_id\` text(36) REFERENCES avisos(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_avisos_id_idx\` ON \`payload_locked_documents_rels\` (\`avisos_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`avisos\`;`)
  await db.run(sql`DROP TABLE \`_avisos_v\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`publicaciones_id\` text(36),
  	\`medios_id\` text(36),
  	\`usuarios_id\` text(36),
  	\`dependencias_id\` text(36),
  	\`ausencias_id\` text(36),
  	\`dias_inhabiles_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`publicaciones_id\`) REFERENCES \`publicaciones\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`medios_id\`) REFERENCES \`medios\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`usuarios_id\`) REFERENCES \`usuarios\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`dependencias_id\`) REFERENCES \`dependencias\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`ausencias_id\`) REFERENCES \`ausencias\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`dias_inhabiles_id\`) REFERENCES \`dias_inhabiles\`(\`id\`) ON UPDATE no action ON DELETE cascade
  )
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "publicaciones_id", "medios_id", "usuarios_id", "dependencias_id", "ausencias_id", "dias_inhabiles_id") SELECT "id", "order", "parent_id", "path", "publicaciones_id", "medios_id", "usuarios_id", "dependencias_id", "ausencias_id", "dias_inhabiles_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_publicaciones_id_idx\` ON \`payload_locked_documents_rels\` (\`publicaciones_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_medios_id_idx\` ON \`payload_locked_documents_rels\` (\`medios_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_usuarios_id_idx\` ON \`payload_locked_documents_rels\` (\`usuarios_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_dependencias_id_idx\` ON \`payload_locked_documents_rels\` (\`dependencias_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_ausencias_id_idx\` ON \`payload_locked_documents_rels\` (\`ausencias_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_dias_inhabiles_id_idx\` ON \`payload_locked_documents_rels\` (\`dias_inhabiles_id\`);`)
}
